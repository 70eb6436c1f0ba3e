import { expect } from 'vitest';
import type { AgencyLevel } from '@/model/agency';
import { historyQuery } from '@/query/history';
import { METRICS } from '@/model/metrics';
import { SCOPES } from '@/model/scope';
import { courseQuery } from '@/query/course';
import { RANKING_SORTS, rankingQuery } from '@/query/ranking';
import { summaryQuery } from '@/query/summary';
import type { QueryCase } from './query-cases';

/** Means are sums of fractions, and those depend on the order of adding in their last digit. */
const rounded = (rows: readonly { readonly mean: number | null }[]): unknown => rows.map((row) => ({ ...row, mean: row.mean === null ? null : Number(row.mean.toPrecision(12)) }));

const CHOICES: readonly (readonly AgencyLevel[])[] = [[], ['prefecture'], ['department']];

/** What is kept of everyone holds for every metric, level, year and scope what reading every report holds. */
export const KEPT_SPREAD_CASES: readonly QueryCase[] = [
  ...CHOICES.map((levels): QueryCase => ({
    name: `measures made beforehand equal measures over reports, every metric: levels ${levels.join(' ') || 'any'}`,
    async run(engine) {
      for (const scope of SCOPES) {
        for (const metric of METRICS) {
          const asked = { selection: { kind: 'rule', under: null, levels }, scope, unstated: false, metric } as const;
          const course = courseQuery({ ...asked, years: { first: 2008, last: 2026 } });
          expect(course.name).toBe('kept_course');
          expect(rounded(await engine.run(course))).toEqual(rounded(await engine.run(courseQuery({ ...asked, years: { first: 2008, last: 2026 } }, false))));
        }
        // A year without any report has its one row too.
        for (const [index, metric] of METRICS.entries()) {
          const question = { selection: { kind: 'rule', under: null, levels }, scope, unstated: false, metric, year: index === 0 ? 1999 : 2024 } as const;
          const kept = summaryQuery(question);
          expect(kept.name).toBe('kept_summary');
          expect(rounded(await engine.run(kept))).toEqual(rounded(await engine.run(summaryQuery(question, false))));
        }
      }
    },
  })),
  {
    name: 'what is not kept is read from the reports: a floor, a place, several levels, reports of unstated scope, an applicant',
    run() {
      const [metric] = METRICS;
      if (!metric) throw new Error('no metric');
      const everyone = { selection: { kind: 'rule', under: null, levels: [] }, scope: 'agency', unstated: false, metric, year: 2024 } as const;
      const others = [
        { ...everyone, floor: 10 },
        { ...everyone, selection: { ...everyone.selection, under: '32' } },
        { ...everyone, selection: { ...everyone.selection, levels: ['county', 'township'] as const } },
        { ...everyone, selection: { kind: 'listed', ids: [] } as const },
        { ...everyone, unstated: true },
        { ...everyone, applicant: 'natural_person' as const },
      ];
      expect(others.map((question) => summaryQuery(question).name)).toEqual(others.map(() => 'summary'));
      return Promise.resolve();
    },
  },
  ...CHOICES.map((levels): QueryCase => ({
    name: `latest known values made beforehand rank as those found among all reports, every metric: levels ${levels.join(' ') || 'any'}`,
    async run(engine) {
      for (const scope of SCOPES) {
        for (const [index, metric] of METRICS.entries()) {
          const sort = RANKING_SORTS[index % RANKING_SORTS.length] ?? 'name';
          const question = { selection: { kind: 'rule', under: null, levels }, scope, unstated: false, metric, years: { first: 2008, last: 2026, all: true }, sort, limit: 500 } as const;
          expect(rankingQuery(question).sql).toContain('latest_known');
          const rows = await engine.run(rankingQuery(question));
          expect(rows).toEqual(await engine.run(rankingQuery(question, false)));
          if (levels.length === 0) expect(rows.length).toBeGreaterThan(0);
        }
      }
    },
  })),
  {
    name: 'latest values are found among the reports where not all of them count: some years, a floor, reports of unstated scope, an applicant',
    run() {
      const [metric] = METRICS;
      if (!metric) throw new Error('no metric');
      const everyone = { selection: { kind: 'rule', under: null, levels: [] }, scope: 'agency', unstated: false, metric, years: { first: 2008, last: 2026, all: true }, sort: 'value_desc', limit: 5 } as const;
      const others = [
        { ...everyone, years: { first: 2022, last: 2024 } },
        { ...everyone, years: { first: 2024, last: 2024, all: true } },
        { ...everyone, floor: 10 },
        { ...everyone, unstated: true },
        { ...everyone, applicant: 'natural_person' as const },
      ];
      expect(others.filter((question) => rankingQuery(question).sql.includes('latest_known'))).toEqual([]);
      return Promise.resolve();
    },
  },
  {
    name: 'bodies picked by their ids rank as the same bodies picked by a rule, every metric',
    async run(engine) {
      for (const metric of METRICS) {
        const asked = { scope: 'region', unstated: false, metric, years: { first: 2023, last: 2024 }, sort: 'value_desc', limit: 500 } as const;
        const ruled = await engine.run(rankingQuery({ ...asked, selection: { kind: 'rule', under: null, levels: ['prefecture'] } }));
        const ids = ruled.map(({ agency_id }) => agency_id).sort();
        expect(ruled.length).toBeGreaterThan(0);
        expect(await engine.run(rankingQuery({ ...asked, selection: { kind: 'listed', ids } }))).toEqual(ruled);
      }
    },
  },
  {
    name: 'reports of bodies picked by their ids are those of a rule, whether an index finds them or not',
    async run(engine) {
      const asked = { scope: 'agency', unstated: false, metrics: METRICS.slice(0, 3) } as const;
      for (const [firstYear, lastYear] of [[2024, 2024], [2020, 2024]] as const) {
        const ruled = await engine.run(historyQuery({ ...asked, selection: { kind: 'rule', under: null, levels: [] }, firstYear, lastYear }));
        const bodies = [...new Set(ruled.map(({ agency_id }) => agency_id))];
        expect(bodies.length).toBeGreaterThan(100);
        for (const [count, strangers] of [[1, 0], [3, 0], [4, 1], [100, 300]] as const) {
          const ids = bodies.slice(0, count);
          const others = Array.from({ length: strangers }, (_, index) => `nobody-${String(index)}`);
          const listed = await engine.run(historyQuery({ ...asked, selection: { kind: 'listed', ids: [...others, ...ids] }, firstYear, lastYear }));
          expect(listed).toEqual(ruled.filter(({ agency_id }) => ids.includes(agency_id)));
        }
      }
    },
  },
];
