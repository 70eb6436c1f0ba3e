import { expect } from 'vitest';
import { metricOf } from '@/model/metrics';
import { aggregateQuery } from '@/query/aggregate';
import { bodiesQuery } from '@/query/bodies';
import { coverageQuery } from '@/query/coverage';
import { coverageByBodyQuery, reportsOf } from '@/query/coverage-by-body';
import { historyQuery } from '@/query/history';
import { rankingQuery, type RankingQuestion } from '@/query/ranking';
import { regionsQuery } from '@/query/regions';
import { sourcesQuery } from '@/query/sources';
import { summaryQuery } from '@/query/summary';
import type { Engine } from '@/engine/engine';

/** A question with figures worked out by hand. Each runs in Node's DuckDB and again in the browser's. */
export interface QueryCase {
  readonly name: string;
  readonly run: (engine: Engine) => Promise<void>;
}

const everyone: RankingQuestion = {
  selection: { kind: 'rule', under: null, levels: [] },
  scope: 'region',
  unstated: false,
  metric: metricOf('received'),
  years: { first: 2024, last: 2024 },
  sort: 'value_desc',
  limit: 10,
};

/** Cases over the small made-up dataset of `fixture.ts`. */
export const FIXTURE_CASES: readonly QueryCase[] = [
  {
    name: 'coverage by body gives each report with its scope and basis, and bodies without any',
    async run(engine) {
      const rows = await engine.run(coverageByBodyQuery());
      expect(rows.map((row) => [row.agency_id, reportsOf(row).map(({ year, scope, basis }) => `${String(year)} ${String(scope)} ${basis}`)])).toEqual([
        ['g1', ['2023 agency table', '2023 region table', '2024 region table', '2024 region narrative']],
        ['d1', ['2024 agency table']],
        ['d2', ['2024 agency table']],
        ['g2', ['2024 null narrative']],
      ]);
      expect(reportsOf({ reports: null })).toEqual([]);
    },
  },
  {
    name: 'sources are counted by site, reports without an address last',
    async run(engine) {
      expect(await engine.run(sourcesQuery())).toEqual([{ host: null, reports: 7, first_year: 2023, last_year: 2024 }]);
    },
  },
  {
    name: 'ranking takes the table before the narrative and leaves other scopes out',
    async run(engine) {
      const rows = await engine.run(rankingQuery(everyone));
      expect(rows.map(({ agency_id, report_id, value }) => [agency_id, report_id, value])).toEqual([['g1', 'g1-2024-t', 200]]);
    },
  },
  {
    name: 'ranking adds reports without stated scope only when asked, and says so',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, unstated: true }));
      expect(rows.map(({ agency_id, scope, value }) => [agency_id, scope, value])).toEqual([
        ['g1', 'region', 200],
        ['g2', null, 50],
      ]);
    },
  },
  {
    name: 'whatever stands in the ids of listed bodies, they are taken as they are',
    async run(engine) {
      const listed = async (ids: readonly string[]) => (await engine.run(rankingQuery({ ...everyone, selection: { kind: 'listed', ids } }))).map(({ agency_id }) => agency_id);
      expect(await listed(['g1', "g2' OR true", 'd1\u001fd2'])).toEqual(['g1']);
      expect(await listed(['g1\u001fg2'])).toEqual([]);
    },
  },
  {
    name: 'a listed body without a report of the scope stands last, marked as having another',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, selection: { kind: 'listed', ids: ['d1', 'g1', 'nobody'] } }));
      expect(rows.map(({ agency_id, value, other_scope }) => [agency_id, value, other_scope])).toEqual([
        ['g1', 200, false],
        ['d1', null, true],
      ]);
    },
  },
  {
    name: 'a rate over zero has no value but keeps its parts',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, scope: 'agency', metric: metricOf('granted_or_in_part_rate') }));
      expect(rows.map(({ agency_id, numerator, denominator, value }) => [agency_id, numerator, denominator, value])).toEqual([
        ['d2', 18, 20, 0.9],
        ['d1', 0, 0, null],
        ['g1', null, null, null],
      ]);
    },
  },
  {
    name: 'of several years a body stands with its latest known value',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, years: { first: 2023, last: 2025 }, unstated: true }));
      expect(rows.map(({ agency_id, value }) => [agency_id, value])).toEqual([
        ['g1', 200],
        ['g2', 50],
      ]);
    },
  },
  {
    name: 'the limit cuts and the order turns',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, scope: 'agency', sort: 'value_asc', limit: 1 }));
      expect(rows.map(({ agency_id }) => agency_id)).toEqual(['d1']);
    },
  },
  {
    name: 'bodies below a region and of a level',
    async run(engine) {
      const rows = await engine.run(rankingQuery({ ...everyone, scope: 'agency', years: { first: 2023, last: 2023 }, selection: { kind: 'rule', under: '01', levels: ['county'] } }));
      expect(rows.map(({ agency_id, value }) => [agency_id, value])).toEqual([['g1', 7]]);
    },
  },
  {
    name: 'summary counts bodies, values and zero denominators, and pools as sum over sum',
    async run(engine) {
      const [row] = await engine.run(summaryQuery({ ...everyone, scope: 'agency', metric: metricOf('granted_rate'), year: 2024 }));
      expect(row).toMatchObject({ bodies: 3, reports: 2, known: 1, none: 1, unstated: 0, numerator: 15, denominator: 20, pooled: 0.75, mean: 0.75, median: 0.75 });
    },
  },
  {
    name: 'summary of nobody is zero bodies and no value',
    async run(engine) {
      const [row] = await engine.run(summaryQuery({ ...everyone, selection: { kind: 'listed', ids: [] }, year: 2024 }));
      expect(row).toMatchObject({ bodies: 0, reports: 0, known: 0, pooled: null, median: null });
    },
  },
  {
    name: 'suits given together stand in for the two routes',
    async run(engine) {
      const rows = await engine.run(
        historyQuery({ ...everyone, selection: { kind: 'listed', ids: ['g1'] }, metrics: [metricOf('appeals'), metricOf('review_corrected_rate'), metricOf('appeals_pending')], firstYear: 2024, lastYear: 2024 }),
      );
      // 10 reviews + 4 suits; 2 corrected of 10 − 1 decided; pending suits are not stated, so the sum is unknown.
      expect(rows.map(({ metric, value, numerator, denominator }) => [metric, value, numerator, denominator])).toEqual([
        ['appeals', 14, 14, null],
        ['appeals_pending', null, null, null],
        ['review_corrected_rate', 2 / 9, 2, 9],
      ]);
    },
  },
  {
    name: 'history has no row for a year without a report',
    async run(engine) {
      const rows = await engine.run(historyQuery({ ...everyone, selection: { kind: 'listed', ids: ['g1', 'g2'] }, metrics: [metricOf('received')], firstYear: 2019, lastYear: 2025 }));
      expect(rows.map(({ agency_id, year, value }) => [agency_id, year, value])).toEqual([
        ['g1', 2023, 100],
        ['g1', 2024, 200],
      ]);
    },
  },
  {
    name: 'aggregates add own-figures reports only and say how many they cover',
    async run(engine) {
      const rows = await engine.run(
        aggregateQuery({ selection: { kind: 'rule', under: '01', levels: [] }, scope: 'agency', unstated: false, metrics: [metricOf('received'), metricOf('granted_rate')], firstYear: 2023, lastYear: 2024 }),
      );
      expect(rows).toEqual([
        { metric: 'granted_rate', year: 2023, reports: 1, known: 1, numerator: 1, denominator: 7, value: 1 / 7 },
        { metric: 'granted_rate', year: 2024, reports: 2, known: 2, numerator: 15, denominator: 20, value: 0.75 },
        { metric: 'received', year: 2023, reports: 1, known: 1, numerator: 7, denominator: null, value: 7 },
        { metric: 'received', year: 2024, reports: 2, known: 2, numerator: 20, denominator: null, value: 20 },
      ]);
    },
  },
  {
    name: 'bodies come with their reports by scope, names as they are',
    async run(engine) {
      const rows = await engine.run(bodiesQuery());
      expect(rows.map(({ agency_id, region_reports, agency_reports, unstated_reports, first_year }) => [agency_id, region_reports, agency_reports, unstated_reports, first_year])).toEqual([
        ['g1', 3, 1, 0, 2023],
        ['d1', 0, 1, 0, 2024],
        ['d2', 0, 1, 0, 2024],
        ['g2', 0, 0, 1, 2024],
      ]);
      expect(rows[1]?.name).toBe('"><img src=x onerror=alert(1)>');
    },
  },
  {
    name: 'regions are those with bodies and those above them',
    async run(engine) {
      expect((await engine.run(regionsQuery())).map(({ region_code }) => region_code)).toEqual(['01', '0101', '0102']);
    },
  },
  {
    name: 'coverage counts reports by year, scope and basis',
    async run(engine) {
      const rows = await engine.run(coverageQuery());
      expect(rows).toContainEqual({ year: 2024, scope: 'region', basis: 'narrative', reports: 1, bodies: 1 });
      expect(rows).toContainEqual({ year: 2024, scope: null, basis: 'narrative', reports: 1, bodies: 1 });
      expect(rows.reduce((sum, { reports }) => sum + reports, 0)).toBe(7);
    },
  },
];

const close = (value: number | null | undefined, expected: number): void => {
  expect(value).toBeCloseTo(expected, 12);
};

/** Cases over the published figures, worked out by hand from the printed tables. */
export const REAL_CASES: readonly QueryCase[] = [
  {
    name: 'sources: 577 reports, most from Nanjing’s site',
    async run(engine) {
      const rows = await engine.run(sourcesQuery());
      expect(rows[0]).toMatchObject({ host: 'www.nanjing.gov.cn', reports: 20 });
      expect(rows.reduce((sum, { reports }) => sum + reports, 0)).toBe(577);
      expect(rows.filter(({ host }) => host?.includes('/'))).toEqual([]);
    },
  },
  {
    name: '淮安市 2024: every metric family as its report prints it',
    async run(engine) {
      const ids = [
        'received', 'processed', 'refused', 'unavailable', 'unprocessed', 'other', 'granted_rate', 'granted_or_in_part_rate', 'natural_person_share',
        'carried_over_rate', 'reviews', 'suits', 'appeals', 'appeals_per_100_processed', 'review_corrected_rate', 'review_corrected_rate_with_pending', 'suit_corrected_rate',
      ] as const;
      const rows = await engine.run(
        historyQuery({ selection: { kind: 'listed', ids: ['320800'] }, scope: 'region', unstated: false, metrics: ids.map(metricOf), firstYear: 2024, lastYear: 2024 }),
      );
      const value = Object.fromEntries(rows.map((row) => [row.metric, row.value]));
      expect([value['received'], value['processed']]).toEqual([3119, 3050]);
      // 2+31+5+6+8+12+9+105; 769+11+1; 62+25+0+0+1; 71+6+110
      expect([value['refused'], value['unavailable'], value['unprocessed'], value['other']]).toEqual([178, 781, 88, 187]);
      close(value['granted_rate'], 1362 / 3050);
      close(value['granted_or_in_part_rate'], 1816 / 3050);
      close(value['natural_person_share'], 3001 / 3119);
      close(value['carried_over_rate'], 103 / 3153);
      expect([value['reviews'], value['suits'], value['appeals']]).toEqual([351, 46, 397]);
      close(value['appeals_per_100_processed'], 397 / 3050);
      close(value['review_corrected_rate'], 64 / 314);
      close(value['review_corrected_rate_with_pending'], 64 / 351);
      close(value['suit_corrected_rate'], 5 / 39);
    },
  },
  {
    name: '朝阳街道 2021: printed zeros are zeros, and a rate over them is none',
    async run(engine) {
      const rows = await engine.run(
        historyQuery({ selection: { kind: 'listed', ids: ['640202-chaoyangjiedao'] }, scope: 'agency', unstated: false, metrics: ['received', 'processed', 'appeals', 'granted_rate'].map(metricOf), firstYear: 2021, lastYear: 2021 }),
      );
      expect(rows.map(({ metric, value, denominator }) => [metric, value, denominator])).toEqual([
        ['appeals', 0, null],
        ['granted_rate', null, 0],
        ['processed', 0, null],
        ['received', 0, null],
      ]);
    },
  },
  {
    name: '洪泽区 2023: printed totals of 0 are kept beside the 10 and 1 that stand before them',
    async run(engine) {
      const [row] = await engine.run(
        historyQuery({ selection: { kind: 'listed', ids: ['320813'] }, scope: 'region', unstated: false, metrics: [metricOf('reviews')], firstYear: 2023, lastYear: 2023 }),
      );
      expect(row?.value).toBe(0);
    },
  },
  {
    name: 'a city and its district stand apart: regions are ranked, never added',
    async run(engine) {
      const rows = await engine.run(
        rankingQuery({ selection: { kind: 'listed', ids: ['320800', '320813'] }, scope: 'region', unstated: false, metric: metricOf('received'), years: { first: 2024, last: 2024 }, sort: 'value_desc', limit: 5 }),
      );
      expect(rows.map(({ short_name, value }) => [short_name, value])).toEqual([
        ['淮安市', 3119],
        ['洪泽区', 95],
      ]);
    },
  },
];
