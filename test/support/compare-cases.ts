import { expect } from 'vitest';
import { metricOf } from '@/model/metrics';
import { courseQuery } from '@/query/course';
import { createTables } from '@/query/ddl';
import { createDerived } from '@/query/derived';
import { historyQuery } from '@/query/history';
import { nestingQuery } from '@/query/nesting';
import { peersQuery } from '@/query/peers';
import { pointsQuery } from '@/query/points';
import { rankingQuery } from '@/query/ranking';
import { standingQuery } from '@/query/standing';
import { summaryQuery } from '@/query/summary';
import type { Engine } from '@/engine/engine';
import type { BodySelection } from '@/query/selection';
import type { QueryCase } from './query-cases';

/**
 * Five districts of a city, small enough to work out by hand. 2024, own figures: granted/processed
 * a 50/100, b 30/100, c 9/10, d 0/40, e nothing stated; 2023: a 20/80, b 60/80. The city (region report) holds them all.
 * Region reports 2024: city 500 processed, a 200, b 90.
 */
export const COMPARED_SQL: readonly string[] = [
  `INSERT INTO region VALUES ('02', '乙市', 'prefecture', NULL, 'yishi', 'ys'), ('0201', '子区', 'county', '02', 'zi', 'z'), ('0202', '丑区', 'county', '02', 'chou', 'c'),
    ('0203', '寅区', 'county', '02', 'yin', 'y'), ('0204', '卯区', 'county', '02', 'mao', 'm'), ('03', '丙市', 'prefecture', NULL, 'bingshi', 'bs'), ('0301', '辰区', 'county', '03', 'chen', 'c')`,
  `INSERT INTO agency VALUES
    ('city', '乙市人民政府', '乙市', NULL, 'prefecture', 'government', '02', NULL, 'yishi', 'ys', NULL),
    ('a', '子区人民政府', '子区', NULL, 'county', 'government', '0201', 'city', 'a', 'a', NULL),
    ('b', '丑区人民政府', '丑区', NULL, 'county', 'government', '0202', 'city', 'b', 'b', NULL),
    ('c', '寅区开发区管委会', '寅区', NULL, 'county', 'zone', '0203', 'city', 'c', 'c', NULL),
    ('d', '卯区人民政府', '卯区', NULL, 'county', 'government', '0204', 'city', 'd', 'd', NULL),
    ('e', '辰区人民政府', '辰区', NULL, 'county', 'government', '0301', NULL, 'e', 'e', NULL),
    ('office', '子区人民政府办公室', '子区政府办', NULL, 'department', 'government_office', '0201', 'a', 'office', 'o', NULL)`,
  `INSERT INTO report (report_id, agency_id, year, scope, layout, basis, simulated) VALUES
    ('a24', 'a', 2024, 'agency', '2021', 'table', false), ('b24', 'b', 2024, 'agency', '2021', 'table', false), ('c24', 'c', 2024, 'agency', '2021', 'table', false),
    ('d24', 'd', 2024, 'agency', '2019', 'table', false), ('e24', 'e', 2024, 'agency', '2021', 'table', false), ('a23', 'a', 2023, 'agency', '2021', 'table', false),
    ('b23', 'b', 2023, 'agency', '2021', 'table', false), ('city24r', 'city', 2024, 'region', '2021', 'table', false), ('a24r', 'a', 2024, 'region', '2021', 'table', false),
    ('b24r', 'b', 2024, 'region', '2021', 'table', false)`,
  `INSERT INTO request (report_id, applicant, received, granted, processed, other_misc) VALUES
    ('a24', 'total', 110, 50, 100, 3), ('b24', 'total', 90, 30, 100, 0), ('c24', 'total', 12, 9, 10, 1), ('d24', 'total', 44, 0, 40, NULL),
    ('e24', 'total', NULL, NULL, NULL, NULL), ('a23', 'total', 80, 20, 80, 1), ('b23', 'total', 70, 60, 80, 0),
    ('city24r', 'total', 500, 250, 500, 0), ('a24r', 'total', 200, 100, 200, 0), ('b24r', 'total', 90, 45, 90, 0)`,
];

const districts: BodySelection = { kind: 'listed', ids: ['a', 'b', 'c', 'd', 'e'] };
const own = { scope: 'agency', unstated: false } as const;
const granted = metricOf('granted_rate');
const year = { first: 2024, last: 2024 };

/** Questions of the comparison page over `COMPARED_SQL`. Each runs in Node's DuckDB and again in the browser's. */
export const COMPARE_CASES: readonly QueryCase[] = [
  {
    name: 'summary: quantiles interpolate between bodies, the pooled rate is sum over sum',
    async run(engine) {
      // Values 0, .3, .5, .9: quartiles at .75 and 2.25 steps; pooled 89 of 250; mean 1.7/4.
      const [row] = await engine.run(summaryQuery({ selection: districts, ...own, metric: granted, year: 2024 }));
      expect(row).toMatchObject({ bodies: 5, known: 4, below: 0, numerator: 89, denominator: 250 });
      for (const [found, wanted] of [[row?.pooled, 89 / 250], [row?.mean, 0.425], [row?.median, 0.4], [row?.p10, 0.09], [row?.q1, 0.225], [row?.q3, 0.6], [row?.p90, 0.78]] as const) {
        expect(found).toBeCloseTo(wanted, 12);
      }
    },
  },
  {
    name: 'a floor leaves small denominators out of every measure and says how many',
    async run(engine) {
      const [row] = await engine.run(summaryQuery({ selection: districts, ...own, metric: granted, year: 2024, floor: 30 }));
      expect(row).toMatchObject({ known: 3, below: 1, numerator: 80, denominator: 240, median: 0.3 });
      const rows = await engine.run(rankingQuery({ selection: districts, ...own, metric: granted, years: year, sort: 'value_desc', limit: 9, floor: 30 }));
      expect(rows.map(({ agency_id, value, numerator, denominator }) => [agency_id, value, numerator, denominator])).toEqual([
        ['a', 0.5, 50, 100],
        ['b', 0.3, 30, 100],
        ['d', 0, 0, 40],
        ['c', null, 9, 10],
        ['e', null, null, null],
      ]);
    },
  },
  {
    name: 'a floor does not touch counts',
    async run(engine) {
      const rows = await engine.run(historyQuery({ selection: districts, ...own, metrics: [metricOf('received'), granted], firstYear: 2024, lastYear: 2024, floor: 1000 }));
      expect(rows.filter(({ metric }) => metric === 'received').map(({ value }) => value)).toEqual([110, 90, 12, 44, null]);
      expect(rows.filter(({ metric }) => metric === 'granted_rate').every(({ value }) => value === null)).toBe(true);
    },
  },
  {
    name: 'course: the bodies together, year by year',
    async run(engine) {
      const rows = await engine.run(courseQuery({ selection: districts, ...own, metric: granted, years: { first: 2022, last: 2024 } }));
      expect(rows.map(({ year: at, known, median }) => [at, known, median])).toEqual([
        [2023, 2, 0.5],
        [2024, 4, 0.4],
      ]);
      expect(rows[0]?.pooled).toBe(80 / 160);
      expect(rows[1]?.pooled).toBe(89 / 250);
    },
  },
  {
    name: 'standing: ranks among all that were chosen; small samples are not ranked, equals share the better rank',
    async run(engine) {
      const rows = await engine.run(standingQuery({ selection: districts, ids: ['b', 'c', 'd'], ...own, metric: granted, years: { first: 2023, last: 2024 } }));
      expect(rows).toEqual([
        { agency_id: 'b', year: 2023, rank: 1, ranked: 2 },
        { agency_id: 'b', year: 2024, rank: 2, ranked: 3 },
        { agency_id: 'd', year: 2024, rank: 3, ranked: 3 },
      ]);
      const processed = await engine.run(standingQuery({ selection: districts, ids: ['a', 'b', 'c'], ...own, metric: metricOf('processed'), years: year }));
      expect(processed.map(({ agency_id, rank }) => [agency_id, rank])).toEqual([
        ['a', 1],
        ['b', 1],
        ['c', 4],
      ]);
    },
  },
  {
    name: 'points: two metrics of a body, the largest volume first, bodies without a report last, the limit kept',
    async run(engine) {
      const question = { selection: districts, ...own, x: metricOf('received'), y: granted, year: 2024, limit: 9 };
      const rows = await engine.run(pointsQuery(question));
      expect(rows.map(({ agency_id, x_value, y_value, volume }) => [agency_id, x_value, y_value, volume])).toEqual([
        ['a', 110, 0.5, 100],
        ['b', 90, 0.3, 100],
        ['d', 44, 0, 40],
        ['c', 12, 0.9, 10],
        ['e', null, null, null],
      ]);
      const cut = await engine.run(pointsQuery({ ...question, y: null, limit: 2, always: ['c'] }));
      expect(cut.map(({ agency_id, y_value }) => [agency_id, y_value])).toEqual([
        ['c', null],
        ['a', null],
      ]);
    },
  },
  {
    name: 'points: a floor applies to rates alone',
    async run(engine) {
      const rows = await engine.run(pointsQuery({ selection: districts, ...own, x: metricOf('received'), y: granted, year: 2024, limit: 9, floor: 30 }));
      expect(rows.find(({ agency_id }) => agency_id === 'c')).toMatchObject({ x_value: 12, y_value: null, y_numerator: 9, y_denominator: 10 });
    },
  },
  {
    name: 'a row that the layout does not print comes with the layout, so that it can be told from an omission',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ selection: districts, ...own, metric: metricOf('other_misc'), years: year, sort: 'value_desc', limit: 9 }));
      expect(rows.map(({ agency_id, value, layout }) => [agency_id, value, layout])).toEqual([
        ['a', 3, '2021'],
        ['c', 1, '2021'],
        ['b', 0, '2021'],
        ['d', null, '2019'],
        ['e', null, '2021'],
      ]);
    },
  },
  {
    name: 'nesting: a city’s region report contains its districts’, own figures contain nobody',
    async run(engine) {
      const ids = ['city', 'a', 'b', 'e'];
      const [regions] = await engine.run(nestingQuery({ selection: { kind: 'listed', ids }, scope: 'region', unstated: false, years: year }));
      expect(regions).toEqual({ nested: 2, inner_name: '子区人民政府', outer_name: '乙市人民政府' });
      const [apart] = await engine.run(nestingQuery({ selection: { kind: 'listed', ids: ['a', 'b'] }, scope: 'region', unstated: false, years: year }));
      expect(apart).toMatchObject({ nested: 0, inner_name: null });
      const [others] = await engine.run(nestingQuery({ selection: { kind: 'listed', ids }, ...own, years: year }));
      expect(others?.nested).toBe(0);
    },
  },
  {
    name: 'peers: same parent, same kind, similar volume, each of the same level, with what the reason is made of',
    async run(engine) {
      // a processed 100: half to double is 50–200, which is b alone; c is a zone; e stands under another city.
      const rows = await engine.run(peersQuery({ anchor: 'a', ratio: 2, year: 2024, scope: 'agency' }));
      expect(Object.fromEntries(rows.map(({ preset, peers }) => [preset, peers]))).toEqual({ same_parent: 2, same_kind: 3, similar_volume: 1 });
      expect(rows[0]).toMatchObject({ above_name: '乙市', level: 'county', kind: 'government', volume: 100 });
      expect(await engine.run(peersQuery({ anchor: 'nobody', ratio: 2, year: 2024, scope: 'agency' }))).toEqual([]);
    },
  },
  {
    name: 'peers as the bodies of a question: the body is always among them, and a wider ratio takes in more',
    async run(engine) {
      const found = async (preset: 'same_parent' | 'same_kind' | 'similar_volume', ratio: number): Promise<string[]> => {
        const selection = { kind: 'peers', anchor: 'a', preset, ratio, year: 2024, scope: 'agency' } as const;
        const rows = await engine.run(rankingQuery({ selection, ...own, metric: metricOf('processed'), years: year, sort: 'name', limit: 9 }));
        return rows.map(({ agency_id }) => agency_id);
      };
      expect(await found('same_parent', 2)).toEqual(['a', 'b', 'd']);
      expect(await found('same_kind', 2)).toEqual(['a', 'b', 'd', 'e']);
      expect(await found('similar_volume', 2)).toEqual(['a', 'b']);
      expect(await found('similar_volume', 2.5)).toEqual(['a', 'b', 'd']);
      expect(await found('similar_volume', 10)).toEqual(['a', 'b', 'c', 'd']);
    },
  },
];

/** Fills an engine's empty database with the made-up districts. */
export async function fillCompared(engine: Engine): Promise<void> {
  for (const sql of [...createTables(), ...COMPARED_SQL, ...createDerived('published')]) await engine.execute(sql);
}
