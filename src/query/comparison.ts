import { metricOf, type Metric } from '@/model/metrics';
import type { StartingPoint } from '@/model/first-view';
import { rankingQuery, type RankedYears, type RankingSort } from './ranking';
import { summaryQuery } from './summary';
import type { BodySelection, ScopeChoice } from './selection';

/** What the comparison page asks first: who stands where. */
export interface Comparison {
  readonly selection: BodySelection;
  readonly scope: ScopeChoice;
  readonly metric: Metric;
  readonly years: RankedYears;
  readonly sort: RankingSort;
  readonly limit: number;
  readonly floor?: number;
}

/** How many bodies the comparison shows unless asked otherwise. */
export const DEFAULT_SHOWN = 20;

/** The ranking of a comparison, and what its bodies make together in the last of its years. */
export function comparisonQueries({ selection, scope, metric, years, sort, limit, floor = 0 }: Comparison) {
  return {
    ranking: rankingQuery({ selection, ...scope, metric, years, sort, limit, floor }),
    summary: summaryQuery({ selection, ...scope, metric, year: years.last, floor }),
  };
}

/** The comparison of a visitor who has chosen nothing yet. */
export function defaultComparison({ scope, level, year }: StartingPoint): Comparison {
  return {
    selection: { kind: 'rule', under: null, levels: [level] },
    scope: { scope, unstated: false },
    metric: metricOf('received'),
    years: { first: year, last: year },
    sort: 'value_desc',
    limit: DEFAULT_SHOWN,
  };
}
