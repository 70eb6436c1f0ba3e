import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figures } from '@/parse/figures';
import { readFile } from '@/parse/read-file';
import { loadCMap } from './support/read-blocks';

const FOLDER = new URL('../../../../shared/reports/', import.meta.url);
const isThere = existsSync(FOLDER);

describe.skipIf(!isThere)(`real reports read cell by cell${isThere ? '' : ' (skipped: ../shared/reports is not here)'}`, () => {
  it.each(['hongze-district-2023.pdf', 'hongze-district-2024.pdf', 'huaian-city-2024.pdf', 'chaoyang-subdistrict-2021.txt'])('%s', async (name) => {
    const readings = [];
    for await (const reading of readFile(new Uint8Array(readFileSync(new URL(name, FOLDER))), name, { loadCMap })) readings.push(reading);
    const [outcome] = readings.map((reading) => reading.outcome);
    if (outcome?.status !== 'read') throw new Error(JSON.stringify(outcome));
    const [report] = outcome.reports;
    const expected: unknown = JSON.parse(readFileSync(new URL(`expected/${name.replace(/\.\w+$/u, '.json')}`, FOLDER), 'utf8'));
    expect(figures(report)).toEqual(expected);
    expect(report.doubts).toEqual([]);
  });

  it('hongze-district-2023.pdf: its oddities are told', async () => {
    for await (const { outcome } of readFile(new Uint8Array(readFileSync(new URL('hongze-district-2023.pdf', FOLDER))), 'x', { loadCMap })) {
      if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
      const kinds = outcome.reports[0].oddities.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['label_misprinted', 'single_other_row', 'sum_fails']));
    }
  });
});
