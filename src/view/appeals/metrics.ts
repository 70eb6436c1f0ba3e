import { metricOf, type Metric } from '@/model/metrics';

/** How often decisions are contested. */
export const FREQUENCIES = ['appeals_per_100_processed', 'appeals_per_100_refused'].map(metricOf);
/** The figures of a year from request to correction. Not a cohort. */
export const STEPS = ['received', 'processed', 'refused', 'appeals', 'appeals_corrected'].map(metricOf);
export const REVIEWS = metricOf('reviews');

/** The corrected rates of reviews and suits, of decided cases or of all. */
export function correctedRates(pending: 'without' | 'with'): readonly Metric[] {
  const suffix = pending === 'with' ? '_with_pending' : '';
  return ['review_corrected_rate', 'suit_corrected_rate'].map((id) => metricOf(`${id}${suffix}`));
}
