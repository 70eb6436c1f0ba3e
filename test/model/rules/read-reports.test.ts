import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { findingsQuery, type FindingRow } from '@/query/findings';
import { runRules } from '@/query/rule-run';
import { openNodeEngine } from '@/engine/node';
import { EVERYTHING } from './check-case';

const REPORTS = '../shared/reports';
const FILES = ['chaoyang-subdistrict-2021.txt', 'hongze-district-2023.pdf', 'hongze-district-2024.pdf', 'huaian-city-2024.pdf'].map((name) => join(REPORTS, name));
const absent = !FILES.every((file) => existsSync(file));

describe.skipIf(absent)(`the rules over four documents as published${absent ? ' (skipped: ../shared/reports is not there)' : ''}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'atlas-rules-read-'));
  let findings: readonly FindingRow[] = [];
  beforeAll(async () => {
    spawnSync('npx', ['tsx', 'src/cli/atlas.ts', 'read', ...FILES, '--out', directory], { encoding: 'utf8' });
    const { id } = await buildDataset(join(directory, 'package'), join(directory, 'built'));
    const engine = await openNodeEngine(join(directory, 'built', `${id}.duckdb`));
    await runRules(engine);
    findings = await engine.run(findingsQuery(EVERYTHING));
    await engine.close();
  }, 120_000);
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('find what is odd in them and nothing else', () => {
    expect(findings.map(({ rule, report_id, cells, expected, reported }) => [rule, report_id, cells, expected, reported]).sort()).toEqual([
      ['LATE', '640202-chaoyangjiedao.2021.agency.table', '', '2022-01-31', '2022-03-17'],
      ['LAYOUT', '320813.2023.region.table', '', '2021', '2019'],
      ['LAYOUT', '320813.2024.region.table', '', '2021', '2019'],
      ['T4-TOTAL', '320813.2023.region.table', 'appeal.review.total', '11', '0'],
      ['T4-TOTAL', '320813.2023.region.table', 'appeal.suit_after_review.total', '5', '0'],
      ['TEXT-TABLE', '320813.2024.region.table', 'request.received.total', '95', '17'],
    ]);
  });

  it('洪泽区 2024: 17 in words about the office, 95 in the table of the district: another scope, with the words', () => {
    const text = findings.find(({ rule }) => rule === 'TEXT-TABLE');
    expect(text?.cause).toBe('scope_differs');
    expect(text?.words).toContain('区政府办代表区政府受理政府信息公开申请17件');
  });
});
