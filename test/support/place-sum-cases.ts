import { expect } from 'vitest';
import { AGENCY_LEVELS } from '@/model/agency';
import { METRICS } from '@/model/metrics';
import { SCOPES } from '@/model/scope';
import { aggregateQuery, type AggregateQuestion } from '@/query/aggregate';
import { placeSumsQuery } from '@/query/place-sums';
import type { QueryCase } from './query-cases';

/** Sums of sums hold for every metric, year and scope what sums of reports hold, over any place and level. */
export const PLACE_SUM_CASES: readonly QueryCase[] = ([null, '01', '0101', '32', '320800', '990100'] as const).flatMap((under) =>
  [[], ['department'], AGENCY_LEVELS].map((levels): QueryCase => ({
    name: `sums made beforehand equal sums over reports, every metric: under ${under ?? 'all'}, levels ${levels.join(' ') || 'any'}`,
    async run(engine) {
      for (const scope of SCOPES) {
        const question: AggregateQuestion = { selection: { kind: 'rule', under, levels: levels as typeof AGENCY_LEVELS }, scope, unstated: false, metrics: METRICS, firstYear: 2019, lastYear: 2025 };
        const made = placeSumsQuery(question);
        expect(made.name).toBe('place_sums');
        expect(await engine.run(made)).toEqual(await engine.run(aggregateQuery(question)));
      }
    },
  })),
);
