import { metricOf } from '@/model/metrics';
import type { AgencyLevel } from '@/model/agency';
import type { Scope } from '@/model/scope';
import { coverageQuery } from './coverage';
import { rankingQuery } from './ranking';
import { summaryQuery } from './summary';
import type { BodySelection } from './selection';

/** How many bodies the collection's ranking shows. */
export const COLLECTION_ROWS = 15;

/** What the overview of the whole collection asks, for a year, scope and level. */
export function collectionQueries(year: number, scope: Scope, level: AgencyLevel) {
  const selection: BodySelection = { kind: 'rule', under: null, levels: [level] };
  const received = metricOf('received');
  return {
    coverage: coverageQuery(),
    ranking: rankingQuery({ selection, scope, unstated: false, metric: received, years: { first: year, last: year }, sort: 'value_desc', limit: COLLECTION_ROWS }),
    summary: summaryQuery({ selection, scope, unstated: false, metric: received, year }),
  };
}
