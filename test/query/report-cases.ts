import { expect } from 'vitest';
import { consecutiveReportsQuery } from '@/query/consecutive-reports';
import { narrativesQuery } from '@/query/narratives';
import { cellsByPlace, reportCellsQuery } from '@/query/report-cells';
import { keptChecksQuery, reportChecksQuery } from '@/query/report-checks';
import { rectificationQuery } from '@/query/rectification';
import { runRules } from '@/query/rule-run';
import { bodyReportsQuery, reportsAmongTheirBodysQuery } from '@/query/reports';
import type { QueryCase } from '../support/query-cases';

/** Questions about one report, over the small made-up dataset of `fixture.ts`. */
export const MADE_UP_REPORTS: readonly QueryCase[] = [
  {
    name: 'a report’s cells are its known figures; what is noted of a cell stands with it or alone',
    async run(engine) {
      await engine.execute(`INSERT INTO cell_note VALUES ('g1-2024-t', 'request.carried_in.total', 'blank', '', 'inferred:zero:T3-BALANCE'), ('g1-2024-t', 'appeal.suit_direct.total', 'na', '/', NULL)`);
      const cells = cellsByPlace(await engine.run(reportCellsQuery('g1-2024-t')));
      expect(cells.get('request.received.total')).toEqual({ value: 200, state: null, raw: null, note: null });
      expect(cells.get('request.carried_in.total')).toEqual({ value: 10, state: 'blank', raw: '', note: 'inferred:zero:T3-BALANCE' });
      expect(cells.get('appeal.suit_direct.total')).toEqual({ value: null, state: 'na', raw: '/', note: null });
      // Six figures of table 3, five of reviews, the suits given together, and one note without a figure.
      expect(cells.size).toBe(6 + 5 + 1 + 1);
      await engine.execute('DELETE FROM cell_note');
    },
  },
  {
    name: 'cells and checks of two reports are those of each',
    async run(engine) {
      const both = ['g1-2024-t', 'g1-2023-r'] as const;
      const apart = await Promise.all(both.map((id) => engine.run(reportCellsQuery(id))));
      expect(apart.every((rows) => rows.length > 0)).toBe(true);
      expect(await engine.run(reportCellsQuery(...both))).toEqual([...(apart[1] ?? []), ...(apart[0] ?? [])]);
      await runRules(engine);
      for (const checks of [keptChecksQuery, (...ids: readonly string[]) => reportChecksQuery(ids)]) {
        const [first = [], second = []] = [await engine.run(checks(both[0])), await engine.run(checks(both[1]))];
        expect(first.length + second.length).toBeGreaterThan(0);
        expect(await engine.run(checks(...both))).toEqual([...second, ...first]);
      }
    },
  },
  {
    name: 'a report that is not there has no cells',
    async run(engine) {
      expect(await engine.run(reportCellsQuery("nobody' OR 1=1"))).toEqual([]);
    },
  },
  {
    name: 'the reports of a body come latest first, a table before words, and a report brings those of its body',
    async run(engine) {
      const rows = await engine.run(bodyReportsQuery('g1'));
      expect(rows.map(({ report_id, year, scope, basis }) => [report_id, year, scope, basis])).toEqual([
        ['g1-2024-t', 2024, 'region', 'table'],
        ['g1-2024-n', 2024, 'region', 'narrative'],
        ['g1-2023-r', 2023, 'region', 'table'],
        ['g1-2023-a', 2023, 'agency', 'table'],
      ]);
      const among = (asked: string) => rows.map((row) => ({ ...row, asked }));
      expect(await engine.run(reportsAmongTheirBodysQuery('g1-2023-a'))).toEqual(among('g1-2023-a'));
      expect(await engine.run(reportsAmongTheirBodysQuery('nobody'))).toEqual([]);
      // Two reports of one body bring the same reports each, and one that is not there takes nothing from the other.
      expect(await engine.run(reportsAmongTheirBodysQuery('g1-2023-r', 'g1-2023-a'))).toEqual([...among('g1-2023-a'), ...among('g1-2023-r')]);
      expect(await engine.run(reportsAmongTheirBodysQuery('nobody', 'g1-2023-a'))).toEqual(among('g1-2023-a'));
    },
  },
  {
    name: 'the words of reports come by section',
    async run(engine) {
      await engine.execute(`INSERT INTO narrative VALUES ('d1-2024', 'problems', '问题。'), ('d1-2024', 'overview', '总体。')`);
      expect(await engine.run(narrativesQuery('d1-2024'))).toEqual([{ report_id: 'd1-2024', section: 'overview', body: '总体。' }, { report_id: 'd1-2024', section: 'problems', body: '问题。' }]);
      await engine.execute(`INSERT INTO narrative VALUES ('g1-2024-t', 'overview', '总述。')`);
      expect((await engine.run(narrativesQuery('g1-2024-t', 'd1-2024'))).map(({ report_id, body }) => [report_id, body])).toEqual([['d1-2024', '总体。'], ['d1-2024', '问题。'], ['g1-2024-t', '总述。']]);
      await engine.execute('DELETE FROM narrative');
    },
  },
  {
    name: 'two reports in a row are of one body and one scope',
    async run(engine) {
      expect(await engine.run(consecutiveReportsQuery())).toEqual([{ base: 'g1-2023-r', compared: 'g1-2024-t' }]);
    },
  },
];

/** Questions about one report, over the published figures. */
export const REAL_REPORTS: readonly QueryCase[] = [
  {
    name: '洪泽区 2023: tables 2, 3 and 4 as printed, the zeros of table 4 among them',
    async run(engine) {
      const cells = cellsByPlace(await engine.run(reportCellsQuery('320813.2023.region.table')));
      const value = (cell: string): number | null | undefined => cells.get(cell)?.value;
      expect(['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => value(`appeal.review.${result}`))).toEqual([10, 1, 0, 0, 0]);
      expect(['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => value(`appeal.suit_after_review.${result}`))).toEqual([5, 0, 0, 0, 0]);
      expect([value('request.received.total'), value('request.unavailable_not_held.natural_person'), value('request.other.total')]).toEqual([21, 10, 0]);
      expect([value('disclosure.fees_10k_yuan'), value('disclosure.normative_documents_repealed')]).toEqual([7730.28, 5]);
      // 23 rows of seven, ten cells of table 2, fifteen of table 4; (六) is one row, so its three are not there.
      expect(cells.size).toBe(23 * 7 + 10 + 15);
      expect(cells.has('request.other_misc.total')).toBe(false);
    },
  },
  {
    name: '洪泽区 2023 and 2024 stand in a row, with table 2',
    async run(engine) {
      expect(await engine.run(consecutiveReportsQuery())).toEqual([{ base: '320813.2023.region.table', compared: '320813.2024.region.table' }]);
      expect((await engine.run(reportsAmongTheirBodysQuery('320813.2024.region.table'))).map(({ year, name }) => [year, name])).toEqual([[2024, '淮安市洪泽区人民政府'], [2023, '淮安市洪泽区人民政府']]);
    },
  },
  {
    name: 'findings to be sent out come body by body, the gravest first, with the report that they are held against',
    async run(engine) {
      const of = (ids: readonly string[], firstYear: number, lastYear: number) => engine.run(rectificationQuery({ selection: { kind: 'listed', ids }, firstYear, lastYear }));
      expect((await of(['320813'], 2023, 2023)).map(({ rule, severity, cells, reported, expected, scope, other_name }) => [rule, severity, cells, reported, expected, scope, other_name])).toEqual([
        ['T4-TOTAL', 'error', 'appeal.review.total', '0', '11', 'region', null],
        ['T4-TOTAL', 'error', 'appeal.suit_after_review.total', '0', '5', 'region', null],
        ['LAYOUT', 'notice', '', '2019', '2021', 'region', null],
      ]);
      // 江宁区 2022 says 8 carried in where 2021 said 7 carried out.
      const carried = (await of(['320115'], 2022, 2022)).find(({ rule }) => rule === 'XY-CARRY');
      expect([carried?.reported, carried?.expected, carried?.other_year]).toEqual(['8', '7', 2021]);
      expect(await of([], 2019, 2025)).toEqual([]);
    },
  },
];
