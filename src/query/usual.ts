import { metricOf, type Metric } from '@/model/metrics';
import type { StartingPoint } from '@/model/first-view';
import { APPEAL_COUNTS, bodyFiguresQuery, OUTCOME_SHARES, type YearRange } from './overview';
import { appealRoutesQuery } from './appeal-routes';
import { bodyProfileQuery } from './body-profile';
import { comparisonQueries, defaultComparison } from './comparison';
import { courseQuery } from './course';
import { historyQuery } from './history';
import { medianCourseQuery } from './median-course';
import { narrativesQuery } from './narratives';
import { outcomeFlowQuery } from './outcome-flow';
import { DEFAULT_RATIO } from './peers';
import { placeSumsQuery } from './place-sums';
import { pointsQuery } from './points';
import { rankedFiguresQuery } from './ranked-figures';
import { rankedHistoryQuery } from './ranked-history';
import { rankingQuery, type RANKING_SHAPE, type RankingRow } from './ranking';
import { reportCellsQuery } from './report-cells';
import { reportedQuery } from './reported';
import { bodyReportsQuery, reportsAmongTheirBodysQuery } from './reports';
import { standoutsQuery } from './standouts';
import type { BodySelection } from './selection';
import type { Statement } from '@/engine/statement';

const RATE = metricOf('granted_rate');
const COUNT = metricOf('processed');
const SEVERAL: readonly Metric[] = [...OUTCOME_SHARES, ...APPEAL_COUNTS];

/** The bodies that the comparison of a starting point opens with: those that the usual questions are asked about. */
export const usualBodies = (start: StartingPoint): Statement<typeof RANKING_SHAPE> => comparisonQueries(defaultComparison(start)).ranking;

/**
 * Questions such as visitors ask on the pages about figures, of the bodies that a dataset opens with. Their answers are of no
 * interest: an engine that has answered them answers others like them sooner.
 */
export function usualQuestions({ scope, level, year }: StartingPoint, years: YearRange, bodies: readonly RankingRow[]): readonly Statement[] {
  const selection: BodySelection = { kind: 'rule', under: null, levels: [level] };
  const listed: BodySelection = { kind: 'listed', ids: bodies.map(({ agency_id }) => agency_id) };
  const asked = { selection, scope, unstated: false };
  const added = { selection, scope: 'agency', unstated: false } as const;
  const over = { first: years.firstYear, last: years.lastYear };
  return [
    rankingQuery({ ...asked, metric: RATE, years: { first: year, last: year }, sort: 'value_desc', limit: 20 }),
    rankedFiguresQuery({ ...asked, metric: COUNT, year, sort: 'value_desc', limit: 60, beside: SEVERAL }),
    rankedHistoryQuery({ ...asked, metric: RATE, years: { ...over, all: true }, sort: 'value_desc', limit: 20 }),
    rankedHistoryQuery({ ...asked, metric: RATE, years: { ...over, all: false }, sort: 'value_desc', limit: 20 }),
    comparisonQueries({ selection, scope: asked, metric: RATE, years: over, sort: 'value_desc', limit: 20 }).summary,
    reportedQuery({ ...asked, metric: COUNT, year }),
    historyQuery({ ...asked, selection: listed, metrics: [COUNT], ...years }),
    pointsQuery({ ...asked, x: COUNT, y: RATE, year, limit: 200 }),
    courseQuery({ ...asked, metric: RATE, years: over }),
    standoutsQuery({ selection, scope, year }),
    placeSumsQuery({ ...added, metrics: SEVERAL, ...years }),
    outcomeFlowQuery({ ...added, year }),
    appealRoutesQuery({ ...added, ...years }),
    ...bodies.slice(0, 1).flatMap(({ agency_id, report_id }) => [
      bodyReportsQuery(agency_id),
      bodyProfileQuery(agency_id),
      bodyFiguresQuery(agency_id, scope, years),
      medianCourseQuery({ ...asked, selection: { kind: 'peers', anchor: agency_id, preset: 'same_parent', ratio: DEFAULT_RATIO, year, scope }, metrics: SEVERAL, ...years }),
      ...(report_id === null ? [] : [reportsAmongTheirBodysQuery(report_id), reportCellsQuery(report_id), narrativesQuery(report_id)]),
    ]),
  ];
}
