import { CLAUSES } from '../clauses';
import { MEASURES } from '../measures';
import { figure, sum } from './expression';
import { count, rate } from './metric';
import { outcome } from './terms';

const processed = figure('processed');
const none = 'no_requests_processed';

/** What became of the requests. Shares are of requests processed, never of requests received. */
export const OUTCOME_METRICS = [
  count({ id: 'granted', group: 'outcomes', value: outcome('granted'), better: 'neither', basis: 'decree-711#36' }),
  count({ id: 'granted_in_part', group: 'outcomes', value: outcome('granted_in_part'), better: 'neither', basis: 'decree-711#37' }),
  count({ id: 'refused', group: 'outcomes', value: outcome('refused'), better: 'neither', basis: 'decree-711#36' }),
  count({ id: 'unavailable', group: 'outcomes', value: outcome('unavailable'), better: 'neither', basis: 'decree-711#36' }),
  count({ id: 'unprocessed', group: 'outcomes', value: outcome('unprocessed'), better: 'neither', basis: 'decree-711#39' }),
  count({ id: 'other', group: 'outcomes', value: outcome('other'), better: 'neither' }),
  rate({ id: 'granted_rate', group: 'outcomes', numerator: figure('granted'), denominator: processed, better: 'higher', none, basis: 'decree-711#36' }),
  rate({
    id: 'granted_or_in_part_rate',
    group: 'outcomes',
    numerator: sum(figure('granted'), figure('granted_in_part')),
    denominator: processed,
    better: 'higher',
    none,
    basis: 'decree-711#37',
  }),
  rate({ id: 'granted_in_part_share', group: 'outcomes', numerator: figure('granted_in_part'), denominator: processed, better: 'neither', none, basis: 'decree-711#37' }),
  rate({ id: 'refused_share', group: 'outcomes', numerator: outcome('refused'), denominator: processed, better: 'lower', none, basis: 'decree-711#36' }),
  rate({ id: 'unavailable_share', group: 'outcomes', numerator: outcome('unavailable'), denominator: processed, better: 'neither', none }),
  rate({ id: 'unprocessed_share', group: 'outcomes', numerator: outcome('unprocessed'), denominator: processed, better: 'neither', none, basis: 'decree-711#39' }),
  rate({ id: 'other_share', group: 'outcomes', numerator: outcome('other'), denominator: processed, better: 'neither', none }),
] as const;

const isReason = (measure: (typeof MEASURES)[number]): boolean =>
  measure.group !== null && measure.group !== 'granted' && measure.group !== 'granted_in_part';

/** Each printed reason for not granting as a count of its own. */
export const REASON_METRICS = MEASURES.filter(isReason).map((measure) =>
  count({
    id: measure.id,
    group: 'reasons',
    value: measure.id,
    better: 'neither',
    ...('clauses' in measure ? { basis: `decree-711#${String(CLAUSES[measure.clauses[0]].article)}` } : {}),
  }),
);
