import { expect } from 'vitest';
import type { DatabaseMaker, FileEngine } from '@/engine/files';
import { layoutOf } from '@/model/sheet/plan';
import type { SheetDuplicates } from '@/model/sheet/source';
import { findHead } from '@/parse/sheet/find-head';
import { openSheets } from '@/parse/sheet/open';
import { prepareSheet } from '@/parse/sheet/prepare';
import { changed, type Change } from '@/query/own/change';
import { checkSheet, type CheckedSheet } from '@/store/import/sheet-check';

export interface SheetPlace {
  readonly make: () => Promise<DatabaseMaker>;
  readonly open: () => Promise<FileEngine>;
}

/** A table as it is read from its text, columns by their heads. */
async function checked({ open }: SheetPlace, text: string | Uint8Array, given: { year?: number } = {}): Promise<CheckedSheet> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const file = await openSheets(bytes);
  const sheet = file?.sheets[0];
  const head = sheet && findHead(sheet.top);
  if (!file || !sheet || !head) throw new Error('No sheet.');
  const plan = { columns: head.columns.map(({ match }) => (match.kind === 'sure' ? match.target : null)), year: given.year ?? null, scope: null };
  const options = { file: 'a.csv', plan, headings: head.columns.map(({ heading }) => heading), headRow: sheet.top[head.to - 1]?.row ?? 0 };
  const engine = await open();
  try {
    return await checkSheet('a.csv', (careful) => prepareSheet(bytes, file, sheet, options, careful), engine);
  } finally {
    await engine.close();
  }
}

const BODY = { short_name: '', aliases: null, level: 'department', kind: 'department', region_code: null, parent_id: null, pinyin: null, initials: null, placement_note: null };

/** The change that keeps a checked table, each of its bodies new under the name that it has there. */
function adding({ source, content }: CheckedSheet, duplicates: SheetDuplicates = 'both', leftOut: readonly string[] = []): Change {
  const bodies = content.bodies.map(({ subject }) => ({ subject, agencyId: `own-${subject}` })).filter(({ subject }) => !leftOut.includes(subject));
  return { kind: 'add_sheet', load: { source, file: 'a.csv', bodies, shared: { agency: bodies.map(({ subject, agencyId }) => ({ ...BODY, agency_id: agencyId, name: subject })) }, duplicates } };
}

/** What a database holds of some figures, each row as a line of text. */
async function held({ open }: SheetPlace, database: Uint8Array, ...wanted: readonly string[]): Promise<readonly string[]> {
  const engine = await open();
  await engine.put('held.duckdb', database.slice());
  await engine.execute(`ATTACH '${engine.path('held.duckdb')}' AS held (READ_ONLY)`);
  await engine.execute('USE held');
  const lines: string[] = [];
  for (const sql of wanted) {
    const rows = await engine.run({ name: 'held', sql: `SELECT line FROM (SELECT concat_ws(' ', ${sql.replace(' FROM', ') AS line FROM')}) ORDER BY line`, params: [], shape: { line: 'text' } });
    lines.push(...rows.map(({ line }) => line));
  }
  await engine.close();
  return lines;
}

const REPORTS = `report_id, agency_id, year, scope, coalesce(layout, '-'), note FROM report`;
const REQUESTS = `report_id, applicant, coalesce(received::VARCHAR, '-'), coalesce(granted::VARCHAR, '-'), coalesce(processed::VARCHAR, '-') FROM request`;

/** The cases of tables; the same in Node and in the browser. */
export const SHEET_CASES: readonly { readonly name: string; readonly run: (place: SheetPlace) => Promise<void> }[] = [
  {
    name: 'is kept a row a report, blank cells as unknown and zeros as zeros',
    async run(place) {
      const sheet = await checked(place, '机关,年度,口径,新收,予以公开,新收·自然人,行政复议-结果维持,规章：本年制发件数\n甲,2024,本机关,5,0,3,/,2\n乙,2023,全市,—,,,1,\n');
      expect(sheet.source.numbered).toBe(false);
      const { database } = await changed(place.make, null, [adding(sheet)]);
      expect(await held(place, database, REPORTS, REQUESTS, `report_id, kind, upheld FROM appeal`, `report_id, regulations_made FROM disclosure`)).toEqual([
        'own.own-乙.2023.region.1 own-乙 2023 region - a.csv 3', 'own.own-甲.2024.agency.1 own-甲 2024 agency 2021 a.csv 2',
        'own.own-甲.2024.agency.1 natural_person 3 - -', 'own.own-甲.2024.agency.1 total 5 0 -',
        'own.own-乙.2023.region.1 review 1',
        'own.own-甲.2024.agency.1 2',
      ]);
    },
  },
  {
    name: 'is kept a row an applicant, and a row a figure',
    async run(place) {
      const rows = await checked(place, '机关,年度,申请人,新收,予以公开\n甲,2024,自然人,3,1\n甲,2024,总计,5,2\n');
      expect(layoutOf(rows.source.plan.columns)).toBe('applicant');
      const byRow = await changed(place.make, null, [adding(rows)]);
      expect(await held(place, byRow.database, REQUESTS)).toEqual(['own.own-甲.2024.unstated.1 natural_person 3 1 -', 'own.own-甲.2024.unstated.1 total 5 2 -']);
      const cells = await checked(place, '机关,指标,申请人,数值\n甲,新收,自然人,3件\n甲,新收,,5\n甲,予以公开,总计,2\n甲,行政复议：总计,,1\n甲,规章：本年制发件数,,0\n', { year: 2024 });
      expect(cells.problems).toEqual([]);
      const byCell = await changed(place.make, null, [adding(cells)]);
      expect(await held(place, byCell.database, REQUESTS)).toEqual(['own.own-甲.2024.unstated.1 natural_person 3 - -', 'own.own-甲.2024.unstated.1 total 5 2 -']);
      expect(await held(place, byCell.database, `kind, total FROM appeal`)).toEqual(['review 1']);
      expect(await held(place, byCell.database, `regulations_made FROM disclosure`)).toEqual(['0']);
    },
  },
  {
    name: 'leaves out whole reports of which a row has a problem, bodies that are left out, and nothing else',
    async run(place) {
      const sheet = await checked(place, '机关,年度,申请人,新收\n甲,2024,自然人,x\n甲,2024,总计,5\n乙,2024,总计,1\n丙,2024,总计,2\n丁,2024,总计,3\n丁,2024,总计,4\n戊,20245,总计,4\n');
      expect(sheet.problems.map(({ row, fault, expected }) => [row, fault, expected])).toEqual([[2, 'not_integer', undefined], [6, 'key_repeated', undefined], [7, 'key_repeated', '6'], [8, 'above_maximum', '2100']]);
      expect(sheet.problemCount).toBe(4);
      const { database } = await changed(place.make, null, [adding(sheet, 'both', ['丙'])]);
      expect(await held(place, database, REQUESTS)).toEqual(['own.own-乙.2024.unstated.1 total 1 - -']);
      expect(await held(place, database, `name FROM agency`)).toEqual(['乙']);
    },
  },
  {
    name: 'stands beside, takes the place of, or gives way to reports that are there',
    async run(place) {
      const first = await checked(place, '机关,年度,新收\n甲,2024,5\n乙,2024,6\n');
      const second = await checked(place, '机关,年度,新收\n甲,2024,7\n丙,2024,8\n');
      const kept = async (duplicates: SheetDuplicates) => held(place, (await changed(place.make, null, [adding(first), adding(second, duplicates)])).database, `agency_id, q.received FROM report JOIN request q USING (report_id)`);
      expect(await kept('both')).toEqual(['own-丙 8', 'own-乙 6', 'own-甲 5', 'own-甲 7']);
      expect(await kept('replace')).toEqual(['own-丙 8', 'own-乙 6', 'own-甲 7']);
      expect(await kept('leave_out')).toEqual(['own-丙 8', 'own-乙 6', 'own-甲 5']);
    },
  },
  {
    name: 'takes hostile cells for problems or for harmless text',
    async run(place) {
      const hostile = `x'; DROP TABLE report; --`;
      const sheet = await checked(place, `机关,年度,新收\n"${hostile}",2024,1\n"=HYPERLINK(""http://x"")",2024,2\n"""><img src=x>",2024,3\n甲,99999,1\n乙,2024,1e308\n丙,2024,2147483648\n丁\u0000,2024,1\n戊,2024,9999999999999999999999\n己,2024,0x1F\n`);
      expect(sheet.problems.map(({ row, fault }) => [row, fault])).toEqual([[5, 'above_maximum'], [6, 'not_integer'], [7, 'above_maximum'], [8, 'text_unfit'], [9, 'not_integer'], [10, 'not_integer']]);
      const { database } = await changed(place.make, null, [adding(sheet)]);
      expect(await held(place, database, `name, q.received FROM report JOIN request q USING (report_id) JOIN agency USING (agency_id)`)).toEqual(['"><img src=x> 3', '=HYPERLINK("http://x") 2', `${hostile} 1`]);
    },
  },
  {
    name: 'tells rows that are there twice, among those of a table that is read as it stands',
    async run(place) {
      const applicants = await checked(place, '机关,年度,申请人,新收\n甲,2024,自然人,1\n甲,2024,总计,2\n乙,2024,总计,3\n乙,2024,自然人,4\n乙,2024,总计,5\n甲,2023,总计,6\n');
      expect(applicants.source.numbered).toBe(false);
      expect(applicants.problems.map(({ row, fault, expected }) => [row, fault, expected])).toEqual([[4, 'key_repeated', undefined], [6, 'key_repeated', '4']]);
      const sound = applicants.content.reports.map(({ body, year, sound: fine }) => [applicants.content.bodies[body]?.subject, year, fine]).sort();
      expect(sound).toEqual([['乙', 2024, false], ['甲', 2023, true], ['甲', 2024, true]].sort());
      const reports = await checked(place, '机关,年度,口径,新收\n甲,2024,本机关,1\n甲,2024,全市,2\n甲,2024,本机关,3\n');
      expect(reports.problems.map(({ row, fault }) => [row, fault])).toEqual([[2, 'key_repeated'], [4, 'key_repeated']]);
      expect(reports.content.reports.map(({ scope, sound: fine }) => [scope, fine]).sort()).toEqual([['agency', false], ['region', true]]);
    },
  },
  {
    name: 'is read anew where its rows turn out otherwise than the first of them',
    async run(place) {
      const many = Array.from({ length: 20_000 }, (_, at) => `第${String(at)}局,2024,5\n`).join('');
      const signs = await checked(place, `机关,年度,新收\n${many}末局,2024,—\n`);
      expect([signs.source.numbered, signs.source.signs, signs.problemCount, signs.content.reports.length]).toEqual([false, true, 0, 20_001]);
      const names = await checked(place, `机关,年度,文号,新收\n${many.replaceAll(',5', ',,5')}末局,2024,/,1\n`);
      const { database } = await changed(place.make, null, [adding(names, 'both', names.content.bodies.slice(0, -1).map(({ subject }) => subject))]);
      expect(await held(place, database, `agency_id, coalesce(document_number, '-') FROM report`)).toEqual(['own-末局 -']);
      const wrong = await checked(place, `机关,年度,新收\n${many}末局,2024,0x1F\n`);
      expect([wrong.source.numbered, wrong.content.reports.length]).toEqual([true, 20_001]);
      expect(wrong.problems.map(({ row, column, value, fault }) => [row, column, value, fault])).toEqual([[20_002, '新收', '0x1F', 'not_integer']]);
      const broken = new TextEncoder().encode(`机关,年度,新收\n${many}末局,2024,7\n`);
      broken[broken.length - 11] = 0xff;
      expect((await checked(place, broken)).problems.map(({ row, column, fault }) => [row, column, fault])).toEqual([[20_002, '机关', 'not_utf8']]);
      const word = await checked(place, `机关,年度,口径,新收\n${many.replaceAll(',5', ',本机关,5')}末局,2024,别的,1\n`);
      expect(word.problems.map(({ row, column, value, fault }) => [row, column, value, fault])).toEqual([[20_002, '口径', '别的', 'not_listed']]);
    },
  },
];
