import { rowsOf } from '@/model/measures';
import { metricOf, type Metric } from '@/model/metrics';

/** The three ways of not giving: refused, unable to give, not dealt with. */
export const GROUPS = ['refused', 'unavailable', 'unprocessed'] as const;

/** Each printed reason of the three, in the order of the form. */
export const REASONS: readonly Metric[] = GROUPS.flatMap(rowsOf).map(metricOf);
