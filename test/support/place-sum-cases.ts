import { expect } from 'vitest';
import { AGENCY_LEVELS } from '@/model/agency';
import { metricOf, METRICS } from '@/model/metrics';
import { OUTCOMES_STATED } from '@/model/metrics/shares';
import { SCOPES } from '@/model/scope';
import { aggregateQuery, type AggregateQuestion } from '@/query/aggregate';
import { appealRoutesQuery } from '@/query/appeal-routes';
import { outcomeFlowQuery } from '@/query/outcome-flow';
import { placeSumsQuery } from '@/query/place-sums';
import { reportedQuery } from '@/query/reported';
import { summaryQuery } from '@/query/summary';
import type { QueryCase } from './query-cases';

/** Sums of sums hold for every metric, cell, year and scope what sums of reports hold, over any place and level. */
export const PLACE_SUM_CASES: readonly QueryCase[] = ([null, '01', '0101', '32', '320800', '990100', 'nowhere'] as const).flatMap((under) =>
  [[], ['department'], AGENCY_LEVELS].map((levels): QueryCase => ({
    name: `sums made beforehand equal sums over reports, every metric and cell: under ${under ?? 'all'}, levels ${levels.join(' ') || 'any'}`,
    async run(engine) {
      for (const scope of SCOPES) {
        const place = { selection: { kind: 'rule', under, levels: levels as typeof AGENCY_LEVELS }, scope, unstated: false } as const;
        const years = { firstYear: 2019, lastYear: 2025 };
        const question: AggregateQuestion = { ...place, metrics: METRICS, ...years };
        const made = placeSumsQuery(question);
        expect(made.name).toBe('place_sums');
        expect(await engine.run(made)).toEqual(await engine.run(aggregateQuery(question)));
        const routes = appealRoutesQuery({ ...place, ...years });
        expect(routes.name).toBe('route_sums');
        expect(await engine.run(routes)).toEqual(await engine.run(appealRoutesQuery({ ...place, ...years }, false)));
        for (const year of [2023, 2024]) {
          const flow = outcomeFlowQuery({ ...place, year });
          expect(flow.name).toBe('flow_sums');
          expect(await engine.run(flow)).toEqual(await engine.run(outcomeFlowQuery({ ...place, year }, false)));
          for (const metric of [OUTCOMES_STATED, metricOf('appeals'), metricOf('review_corrected_rate')]) {
            const reported = await engine.run(reportedQuery({ ...place, metric, year }));
            expect(reported).toEqual(await engine.run(reportedQuery({ ...place, metric, year }, false)));
            expect(reported).toEqual((await engine.run(summaryQuery({ ...place, metric, year }, false))).map(({ bodies, reports, known }) => ({ bodies, reports, stated: reports, known })));
            // With reports of unstated scope beside them the same ones state theirs.
            const [beside] = await engine.run(reportedQuery({ ...place, unstated: true, metric, year }));
            expect(beside?.stated).toBe(reported[0]?.reports);
          }
        }
      }
    },
  })),
);
