import { expect } from 'vitest';
import { APPLICANTS } from '@/model/applicants';
import { MEASURES, type RequestFigure } from '@/model/measures';
import { metricOf } from '@/model/metrics';
import { aggregateQuery } from '@/query/aggregate';
import { appealRoutesQuery } from '@/query/appeal-routes';
import { createTables } from '@/query/ddl';
import { createDerived } from '@/query/derived';
import { historyQuery } from '@/query/history';
import { outcomeFlowQuery, type OutcomeFlowRow } from '@/query/outcome-flow';
import { standoutsQuery } from '@/query/standouts';
import type { Engine } from '@/engine/engine';
import type { QueryCase } from './query-cases';

type Figures = Readonly<Partial<Record<RequestFigure, number | null>>>;

/** A row of table 3 as SQL: the figures given, and for the other printed rows `rest`. */
function row(report: string, applicant: string, figures: Figures, rest: 0 | null): string {
  const all: Figures = { ...Object.fromEntries(MEASURES.map(({ id }) => [id, rest])), ...figures };
  const entries = Object.entries(all);
  return `INSERT INTO request (report_id, applicant, ${entries.map(([id]) => `"${id}"`).join(', ')}) VALUES ('${report}', '${applicant}', ${entries.map(([, value]) => String(value)).join(', ')})`;
}

/** A whole table: the applicants named, zeros for the others, and the total as given. */
function table(report: string, columns: Readonly<Record<string, Figures>>): string[] {
  return [...APPLICANTS.map(({ id }) => id), 'total'].map((applicant) => row(report, applicant, columns[applicant] ?? {}, 0));
}

const UNSPLIT = { other_not_corrected: null, other_fee_unpaid: null, other_misc: null } as const;

/**
 * Three departments of one region, 2024, own figures: d1 with a whole table, d2 in the 2019 layout ((六) in one row),
 * d3 known from words alone; and the government's own report for the whole region, which contains them.
 */
const FLOW_SQL: readonly string[] = [
  ...createTables(),
  "INSERT INTO region VALUES ('01', '测试区', 'county', NULL, 'ceshiqu', 'csq')",
  ...['d1', 'd2', 'd3'].map((id) => `INSERT INTO agency VALUES ('${id}', '${id}局', '${id}', NULL, 'department', 'department', '01', 'g', '${id}', '${id}', NULL)`),
  "INSERT INTO agency VALUES ('g', '测试区人民政府', '测试区', NULL, 'county', 'government', '01', NULL, 'csq', 'csq', NULL)",
  `INSERT INTO report (report_id, agency_id, year, scope, layout, basis, simulated) VALUES
    ('d1', 'd1', 2024, 'agency', '2021', 'table', false), ('d2', 'd2', 2024, 'agency', '2019', 'table', false),
    ('d3', 'd3', 2024, 'agency', NULL, 'narrative', false), ('g', 'g', 2024, 'region', '2021', 'table', false)`,
  ...table('d1', {
    natural_person: { granted: 4, granted_in_part: 1, refused_internal: 2, processed: 7 },
    business: { granted: 1, unavailable_not_held: 2, processed: 3 },
    total: { granted: 5, granted_in_part: 1, refused_internal: 2, unavailable_not_held: 2, processed: 10 },
  }),
  ...[...APPLICANTS.map(({ id }) => id), 'total'].map((applicant) =>
    row('d2', applicant, applicant === 'natural_person' || applicant === 'total' ? { ...UNSPLIT, granted: 5, other: 3, processed: 8 } : { ...UNSPLIT, other: 0 }, 0),
  ),
  row('d3', 'total', { granted: 10, refused: 4, refused_third_party: 1, processed: 20 }, null),
  ...table('g', { natural_person: { granted: 900, processed: 900 }, total: { granted: 900, processed: 900 } }),
  `INSERT INTO appeal (report_id, kind, upheld, corrected, other, pending, total) VALUES
    ('d1', 'review', 10, 1, 0, 0, 0), ('d1', 'suit_direct', 1, 0, 0, 1, 2), ('d1', 'suit_after_review', 0, 1, 0, 0, 1), ('d1', 'suits_together', 9, 9, 9, 9, 9),
    ('d2', 'review', 2, 1, 0, NULL, 4), ('d2', 'suits_together', NULL, 1, NULL, NULL, 5)`,
  ...createDerived('published'),
];

const departments = { selection: { kind: 'rule', under: '01', levels: [] }, scope: 'agency', unstated: false } as const;
const cell = (rows: readonly OutcomeFlowRow[], applicant: string, leaf: string): readonly [number | null, number] | undefined => {
  const found = rows.find((each) => each.applicant === applicant && each.leaf === leaf);
  return found && [found.value, found.known];
};

/** Cases over the tables above, added up by hand. */
export const FLOW_CASES: readonly QueryCase[] = [
  {
    name: 'a flow adds own-figures reports, never the region report that contains them',
    async run(engine) {
      const rows = await engine.run(outcomeFlowQuery({ ...departments, year: 2024 }));
      // natural persons: granted 4 + 5; business: 1; d3 names nobody: 10 in total.
      expect(cell(rows, 'natural_person', 'granted')).toEqual([9, 2]);
      expect(cell(rows, 'business', 'granted')).toEqual([1, 2]);
      expect(cell(rows, 'undivided', 'granted')).toEqual([10, 1]);
      expect(cell(rows, 'total', 'granted')).toEqual([20, 3]);
      expect(cell(rows, 'total', 'processed')).toEqual([38, 3]);
      expect(new Set(rows.map(({ reports }) => reports))).toEqual(new Set([3]));
    },
  },
  {
    name: 'what a report gives for a group beyond its known rows is the undivided part of the group',
    async run(engine) {
      const rows = await engine.run(outcomeFlowQuery({ ...departments, year: 2024 }));
      expect(cell(rows, 'natural_person', 'other_undivided')).toEqual([3, 2]);
      expect(cell(rows, 'natural_person', 'other_misc')).toEqual([0, 1]);
      // d3 gives 4 refused, of which one row, third parties, is known to be 1.
      expect(cell(rows, 'undivided', 'refused_third_party')).toEqual([1, 1]);
      expect(cell(rows, 'undivided', 'refused_undivided')).toEqual([3, 1]);
      // d1 and d2 give every row of 不予公开: nothing is left undivided. d3 says nothing of 无法提供.
      expect(cell(rows, 'total', 'refused_undivided')).toEqual([3, 3]);
      expect(cell(rows, 'total', 'unavailable_undivided')).toEqual([0, 2]);
      expect(cell(rows, 'undivided', 'unavailable_undivided')).toEqual([null, 0]);
    },
  },
  {
    name: 'metrics can be read in one applicant’s column, unknown where a report does not split',
    async run(engine) {
      const question = { ...departments, metrics: [metricOf('granted'), metricOf('granted_rate')], firstYear: 2024, lastYear: 2024 };
      const rows = await engine.run(historyQuery({ ...question, applicant: 'business' }));
      expect(rows.map(({ agency_id, metric, numerator, denominator }) => [agency_id, metric, numerator, denominator])).toEqual([
        ['d1', 'granted', 1, null],
        ['d1', 'granted_rate', 1, 3],
        ['d2', 'granted', 0, null],
        ['d2', 'granted_rate', 0, 0],
        ['d3', 'granted', null, null],
        ['d3', 'granted_rate', null, null],
      ]);
      const summed = await engine.run(aggregateQuery({ ...question, applicant: 'natural_person' }));
      expect(summed.map(({ metric, known, numerator, denominator }) => [metric, known, numerator, denominator])).toEqual([
        ['granted', 2, 9, null],
        ['granted_rate', 2, 9, 15],
      ]);
    },
  },
  {
    name: 'routes keep printed totals that do not add up, and count suits given together once',
    async run(engine) {
      const rows = await engine.run(appealRoutesQuery({ ...departments, firstYear: 2024, lastYear: 2024 }));
      const of = (route: string, result: string) => {
        const found = rows.find((each) => each.route === route && each.result === result);
        return found && [found.value, found.known];
      };
      expect([of('review', 'upheld'), of('review', 'corrected'), of('review', 'pending'), of('review', 'total')]).toEqual([[12, 2], [2, 2], [0, 1], [4, 2]]);
      expect([of('suit_direct', 'total'), of('suit_after_review', 'total')]).toEqual([[2, 1], [1, 1]]);
      // d1 gives both routes, so that its sum of them is not counted again; d2 gives only the sum.
      expect([of('suits_together', 'total'), of('suits_together', 'corrected'), of('suits_together', 'upheld')]).toEqual([[5, 1], [1, 1], [null, 0]]);
    },
  },
];

/** Ten departments of 100 requests each, granted 50 … 58 and 95 of them, the same a year before but for p10; p11 is tiny. */
const STANDOUT_SQL: readonly string[] = [
  ...createTables(),
  "INSERT INTO region VALUES ('01', '测试区', 'county', NULL, 'ceshiqu', 'csq')",
  ...Array.from({ length: 11 }, (_, index) => index + 1).flatMap((n) => {
    const id = `p${String(n)}`;
    const granted = { 2023: n === 10 ? 60 : 49 + n, 2024: n === 10 ? 95 : 49 + n };
    const received = { 2023: n === 1 ? 40 : n === 3 ? 10 : 100, 2024: n === 2 ? 110 : n === 3 ? 39 : 100 };
    return [
      `INSERT INTO agency VALUES ('${id}', '${id}局', '${id}', NULL, 'department', 'department', '01', NULL, '${id}', '${id}', NULL)`,
      ...([2023, 2024] as const)
        .filter((year) => n < 11 || year === 2024)
        .flatMap((year) => [
          `INSERT INTO report (report_id, agency_id, year, scope, basis, simulated) VALUES ('${id}-${String(year)}', '${id}', ${String(year)}, 'agency', 'table', false)`,
          row(`${id}-${String(year)}`, 'total', n === 11 ? { granted: 5, granted_in_part: 0, processed: 5 } : { received: received[year], granted: granted[year], granted_in_part: 0, processed: 100 }, null),
        ]),
    ];
  }),
  ...createDerived('published'),
];

export const STANDOUT_CASES: readonly QueryCase[] = [
  {
    name: 'what stands out: changes from the floor on, outliers beyond 3.5 scaled MAD, small samples left out',
    async run(engine) {
      const rows = await engine.run(standoutsQuery({ selection: { kind: 'rule', under: '01', levels: [] }, scope: 'agency', year: 2024 }));
      const [change, rate, outlier] = rows;
      expect(rows).toHaveLength(3);
      // p1 went from 40 to 100; p2 by 10 and p3 by 29 stay under the floor of 30. Eight of ten did not change: the usual ratio is 1.
      expect(change).toMatchObject({ kind: 'change', metric: 'received', agency_id: 'p1', before: 40, value: 100, usual: 1, peers: 10 });
      expect(rate).toMatchObject({ kind: 'change', metric: 'granted_or_in_part_rate', agency_id: 'p10', before: 0.6, value: 0.95, numerator: 95, denominator: 100, usual: 0, peers: 10 });
      // Median of 50 … 58 and 95 is 54.5; distances 0.5 0.5 1.5 1.5 2.5 2.5 3.5 3.5 4.5 40.5, median 2.5.
      expect(outlier).toMatchObject({ kind: 'outlier', metric: 'granted_or_in_part_rate', agency_id: 'p10', value: 0.95, peers: 10 });
      expect(outlier?.usual).toBeCloseTo(0.545, 12);
      expect(outlier?.deviations).toBeCloseTo(40.5 / (1.4826 * 2.5), 9);
      // Changes known: ten of requests, ten of rates; rates with enough peers: ten; p11 with 5 requests is too small.
      expect(change).toMatchObject({ compared: 20, judged: 10, small: 1 });
    },
  },
  {
    name: 'nothing stands out: one row that says how much was looked at',
    async run(engine) {
      const rows = await engine.run(standoutsQuery({ selection: { kind: 'listed', ids: ['p5'] }, scope: 'agency', year: 2024 }));
      expect(rows).toMatchObject([{ kind: null, agency_id: null, compared: 2, judged: 1, small: 0 }]);
    },
  },
  {
    name: 'without a year before there is no change, and seven peers are too few',
    async run(engine) {
      const rows = await engine.run(standoutsQuery({ selection: { kind: 'rule', under: null, levels: [] }, scope: 'agency', year: 2023 }));
      expect(rows).toMatchObject([{ kind: null, compared: 0, judged: 10 }]);
      const none = await engine.run(standoutsQuery({ selection: { kind: 'rule', under: null, levels: [] }, scope: 'region', year: 2024 }));
      expect(none).toMatchObject([{ kind: null, compared: 0, judged: 0, small: 0 }]);
    },
  },
];

/** Cases over the published figures, by the tables of ../shared/reports/expected. */
export const REAL_OUTCOME_CASES: readonly QueryCase[] = [
  {
    name: '淮安市 2024: the flow is table 3 as printed, and covers it whole',
    async run(engine) {
      const rows = await engine.run(outcomeFlowQuery({ selection: { kind: 'listed', ids: ['320800'] }, scope: 'region', unstated: false, year: 2024 }));
      expect(cell(rows, 'natural_person', 'refused_inquiry')).toEqual([105, 1]);
      expect(cell(rows, 'business', 'unavailable_not_held')).toEqual([12, 1]);
      expect(cell(rows, 'legal_service', 'granted')).toEqual([50, 1]);
      expect(cell(rows, 'other_org', 'granted')).toEqual([3, 1]);
      expect(cell(rows, 'total', 'other_misc')).toEqual([110, 1]);
      const undivided = rows.filter(({ applicant, value }) => applicant === 'undivided' && value !== null);
      expect(undivided).toEqual([]);
      const drawn = rows.filter(({ applicant, leaf }) => !['total', 'undivided'].includes(applicant) && leaf !== 'processed');
      expect(drawn.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(3050);
    },
  },
  {
    name: '洪泽区 2024: (六) in one row comes as its undivided part',
    async run(engine) {
      const rows = await engine.run(outcomeFlowQuery({ selection: { kind: 'listed', ids: ['320813'] }, scope: 'region', unstated: false, year: 2024 }));
      expect(cell(rows, 'total', 'other_undivided')).toEqual([0, 1]);
      expect(cell(rows, 'total', 'other_misc')).toEqual([null, 0]);
      expect(cell(rows, 'natural_person', 'unavailable_not_held')).toEqual([31, 1]);
    },
  },
  {
    name: '淮安市 2024: table 4 by route; appeals per hundred refused',
    async run(engine) {
      const choice = { selection: { kind: 'listed', ids: ['320800'] }, scope: 'region', unstated: false, firstYear: 2024, lastYear: 2024 } as const;
      const rows = await engine.run(appealRoutesQuery(choice));
      const values = (route: string): (number | null | undefined)[] => ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => rows.find((each) => each.route === route && each.result === result)?.value);
      expect(values('review')).toEqual([72, 64, 178, 37, 351]);
      expect(values('suit_direct')).toEqual([13, 4, 8, 1, 26]);
      expect(values('suit_after_review')).toEqual([12, 1, 1, 6, 20]);
      expect(values('suits_together')).toEqual([null, null, null, null, null]);
      const [rate] = await engine.run(historyQuery({ ...choice, metrics: [metricOf('appeals_per_100_refused')] }));
      expect(rate).toMatchObject({ numerator: 397, denominator: 178 });
    },
  },
];

const fill = (sql: readonly string[]) => async (engine: Engine): Promise<void> => {
  for (const statement of sql) await engine.execute(statement);
};

/** Each set of cases with what fills its empty database. */
export const OUTCOME_SETS = [
  { name: 'what became of requests', cases: FLOW_CASES, fill: fill(FLOW_SQL) },
  { name: 'what stands out', cases: STANDOUT_CASES, fill: fill(STANDOUT_SQL) },
] as const;
