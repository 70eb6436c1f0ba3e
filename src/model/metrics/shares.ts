import { OUTCOME_GROUPS, type Measure, type OutcomeGroup } from '../measures';
import { figure, sum } from './expression';
import { count, rate, type CountMetric, type RateMetric } from './metric';
import { outcome } from './terms';

/** A row of table 3 as a share of what was processed. */
export function shareOfProcessed(measure: Measure): RateMetric {
  return rate({ id: `${measure}_of_processed`, group: 'reasons', numerator: figure(measure), denominator: figure('processed'), better: 'neither', none: 'no_requests_processed' });
}

/** A row of table 3 as a share of its outcome group: why, of those not granted for such a reason. */
export function shareOfGroup(measure: Measure, group: OutcomeGroup): RateMetric {
  return rate({ id: `${measure}_of_group`, group: 'reasons', numerator: figure(measure), denominator: outcome(group), better: 'neither', none: 'no_requests_in_group' });
}

/** All outcomes together, known only where a report gives every group: by it bodies that can be shown whole come first. */
export const OUTCOMES_STATED: CountMetric = count({ id: 'outcomes_stated', group: 'outcomes', value: sum(...OUTCOME_GROUPS.map(outcome)), better: 'neither' });
