import { expect } from 'vitest';
import type { DatabaseMaker, FileEngine } from '@/engine/files';
import { attachOwn, changed } from '@/query/own/change';
import { checksumQuery } from '@/query/own/checksum';
import { addRows, layOut, type Rows } from '@/query/own/database';
import { mixed } from '@/query/own/mixed';

const report = (id: string, agency: string, year: number) => ({ report_id: id, agency_id: agency, year, scope: 'region', layout: '2021', basis: 'table', simulated: false });

/** A body with a hostile name and a report of 12 requests, of which an unknown number was granted. */
export const OWN: Rows = {
  region: [{ region_code: '320813', name: '洪泽区', level: 'county' }],
  agency: [{ agency_id: 'own-1', name: `"><img src=x>'; DROP TABLE report; --`, short_name: '=HYPERLINK("x")', level: 'county', kind: 'government', region_code: '320813' }],
  report: [{ ...report('own.own-1.2024.region.1', 'own-1', 2024), published_on: '2025-03-01' }],
  request: [
    { report_id: 'own.own-1.2024.region.1', applicant: 'natural_person', received: 5 },
    { report_id: 'own.own-1.2024.region.1', applicant: 'total', received: 12, processed: 12 },
  ],
  correction: [{ report_id: 'own.own-1.2024.region.1', cell: 'request.received.total', ordinal: 1, reported: '1 2', corrected: 12, corrected_by: '王', corrected_at: '2025-03-02T08:00:00Z' }],
};

const SECOND: Rows = { agency: [{ agency_id: 'own-2', name: '某局', short_name: '某局', level: 'department', kind: 'department' }], report: [report('own.own-2.2023.region.1', 'own-2', 2023)] };

/** Where own data is made and read: in Node and in the browser. */
export interface OwnPlace {
  readonly make: () => Promise<DatabaseMaker>;
  /** An engine with an empty database in memory. */
  readonly open: () => Promise<FileEngine>;
}

/** What a database holds, by table, the empty ones left out. */
export async function held({ open }: OwnPlace, database: Uint8Array): Promise<{ rows: [string, number][]; checksums: string }> {
  const engine = await open();
  await engine.put('held.duckdb', database.slice());
  await engine.execute(`ATTACH '${engine.path('held.duckdb')}' AS held (READ_ONLY)`);
  await engine.execute('USE held');
  const found = await engine.run(checksumQuery());
  await engine.close();
  return { rows: found.filter(({ rows }) => rows > 0).map(({ table_name, rows }) => [table_name, rows]), checksums: JSON.stringify(found) };
}

const OF_OWN = [['agency', 1], ['correction', 1], ['region', 1], ['report', 1], ['request', 2]];

/** The cases of own data; the same in Node and in the browser. */
export const OWN_CASES: readonly { readonly name: string; readonly run: (place: OwnPlace) => Promise<void> }[] = [
  {
    name: 'is the same data again when its file is added to nothing, once or twice',
    async run(place) {
      const first = await changed(place.make, null, [{ kind: 'add', rows: OWN }]);
      const again = await changed(place.make, null, [{ kind: 'add_file', database: first.database }, { kind: 'add_file', database: first.database }]);
      const before = await held(place, first.database);
      expect(before.rows).toEqual(OF_OWN);
      expect((await held(place, again.database)).checksums).toBe(before.checksums);
      expect(again.facts).toEqual(first.facts);
      expect(first.facts).toMatchObject({ years: { first: 2024, last: 2024 }, simulated: false, start: { scope: 'region', level: 'county', year: 2024 } });
      const other = await changed(place.make, null, [{ kind: 'add', rows: { ...OWN, request: [{ ...OWN.request?.[0], received: 6 }, OWN.request?.[1] ?? {}] } }]);
      expect((await held(place, other.database)).checksums).not.toBe(before.checksums);
    },
  },
  {
    name: 'takes all changes or none',
    async run(place) {
      const bad = { ...SECOND, correction: [{ report_id: 'own.own-2.2023.region.1', cell: null }] };
      await expect(changed(place.make, null, [{ kind: 'add', rows: OWN }, { kind: 'add', rows: bad }])).rejects.toMatchObject({ code: 'query_failed' });
    },
  },
  {
    name: 'grows by rows and shrinks by reports, with the bodies that are left without any',
    async run(place) {
      const first = await changed(place.make, null, [{ kind: 'add', rows: OWN }]);
      const second = await changed(place.make, first.database, [{ kind: 'add', rows: SECOND }]);
      expect((await held(place, second.database)).rows).toEqual([['agency', 2], ['correction', 1], ['region', 1], ['report', 2], ['request', 2]]);
      expect(second.facts.years).toEqual({ first: 2023, last: 2024 });
      const third = await changed(place.make, second.database, [{ kind: 'remove', reports: ['own.own-2.2023.region.1'] }]);
      expect((await held(place, third.database)).checksums).toBe((await held(place, first.database)).checksums);
    },
  },
  {
    name: 'takes rows by the thousand',
    async run(place) {
      const reports = Array.from({ length: 1500 }, (_, at) => report(`own.b.${String(at)}`, 'own-1', 2024));
      const { facts } = await changed(place.make, null, [{ kind: 'add', rows: { ...OWN, report: reports } }]);
      expect(facts.row_counts.report).toBe(1500);
    },
  },
  {
    name: 'is laid out anew where an older version of the program has made it, and stays as it is where this one has',
    async run(place) {
      const older = await place.make();
      await layOut(older.engine);
      await addRows(older.engine, OWN);
      await older.engine.execute('ALTER TABLE report DROP COLUMN note');
      const database = await older.finish();
      const made = await changed(place.make, null, [{ kind: 'add', rows: OWN }]);
      for (const [bytes, facts] of [[database, {}], [database, { tables: 'of another version' }], [made.database, made.facts]] as const) {
        const engine = await place.open();
        await attachOwn(engine, bytes.slice(), facts);
        const rows = await engine.run({ name: 'derived', sql: 'SELECT agency_id, r.reports::DOUBLE AS reports, received::DOUBLE AS received, (SELECT count(*) FROM own.standout_count)::DOUBLE AS counted FROM own.reporting r JOIN own.fact f USING (agency_id)', params: [], shape: { agency_id: 'text', reports: 'number', received: 'number', counted: 'number' } });
        expect(rows).toEqual([{ agency_id: 'own-1', reports: 1, received: 12, counted: 1 }]);
        const [current] = await engine.run({ name: 'current', sql: 'SELECT current_database() AS name', params: [], shape: { name: 'text' } });
        expect(current?.name).not.toBe('own');
        await engine.close();
      }
    },
  },
  {
    name: 'is read together with published data, whose bodies go before',
    async run(place) {
      const published = await changed(place.make, null, [{ kind: 'add', rows: { ...OWN, agency: [{ agency_id: 'own-1', name: '洪泽区人民政府', short_name: '洪泽区', level: 'county', kind: 'government' }], report: [report('p1', 'own-1', 2024), report('p2', 'own-1', 2023)], request: [{ report_id: 'p2', applicant: 'total', received: 7 }], correction: [] } }]);
      const own = await changed(place.make, null, [{ kind: 'add', rows: OWN }]);
      const engine = await place.open();
      for (const [name, { database }] of [['dataset', published], ['own', own]] as const) {
        await engine.put(`${name}.duckdb`, database.slice());
        await engine.execute(`ATTACH '${engine.path(`${name}.duckdb`)}' AS ${name} (READ_ONLY)`);
      }
      for (const sql of mixed('dataset', 'own')) await engine.execute(sql);
      const rows = await engine.run({
        name: 'fact',
        sql: 'SELECT report_id, preferred, received::DOUBLE AS received, a.short_name FROM fact JOIN agency a USING (agency_id) ORDER BY year, report_id',
        params: [],
        shape: { report_id: 'text', preferred: 'boolean', received: 'number?', short_name: 'text' },
      });
      expect(rows).toEqual([
        { report_id: 'p2', preferred: true, received: 7, short_name: '洪泽区' },
        { report_id: 'own.own-1.2024.region.1', preferred: true, received: 12, short_name: '洪泽区' },
        { report_id: 'p1', preferred: false, received: null, short_name: '洪泽区' },
      ]);
      await engine.close();
    },
  },
];
