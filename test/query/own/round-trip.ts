import { expect } from 'vitest';
import { TABLE_FORMATS, type TableFormat } from '@/export/take-away/formats';
import { writeTables } from '@/export/take-away/write';
import type { Incoming } from '@/model/incoming';
import { ProblemsError } from '@/model/problem';
import { packageRoot, readPackage } from '@/parse/package/read-package';
import { readTables } from '@/parse/package/workbook';
import { zipFiles } from '@/parse/package/files';
import { ownAlone, tablesAsCsv } from '@/query/own/away';
import { changed } from '@/query/own/change';
import type { Rows } from '@/query/own/database';
import { held, OWN, type OwnPlace } from './cases';

/** Longer than a cell of a workbook, with a character of two code units where the cell ends. */
const LONG = `${'一'.repeat(32_766)}𠮷${'二'.repeat(40_000)}`;
const ID = 'own.own-1.2024.region.1';

/** Values that files like to change: formulas, quotes, lines, blanks at the ends, decimals, text that looks like a number. */
const RICH: Rows = {
  ...OWN,
  agency: (OWN.agency ?? []).map((row) => ({ ...row, aliases: `'=x|'x| 前后有空格 `, parent_id: 'above' })),
  report: (OWN.report ?? []).map((row) => ({ ...row, note: '@a,"b"\r\n;c\td', document_number: '0012', source_url: '-1' })),
  disclosure: [{ report_id: ID, fees_10k_yuan: 0.1, licences: 2_147_483_647 }],
  narrative: [{ report_id: ID, section: 'overview', body: LONG }],
  cell_note: [{ report_id: ID, cell: 'request.granted.total', state: 'blank', raw: '', note: null }],
};
const PUBLISHED: Rows = {
  region: [{ region_code: '320000', name: '江苏省', level: 'province' }, { region_code: '320800', name: '淮安市', level: 'prefecture', parent_code: '320000' }],
  agency: [
    { agency_id: 'above', name: '淮安市人民政府', short_name: '淮安市', level: 'prefecture', kind: 'government', region_code: '320800', parent_id: 'top' },
    { agency_id: 'top', name: '江苏省人民政府', short_name: '江苏省', level: 'province', kind: 'government', region_code: '320000' },
    { agency_id: 'aside', name: '某市人民政府', short_name: '某市', level: 'prefecture', kind: 'government' },
  ],
  report: ['above', 'top', 'aside'].map((agency) => ({ report_id: agency, agency_id: agency, year: 2024, basis: 'table', simulated: false })),
};

/** Own tables as they are taken away, with the bodies above from what is published. */
async function away(place: OwnPlace, own: Uint8Array, escape: boolean): Promise<Awaited<ReturnType<typeof tablesAsCsv>>> {
  const published = await changed(place.make, null, [{ kind: 'add', rows: PUBLISHED }]);
  const engine = await place.open();
  try {
    for (const [name, database] of [['dataset', published.database], ['own', own]] as const) {
      await engine.put(`${name}.duckdb`, database.slice());
      await engine.execute(`ATTACH '${engine.path(`${name}.duckdb`)}' AS ${name} (READ_ONLY)`);
    }
    for (const sql of ownAlone('dataset', 'own')) await engine.execute(sql);
    return await tablesAsCsv(engine, escape);
  } finally {
    await engine.close();
  }
}

async function read(bytes: Uint8Array, format: TableFormat): Promise<Incoming> {
  if (format === 'xlsx') return (await readTables(bytes)) ?? new Map();
  const files = zipFiles(bytes);
  return readPackage(files, packageRoot(files.paths) ?? '');
}

const ABOUT = { name: 'own-data', titles: { 'zh-CN': '自有数据', en: 'Own data' }, simulated: false };

interface Case {
  readonly name: string;
  readonly run: (place: OwnPlace) => Promise<void>;
}

/** What is taken away comes back as the same data. */
export const roundTrip = (format: TableFormat): Case => ({
  name: `is the same data again when it is taken away and brought back: ${format}`,
  async run(place) {
    const own = await changed(place.make, null, [{ kind: 'add', rows: RICH }]);
    const tables = await away(place, own.database, format === 'csv');
    const file = await writeTables(tables, ABOUT, format);
    const incoming = await read(file, format);
    expect([...incoming.keys()].sort()).toEqual(['agency', 'cell_note', 'correction', 'disclosure', 'narrative', 'region', 'report', 'request']);
    const back = await changed(place.make, null, [{ kind: 'add_tables', incoming }]);
    const before = await held(place, own.database);
    expect(before.rows).toEqual([['agency', 1], ['cell_note', 1], ['correction', 1], ['disclosure', 1], ['narrative', 1], ['region', 1], ['report', 1], ['request', 2]]);
    expect((await held(place, back.database)).checksums).toBe(before.checksums);
    expect(back.facts).toEqual(own.facts);
  },
});

export const ROUND_TRIP_CASES: readonly Case[] = [
  ...TABLE_FORMATS.map(roundTrip),
  {
    name: 'is taken away with the bodies above, so that every reference leads somewhere, and no others',
    async run(place) {
      const own = await changed(place.make, null, [{ kind: 'add', rows: RICH }]);
      const tables = await away(place, own.database, true);
      const lines = (table: 'agency' | 'region'): string[] => new TextDecoder().decode(tables.get(table)).trim().split('\n').slice(1).map((line) => line.split(',')[0] ?? '');
      expect(lines('agency')).toEqual(['above', 'own-1', 'top']);
      expect(lines('region')).toEqual(['320000', '320800', '320813']);
      expect(new TextDecoder().decode(tables.get('agency'))).toContain(`"'=HYPERLINK(""x"")"`);
    },
  },
  {
    name: 'does not come back where a report refers to a body that is not there, or stands twice, and nothing is then added',
    async run(place) {
      const csv = (text: string) => ({ csv: new TextEncoder().encode(text), escaped: false });
      const incoming: Incoming = new Map([
        ['agency', { file: 'agencies.csv', columns: ['agency_id', 'name', 'short_name', 'level', 'kind'], ...csv('agency_id,name,short_name,level,kind\na,甲,甲,county,government\n') }],
        ['report', { file: 'reports.csv', columns: ['report_id', 'agency_id', 'year', 'basis', 'simulated'], ...csv('report_id,agency_id,year,basis,simulated\nr1,a,2024,table,false\nr2,b,2024,table,false\nr1,a,2023,table,false\n') }],
      ]);
      const refused = await changed(place.make, null, [{ kind: 'add_tables', incoming }]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ProblemsError);
      expect((refused as ProblemsError).problems).toEqual([
        { fault: 'key_repeated', file: 'reports.csv', row: 4, column: 'report_id', value: 'r1', expected: '2' },
        { fault: 'reference_unknown', file: 'reports.csv', row: 3, column: 'agency_id', value: 'b', expected: 'agencies.csv' },
      ]);
    },
  },
  {
    name: 'keeps apart what is written and what an engine would make of it: 1.5 is no whole number, nor is 0x10',
    async run(place) {
      const agency = { file: 'agencies.csv', columns: ['agency_id', 'name', 'short_name', 'level', 'kind'], csv: new TextEncoder().encode('agency_id,name,short_name,level,kind\na,甲,甲,county,government\n'), escaped: false };
      for (const year of ['2024.5', '0x7e8', '2024 ', '1e3', '99999', '', '２０２４']) {
        const report = { file: 'reports.csv', columns: ['report_id', 'agency_id', 'year', 'basis', 'simulated'], csv: new TextEncoder().encode(`report_id,agency_id,year,basis,simulated\nr1,a,${year},table,false\n`), escaped: false };
        await expect(changed(place.make, null, [{ kind: 'add_tables', incoming: new Map([['agency', agency], ['report', report]]) }])).rejects.toMatchObject({ name: 'ValuesUnfit', table: 'report' });
      }
    },
  },
];
