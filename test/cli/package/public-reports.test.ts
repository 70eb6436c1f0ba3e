import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convert } from '@/cli/package/convert';
import { resourceOf } from '@/model/package';
import { TABLE_IDS } from '@/model/tables';
import { count, readCsv, type CsvRow } from '../simulate/package-reader';

const PACKAGE = 'data/public-reports';
const agencies = readCsv(PACKAGE, 'agencies');
const reports = readCsv(PACKAGE, 'reports');
const requests = readCsv(PACKAGE, 'requests');
const appeals = readCsv(PACKAGE, 'appeals');

const report = (id: string): CsvRow | undefined => reports.find((row) => row['report_id'] === id);
const body = (name: string): CsvRow | undefined => agencies.find((row) => row['name'] === name);
const request = (id: string, applicant = 'total'): CsvRow | undefined => requests.find((row) => row['report_id'] === id && row['applicant'] === applicant);
const appeal = (id: string, kind: string): readonly (number | null)[] | undefined => {
  const row = appeals.find((one) => one['report_id'] === id && one['kind'] === kind);
  return row && ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => count(row, result));
};
/** The figures a row has, empty cells left out. */
const known = (row: CsvRow | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([column, text]) => text !== '' && !['report_id', 'applicant', 'kind'].includes(column)).map(([column, text]) => [column, Number(text)]));

describe('figures of reports transcribed whole', () => {
  it('淮安市 2024: tables 2, 3 and 4 as printed', () => {
    const id = '320800.2024.region.table';
    expect(report(id)).toMatchObject({ agency_id: '320800', year: '2024', scope: 'region', layout: '2021', basis: 'table', source_url: '' });
    expect(known(request(id))).toMatchObject({ received: 3119, carried_in: 34, granted: 1362, granted_in_part: 454, refused_inquiry: 105, unavailable_not_held: 769, other_misc: 110, processed: 3050, carried_out: 103 });
    expect(known(request(id, 'natural_person'))).toMatchObject({ received: 3001, granted: 1288, processed: 2932 });
    expect(known(request(id, 'legal_service'))).toMatchObject({ received: 61, granted: 50, other_not_corrected: 1 });
    expect(appeal(id, 'review')).toEqual([72, 64, 178, 37, 351]);
    expect(appeal(id, 'suit_direct')).toEqual([13, 4, 8, 1, 26]);
    expect(appeal(id, 'suit_after_review')).toEqual([12, 1, 1, 6, 20]);
    const table2 = readCsv(PACKAGE, 'disclosures').find((row) => row['report_id'] === id);
    expect(known(table2)).toEqual({
      ...{ regulations_made: 1, regulations_repealed: 0, regulations_in_force: 11, normative_documents_made: 8, normative_documents_repealed: 26 },
      ...{ normative_documents_in_force: 66, licences: 447228, penalties: 3985758, coercion: 88283, fees_10k_yuan: 96171.6 },
    });
  });

  it('朝阳街道 2021: zeros are zeros, and the one row of 2019 is not there', () => {
    const id = '640202-chaoyangjiedao.2021.agency.table';
    expect(report(id)).toMatchObject({ scope: 'agency', layout: '2021', published_on: '2022-03-17', document_number: '石大朝办发〔2022〕3号' });
    const figures = known(request(id));
    expect(Object.keys(figures)).toHaveLength(25);
    expect(new Set(Object.values(figures))).toEqual(new Set([0]));
    expect(figures).not.toHaveProperty('other');
    expect(appeal(id, 'suit_after_review')).toEqual([0, 0, 0, 0, 0]);
  });

  it('洪泽区 2023 and 2024: one body under two names, wrong totals kept, the source of the other collection', () => {
    expect(body('淮安市洪泽区人民政府')).toMatchObject({ agency_id: '320813', short_name: '洪泽区', aliases: '洪泽区人民政府', parent_id: '320800' });
    expect(reports.filter((row) => row['agency_id'] === '320813').map((row) => row['report_id'])).toEqual(['320813.2023.region.table', '320813.2024.region.table']);
    expect(appeal('320813.2023.region.table', 'review')).toEqual([10, 1, 0, 0, 0]);
    expect(appeal('320813.2024.region.table', 'suit_after_review')).toEqual([2, 0, 1, 0, 3]);
    expect(known(request('320813.2023.region.table'))).toMatchObject({ received: 21, granted: 0, granted_in_part: 4, unavailable_not_held: 10, other: 0, processed: 21 });
    expect(known(request('320813.2023.region.table'))).not.toHaveProperty('other_misc');
    expect(report('320813.2023.region.table')).toMatchObject({ layout: '2019', source_url: 'https://github.com/zxj6827111-blip/KIROGOVCOMPARE' });
    expect(report('320813.2024.region.table')?.['note']).toContain('Narrative gives 17');
  });
});

describe('figures seen in parts of reports', () => {
  it('上海市 2023: only what was seen, the rest empty', () => {
    const id = '310000.2023.region.narrative';
    expect(known(request(id))).toEqual({ received: 34290, processed: 34430 });
    expect(readCsv(PACKAGE, 'stated').filter((row) => row['report_id'] === id)).toEqual([{ report_id: id, figure: 'granted_or_in_part', value: '10538' }]);
    expect(appeals.filter((row) => row['report_id'] === id)).toEqual([]);
  });

  it('宝山区 2023: what words say of a group stands beside the rows they name', () => {
    expect(body('上海市宝山区人民政府')).toMatchObject({ aliases: '上海市宝山区', kind: 'government' });
    expect(known(request('310113.2023.region.narrative'))).toEqual({
      ...{ received: 1399, carried_in: 46, processed: 1403, carried_out: 42, refused: 100, unavailable: 571, refused_by_law: 1 },
      ...{ refused_third_party: 26, refused_internal: 16, refused_process: 19, refused_enforcement_file: 6, refused_inquiry: 32 },
    });
  });

  it('宿迁市 2023: sums of printed rows are left to the reader, and two reports of one year stay two', () => {
    const figures = known(request('321300.2023.region.table'));
    expect(figures).toMatchObject({ received: 3511, unavailable_not_held: 1047, other_misc: 291 });
    for (const group of ['refused', 'unavailable', 'unprocessed', 'other']) expect(figures).not.toHaveProperty(group);
    expect(appeal('321300.2023.region.table', 'suit_after_review')).toEqual([13, 0, 67, 9, 89]);
    expect(appeal('321300.2023.region.table', 'suits_together')).toBeUndefined();
    expect(known(request('321300.2023.region.table', 'natural_person'))).toEqual({ received: 3402 });
    expect(report('321300.2023.unstated.narrative')).toMatchObject({ scope: '' });
  });

  it('平潭 2020: the 2019 layout, a group figure of words alone, sums that fail in print', () => {
    const id = '350128-pingtanzongheshiyanqu.2020.region.table';
    expect(report(id)).toMatchObject({ layout: '2019', published_on: '2021-03-05' });
    expect(known(request(id))).toMatchObject({ other: 4, processed: 21 });
    expect(appeal(id, 'suits_together')).toEqual([0, 0, 0, 0, 0]);
    expect(appeal(id, 'suit_direct')).toBeUndefined();
  });

  it('桥中街道 2023: a group stated without its rows is kept', () => {
    expect(known(request('440103-qiaozhongjiedao.2023.agency.table'))).toEqual({ received: 4, carried_in: 0, processed: 4, carried_out: 0, granted: 0, granted_in_part: 1, unavailable: 3, other: 0 });
  });

  it('长春市人民政府办公室 2024: organisations given together', () => {
    expect(known(request('220100-zhengfubangongshi.2024.agency.narrative', 'organisations'))).toEqual({ received: 6 });
  });
});

describe('the package as a whole', () => {
  it('has every report once by body, year, scope and basis', () => {
    expect(reports).toHaveLength(577);
    expect(new Set(reports.map((row) => [row['agency_id'], row['year'], row['scope'], row['basis']].join())).size).toBe(577);
    expect(agencies).toHaveLength(452);
  });

  it('names the source of every report, or says why there is none', () => {
    const without = reports.filter((row) => row['source_url'] === '');
    expect(without.map((row) => row['report_id'])).toEqual(['320800.2024.region.table', '640202-chaoyangjiedao.2021.agency.table']);
    for (const row of without) expect(row['note']).toContain('address was not kept');
    for (const row of reports.filter((one) => one['source_url'] !== '')) expect(row['source_url']).toMatch(/^https?:\/\/\S+$/);
  });

  it('places every body, and says so where its own place has no code', () => {
    expect(agencies.filter((row) => row['region_code'] === '')).toEqual([]);
    expect(body('平潭综合实验区管理委员会')).toMatchObject({ region_code: '350128', placement_note: '平潭综合实验区 covers 平潭县 and is placed there; it has no code of its own.' });
    expect(body('潜江市渔洋镇人民政府')).toMatchObject({ region_code: '429005' });
    expect(body('重庆市渝中区人民政府办公室')).toMatchObject({ region_code: '500103', kind: 'government_office' });
    expect(body('宿迁经济技术开发区')).toMatchObject({ kind: 'zone', region_code: '321371' });
  });

  it('leaves the scope open where a government or its office does not say', () => {
    const open = reports.filter((row) => row['scope'] === '').map((row) => agencies.find((one) => one['agency_id'] === row['agency_id']));
    expect(open.length).toBeGreaterThan(50);
    expect(new Set(open.map((row) => row?.['kind']))).toEqual(new Set(['government', 'zone', 'government_office']));
  });

  it('has short names that tell siblings apart, and ids that are safe in an address', () => {
    const siblings = agencies.map((row) => `${row['region_code'] ?? ''} ${row['level'] === 'department' || row['level'] === 'township' ? 'below' : 'own'} ${row['short_name'] ?? ''}`);
    expect(new Set(siblings).size).toBe(siblings.length);
    for (const row of [...agencies.map((one) => one['agency_id']), ...reports.map((one) => one['report_id'])]) expect(row).toMatch(/^[a-z0-9.-]+$/);
  });

  it('is described as the tables are declared now, and as its files are', () => {
    const { resources } = JSON.parse(readFileSync(join(PACKAGE, 'datapackage.json'), 'utf8')) as { resources: { path: string; schema: { fields: { name: string }[] } }[] };
    const present = TABLE_IDS.filter((table) => table !== 'region' && table !== 'narrative' && table !== 'narrative_count' && table !== 'correction');
    expect(resources).toEqual(present.map((table) => resourceOf(table, present)));
    for (const { path, schema } of resources) {
      expect(schema.fields.map(({ name }) => name)).toEqual(readFileSync(join(PACKAGE, path), 'utf8').split('\n')[0]?.split(','));
    }
  });
});

const SHARED = { figures: '../shared/data/real-figures.jsonl', tables: '../shared/reports/expected', curation: join(PACKAGE, 'curation.json') };
const absent = !existsSync(SHARED.figures) || !existsSync(SHARED.tables);

describe.skipIf(absent)(`against the collection in ../shared${absent ? ' (absent: not checked)' : ''}`, () => {
  it('is what the converter makes of it, byte for byte', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'atlas-package-'));
    try {
      await convert(SHARED, directory);
      for (const file of readdirSync(directory)) expect(readFileSync(join(directory, file), 'utf8'), file).toBe(readFileSync(join(PACKAGE, file), 'utf8'));
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('has every figure of a narrative and no other', () => {
    const lines = readFileSync(SHARED.figures, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { agency: string; year: number; scope?: string; basis: string; requests: Record<string, number>; source: string });
    const narratives = lines.filter(({ basis }) => basis === 'narrative');
    const idOf = new Map(agencies.flatMap((row) => [row['name'] ?? '', ...(row['aliases'] ?? '').split('|')].map((name) => [name, row['agency_id'] ?? ''] as const)));
    expect(narratives).toHaveLength(552);
    for (const { agency, year, scope, requests: figures } of narratives) {
      const own = reports.find((row) => row['agency_id'] === idOf.get(agency) && row['year'] === String(year) && row['basis'] === 'narrative' && (scope === undefined || row['scope'] === scope));
      const among = scope === undefined ? reports.filter((row) => row['agency_id'] === idOf.get(agency) && row['year'] === String(year)).map((row) => known(request(row['report_id'] ?? ''))) : [known(request(own?.['report_id'] ?? ''))];
      expect(among, `${agency} ${String(year)}`).toContainEqual(figures);
    }
  });
});
