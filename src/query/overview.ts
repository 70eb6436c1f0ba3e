import { metricOf, type Metric } from '@/model/metrics';
import type { Scope } from '@/model/scope';
import { historyQuery } from './history';
import { placeSumsQuery } from './place-sums';

const metrics = (ids: readonly string[]): readonly Metric[] => ids.map(metricOf);

/** The headline figures of a place. */
export const HEADLINES = metrics(['received', 'processed', 'granted_or_in_part_rate', 'refused_share', 'appeals', 'review_corrected_rate']);
/** The flow of requests through a year. */
export const FLOW = metrics(['received', 'carried_in', 'processed', 'carried_out']);
/** Outcome shares in the order in which they are stacked. */
export const OUTCOME_SHARES = metrics(['granted_rate', 'granted_in_part_share', 'refused_share', 'unavailable_share', 'unprocessed_share', 'other_share']);
/** Results of reviews and suits in the order in which they are stacked. */
export const APPEAL_COUNTS = metrics(['appeals_upheld', 'appeals_corrected', 'appeals_other', 'appeals_pending']);

const ALL = [...new Set([...HEADLINES, ...FLOW, ...OUTCOME_SHARES, ...APPEAL_COUNTS])];

export interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** All the overview shows of one body, over all years; reports that do not state their scope fill the years that lack one, marked. */
export function bodyFiguresQuery(body: string, scope: Scope, years: YearRange) {
  return historyQuery({ selection: { kind: 'listed', ids: [body] }, scope, unstated: true, metrics: ALL, ...years });
}

/** All the overview shows of a region: own-figures reports of the bodies below it, added up. */
export function regionFiguresQuery(region: string, years: YearRange) {
  return placeSumsQuery({ selection: { kind: 'rule', under: region, levels: [] }, scope: 'agency', unstated: false, metrics: ALL, ...years });
}
