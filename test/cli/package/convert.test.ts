import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { convert } from '@/cli/package/convert';

const FIGURES = { agency: '淮安市', level: 'prefecture', province: '江苏省', city: '淮安市', year: 2024, scope: 'region', basis: 'table', source: 'https://example.gov.cn/1', requests: { received: 1 } };
const CURATION = { package: { name: 'x' }, same_body: {}, levels: {}, places: {}, tables: {}, cells: [] };

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'atlas-convert-'));
  mkdirSync(join(directory, 'tables'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function run(rows: readonly object[], curation: object = {}) {
  writeFileSync(join(directory, 'figures.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  writeFileSync(join(directory, 'curation.json'), JSON.stringify({ ...CURATION, ...curation }));
  return convert({ figures: join(directory, 'figures.jsonl'), tables: join(directory, 'tables'), curation: join(directory, 'curation.json') }, join(directory, 'out'));
}

it('takes a region’s bare name for its government, keeps it as another name and says so at the report', async () => {
  const { agency, report } = await run([FIGURES]);
  expect(agency).toMatchObject([{ agency_id: '320800', name: '淮安市人民政府', aliases: '淮安市' }]);
  expect(report).toMatchObject([{ report_id: '320800.2024.region.table', note: 'Named 淮安市 in the source' }]);
});

it('refuses the same report twice', async () => {
  await expect(run([FIGURES, { ...FIGURES, agency: '淮安市人民政府' }])).rejects.toThrow('淮安市人民政府 2024: given twice (320800.2024.region.table).');
});

it('refuses two bodies that would share an id, saying how to part them', async () => {
  const office = { ...FIGURES, level: 'department', agency: '淮安市财政局' };
  await expect(run([office, { ...office, agency: '淮安市财政局（本级）' }])).rejects.toThrow('would both be 320800-caizhengju');
});

it('places a body whose county is unknown under its city and says so', async () => {
  const { agency } = await run([{ ...FIGURES, agency: '某新区管理委员会', level: 'county', county: '某新区' }]);
  expect(agency).toMatchObject([{ region_code: '320800', placement_note: '某新区 is not in the list of regions; placed under 淮安市.' }]);
});

it('takes a department’s report for its own where it does not say, and leaves its government’s open', async () => {
  const unsaid = { ...FIGURES, scope: undefined };
  const { report } = await run([unsaid, { ...unsaid, agency: '淮安市财政局', level: 'department' }]);
  expect(report?.map(({ scope }) => scope)).toEqual(['agency', null]);
});
