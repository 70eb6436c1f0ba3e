import { expect } from 'vitest';
import { RULE_IDS } from '@/model/rules';
import { STANDINGS, standingOf, type Standing } from '@/model/rules/standing';
import { findingDetailQuery } from '@/query/finding-detail';
import { amongFindingsQuery, findingCountsQuery } from '@/query/finding-counts';
import { findingIndexQuery } from '@/query/finding-index';
import { coverageByBodyQuery, reportsOf } from '@/query/coverage-by-body';
import type { BodySelection } from '@/query/selection';
import { matrixBodiesQuery, matrixCellsQuery, type MatrixOrder } from '@/query/matrix-bodies';
import { matrixQuery, type MatrixRow } from '@/query/rule-matrix';
import { hasResults, keepResults } from '@/query/rule-results';
import { runRules } from '@/query/rule-run';
import { ruleSummaryQuery } from '@/query/rule-summary';
import { createDue, DATE_SORTS, dateCountsQuery, datesQuery, timelinessQuery } from '@/query/timeliness';
import { undecidedQuery } from '@/query/undecided';
import type { Engine } from '@/engine/engine';
import { lay } from '../model/rules/paper';
import type { QueryCase } from './query-cases';

/**
 * Four reports written by hand. The government prints 10 and 1 beside a total of 0, within its time; the bureau publishes
 * 2023 on 5 February, five days late, and gives no date for 2024; the street publishes on 17 March, 29 + 17 days after
 * a day that article 49 does not set for it. The second street never reported.
 */
export async function layQuality(engine: Engine): Promise<void> {
  await lay(
    engine,
    [
      { id: 'gov', level: 'county', kind: 'government' },
      { id: 'bureau', level: 'department', kind: 'department', parent: 'gov' },
      { id: 'street', level: 'township', kind: 'subdistrict', parent: 'gov' },
      { id: 'street2', level: 'township', kind: 'subdistrict', region: '01' },
    ],
    [
      { id: 'gov-2023', body: 'gov', year: 2023, scope: 'region', publishedOn: '2024-03-20', sourceUrl: 'https://gov.test/2023', appeals: { review: [10, 1, 0, 0, 0], suit_direct: [0, 0, 0, 0, 0], suit_after_review: [1, null, 0, 0, 1] } },
      { id: 'bureau-2023', body: 'bureau', year: 2023, publishedOn: '2024-02-05' },
      { id: 'bureau-2024', body: 'bureau', year: 2024, basis: 'narrative' },
      { id: 'street-2023', body: 'street', year: 2023, publishedOn: '2024-03-17' },
    ],
  );
  await engine.execute(createDue());
  await runRules(engine);
}

const all = { selection: { kind: 'rule', under: null, levels: [] }, firstYear: 0, lastYear: 9999 } as const;

const SELECTIONS = [all.selection, { kind: 'rule', under: '0101', levels: ['township', 'county'] }, { kind: 'rule', under: '99', levels: [] }, { kind: 'listed', ids: ['street', 'bureau'] }, { kind: 'listed', ids: [] }] as const;
const MATRIX_ORDERS: readonly MatrixOrder[] = [{ by: 'place' }, { by: 'findings', dismissed: new Map() }, { by: 'findings', dismissed: new Map([['gov', 1], ['street2', 2], ['bureau', 1]]) }];

export const QUALITY_CASES: readonly QueryCase[] = [
  {
    name: 'the summary counts every report once for each rule, the open ones apart',
    async run(engine) {
      const rows = await engine.run(ruleSummaryQuery(all));
      expect(rows.map(({ rule }) => rule)).toEqual(RULE_IDS);
      const counts = (rule: string): readonly (number | undefined)[] => STANDINGS.map((standing) => rows.find((row) => row.rule === rule)?.[standing]);
      // fail, pass, partial, undecided, not applicable.
      expect(counts('T4-TOTAL')).toEqual([1, 0, 0, 3, 0]);
      expect(counts('LATE')).toEqual([2, 1, 0, 1, 0]);
      expect(rows.find(({ rule }) => rule === 'T4-TOTAL')).toMatchObject({ places_passed: 1, places_failed: 1, places_undecided: 4, findings: 1 });
      for (const row of rows.filter(({ rule }) => rule !== 'MISSING')) expect(STANDINGS.reduce((sum, standing) => sum + row[standing], 0)).toBe(4);
    },
  },
  {
    name: 'the summary keeps to the bodies and years that are asked for',
    async run(engine) {
      const rows = await engine.run(ruleSummaryQuery({ selection: { kind: 'rule', under: '0101', levels: ['department'] }, firstYear: 2023, lastYear: 2023 }));
      expect(rows.find(({ rule }) => rule === 'LATE')).toMatchObject({ fail: 1, pass: 0, undecided: 0, findings: 1 });
      expect(rows.find(({ rule }) => rule === 'T4-TOTAL')).toMatchObject({ fail: 0, undecided: 1, findings: 0 });
    },
  },
  {
    name: 'the summary out of sums is that over reports, whatever the place, the level and the years',
    async run(engine) {
      for (const under of [null, '01', '0101', '99']) {
        for (const levels of [[], ['department'], ['county', 'township']] as const) {
          for (const [firstYear, lastYear] of [[0, 9999], [2023, 2023], [2024, 2024], [2010, 2010]] as const) {
            const question = { selection: { kind: 'rule', under, levels }, firstYear, lastYear } as const;
            expect(await engine.run(ruleSummaryQuery(question))).toEqual(await engine.run(ruleSummaryQuery(question, false)));
          }
        }
      }
    },
  },
  {
    name: 'the standing of a report is the same in SQL and in TypeScript',
    async run(engine) {
      const year = { ...all, firstYear: 2023, lastYear: 2023 };
      const matrix = await engine.run(matrixQuery(year));
      const summary = await engine.run(ruleSummaryQuery(year));
      // One report a body in this year: the body's standing is its report's.
      for (const row of summary) {
        const counted = Object.fromEntries(STANDINGS.map((standing) => [standing, matrix.filter(({ rule, ...counts }) => rule === row.rule && standingOf(counts) === standing).length])) as Record<Standing, number>;
        expect([row.rule, counted]).toEqual([row.rule, Object.fromEntries(STANDINGS.map((standing) => [standing, row[standing]]))]);
      }
    },
  },
  {
    name: 'the matrix part by part is the matrix as a whole, body by body in either order',
    async run(engine) {
      for (const selection of SELECTIONS) {
        for (const [firstYear, lastYear] of [[0, 9999], [2023, 2023], [2024, 2024], [2010, 2010]] as const) {
          const question = { selection, firstYear, lastYear };
          const bodies = new Map<string, MatrixRow[]>();
          for (const row of await engine.run(matrixQuery(question))) bodies.set(row.agency_id, [...(bodies.get(row.agency_id) ?? []), row]);
          expect(await engine.run(matrixBodiesQuery(question))).toEqual([{ bodies: bodies.size }]);
          for (const order of MATRIX_ORDERS) {
            const standing = ([id, rows]: readonly [string, readonly MatrixRow[]]): number => rows.reduce((sum, { findings }) => sum + findings, 0) - ((order.by === 'findings' && order.dismissed.get(id)) || 0);
            const placed = [...bodies];
            const ordered = order.by === 'place' ? placed : placed.sort((a, b) => standing(b) - standing(a));
            for (const [offset, limit] of [[0, 2], [1, 50], [50, 50]] as const) {
              const cells = ordered.slice(offset, offset + limit).flatMap(([, rows]) => rows);
              expect(await engine.run(matrixCellsQuery(question, order, offset, limit))).toEqual(cells.map(({ agency_id, name, rule, passed, failed, undecided, not_applicable, findings }) => ({ agency_id, name, rule, passed, failed, undecided, not_applicable, findings })));
            }
          }
        }
      }
    },
  },
  {
    name: 'the matrix is put in order by the findings that stand, and counts a missing report and what a rule has no place for',
    async run(engine) {
      const inOrder = async (order: MatrixOrder): Promise<readonly string[]> => [...new Set((await engine.run(matrixCellsQuery(all, order, 0, 50))).map(({ agency_id }) => agency_id))];
      // One finding each: as they are placed.
      expect(await inOrder({ by: 'findings', dismissed: new Map() })).toEqual(['gov', 'bureau', 'street']);
      expect(await inOrder({ by: 'findings', dismissed: new Map([['gov', 1]]) })).toEqual(['bureau', 'street', 'gov']);
      expect(await inOrder({ by: 'findings', dismissed: new Map([['gov', 2], ['bureau', 1], ['no body', 4], [`odd${String.fromCharCode(31)}one`, 1]]) })).toEqual(['street', 'bureau', 'gov']);
      const cells = await engine.run(matrixCellsQuery(all, { by: 'place' }, 1, 1));
      expect(cells.map(({ rule }) => rule)).toEqual([...RULE_IDS].sort());
      // Of its two reports one is late and one gives no date; neither has a table 4.
      expect(cells.find(({ rule }) => rule === 'LATE')).toEqual({ agency_id: 'bureau', name: 'bureau', rule: 'LATE', passed: 0, failed: 1, undecided: 1, not_applicable: 0, findings: 1 });
      expect(cells.find(({ rule }) => rule === 'T4-TOTAL')).toMatchObject({ passed: 0, failed: 0, undecided: 2, not_applicable: 0, findings: 0 });
    },
  },
  {
    name: 'the index lists findings, errors before warnings before notices',
    async run(engine) {
      const rows = await engine.run(findingIndexQuery(all));
      expect(rows.map(({ rule, agency_id, severity, expected, reported, places, found }) => [rule, agency_id, severity, expected, reported, places, found])).toEqual([
        ['T4-TOTAL', 'gov', 'error', '11', '0', 1, 3],
        ['LATE', 'bureau', 'warning', '2024-01-31', '2024-02-05', 1, 3],
        ['LATE', 'street', 'notice', '2024-01-31', '2024-03-17', 1, 3],
      ]);
      expect(rows.every(({ key }) => /^[0-9a-f]{12}$/.test(key))).toBe(true);
    },
  },
  {
    name: 'findings are counted by severity, and told from others by their ids, as the index lists them',
    async run(engine) {
      for (const selection of [all.selection, { kind: 'rule', under: '0101', levels: ['township', 'county'] }, { kind: 'listed', ids: ['street', 'bureau'] }] as const) {
        for (const [firstYear, lastYear] of [[0, 9999], [2023, 2023], [2024, 2024]] as const) {
          const question = { selection, firstYear, lastYear };
          const listed = await engine.run(findingIndexQuery(question));
          const counts = await engine.run(findingCountsQuery(question));
          expect(counts).toEqual([...new Set(listed.map(({ severity }) => severity))].sort().map((severity) => ({ severity, findings: listed.filter((one) => one.severity === severity).length })));
          const ids = (await engine.run(findingIndexQuery(all))).map(({ finding_id }) => finding_id);
          const found = (some: readonly string[]) => engine.run(amongFindingsQuery(question, some)).then((rows) => rows.map(({ finding_id, agency_id, rule }) => [finding_id, agency_id, rule]));
          const rows = listed.map(({ finding_id, agency_id, rule }) => [finding_id, agency_id, rule]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
          expect(await found([...ids, 'no finding'])).toEqual(rows);
          expect(await found(ids.slice(1))).toEqual(rows.filter(([id]) => id !== ids[0]));
        }
      }
    },
  },
  {
    name: 'a finding is had by its key, with its report',
    async run(engine) {
      const [first] = await engine.run(findingIndexQuery(all));
      const [detail, ...rest] = await engine.run(findingDetailQuery(first?.key ?? ''));
      expect(rest).toEqual([]);
      expect(detail).toMatchObject({ finding_id: first?.finding_id, report_id: 'gov-2023', scope: 'region', basis: 'table', published_on: '2024-03-20', source_url: 'https://gov.test/2023', cells: 'appeal.review.total', other_report_id: null });
      expect(await engine.run(findingDetailQuery('000000000000'))).toEqual([]);
    },
  },
  {
    name: 'timeliness gives day, deadline and days, and none where no date is known',
    async run(engine) {
      const rows = await engine.run(timelinessQuery(all));
      expect(rows.map(({ report_id, published_on, deadline, named, days, status }) => [report_id, published_on, deadline, named, days, status])).toEqual([
        ['street-2023', '2024-03-17', '2024-01-31', false, 46, 'fail'],
        ['bureau-2023', '2024-02-05', '2024-01-31', true, 5, 'fail'],
        ['gov-2023', '2024-03-20', '2024-03-31', true, -11, 'pass'],
        ['bureau-2024', null, '2025-01-31', true, null, 'undecided'],
      ]);
    },
  },
  {
    name: 'the list of dates kept beforehand is what reports held against their days anew give, in every order and part',
    async run(engine) {
      for (const selection of [all.selection, { kind: 'rule', under: '0101', levels: ['township', 'county'] }, { kind: 'listed', ids: ['street', 'bureau'] }] as const) {
        const question = { ...all, selection };
        for (const by of DATE_SORTS) {
          for (const descending of [true, false]) {
            const anew = (await engine.run(timelinessQuery(question, { by, descending }))).map(({ name, year, published_on, deadline, named, days, status }) => ({ name, year, published_on, deadline, named, days, status }));
            const kept = await engine.run(datesQuery(question, { by, descending }, 0, 1000));
            expect(kept).toEqual(anew);
            expect(await engine.run(datesQuery(question, { by, descending }, 1, 2))).toEqual(anew.slice(1, 3));
            const counts = await engine.run(dateCountsQuery(question));
            expect(counts.reduce((sum, { reports }) => sum + reports, 0)).toBe(anew.length);
            for (const { status, named, dated, reports } of counts) {
              expect(reports).toBe(anew.filter((row) => row.status === status && row.named === named && (row.published_on !== null) === dated).length);
            }
          }
        }
      }
    },
  },
  {
    name: 'coverage has the reports of each body of a selection, and bodies without any',
    async run(engine) {
      const held = async (selection: BodySelection): Promise<readonly unknown[]> => {
        const rows = await engine.run(coverageByBodyQuery(selection));
        return rows.map((row) => [row.agency_id, ...reportsOf(row).map(({ year, basis }) => `${String(year)} ${basis}`)]).sort((a, b) => String(a).localeCompare(String(b)));
      };
      expect(await held(all.selection)).toEqual([['bureau', '2023 table', '2024 narrative'], ['gov', '2023 table'], ['street', '2023 table'], ['street2']]);
      expect(await held({ kind: 'rule', under: null, levels: ['department'] })).toEqual([['bureau', '2023 table', '2024 narrative']]);
      expect(await held({ kind: 'listed', ids: ['street2', 'gov', 'nobody'] })).toEqual([['gov', '2023 table'], ['street2']]);
    },
  },
  {
    name: 'what is undecided is listed by report and rule, as often as the summary counts it',
    async run(engine) {
      const rows = await engine.run(undecidedQuery(all));
      // Table 4 of 2023: the route after review has a blank; the other three reports have no table 4 at all.
      expect(rows.filter(({ rule }) => rule === 'T4-TOTAL').map(({ report_id, undecided, passed }) => [report_id, undecided, passed]).sort()).toEqual([
        ['bureau-2023', 1, 0],
        ['bureau-2024', 1, 0],
        ['gov-2023', 1, 1],
        ['street-2023', 1, 0],
      ]);
      expect(rows.filter(({ rule }) => rule === 'LATE').map(({ report_id }) => report_id)).toEqual(['bureau-2024']);
      for (const { rule, places_undecided } of await engine.run(ruleSummaryQuery(all))) {
        expect([rule, rows.filter((row) => row.rule === rule).reduce((sum, { undecided }) => sum + undecided, 0)]).toEqual([rule, places_undecided]);
      }
      expect(rows.every(({ found }) => found === rows.length)).toBe(true);
    },
  },
  {
    name: 'results that a dataset brings count only where they are of these very rules',
    async run(engine) {
      expect(await hasResults(engine)).toBe(false);
      await keepResults(engine);
      expect(await hasResults(engine)).toBe(true);
      await engine.execute("UPDATE rule_results SET fingerprint = 'of other rules'");
      expect(await hasResults(engine)).toBe(false);
      // What a run of one's own finds comes before what the dataset brings.
      await engine.execute('DELETE FROM finding WHERE true');
      expect(await engine.run(findingIndexQuery(all))).toEqual([]);
      await runRules(engine);
      expect(await engine.run(findingIndexQuery(all))).toHaveLength(3);
    },
  },
];
