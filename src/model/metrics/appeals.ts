import { figure } from './expression';
import { count, rate } from './metric';
import { appeals, decided, outcome, reviews, suits } from './terms';

/**
 * What is contested and how it ends. Cases of a year are not the decisions of that year: the ratios
 * relate two flows, they do not follow a cohort.
 */
export const APPEAL_METRICS = [
  count({ id: 'reviews', group: 'appeals', unit: 'cases', value: reviews('total'), better: 'neither', basis: 'decree-711#51' }),
  count({ id: 'suits', group: 'appeals', unit: 'cases', value: suits('total'), better: 'neither', basis: 'decree-711#51' }),
  count({ id: 'appeals', group: 'appeals', unit: 'cases', value: appeals('total'), better: 'neither', basis: 'decree-711#51' }),
  count({ id: 'appeals_upheld', group: 'appeals', unit: 'cases', value: appeals('upheld'), better: 'neither' }),
  count({ id: 'appeals_corrected', group: 'appeals', unit: 'cases', value: appeals('corrected'), better: 'neither' }),
  count({ id: 'appeals_other', group: 'appeals', unit: 'cases', value: appeals('other'), better: 'neither' }),
  count({ id: 'appeals_pending', group: 'appeals', unit: 'cases', value: appeals('pending'), better: 'lower', additive: 'bodies' }),
  rate({
    id: 'appeals_per_100_processed',
    group: 'appeals',
    unit: 'per_100',
    numerator: appeals('total'),
    denominator: figure('processed'),
    better: 'lower',
    none: 'no_requests_processed',
    basis: 'decree-711#51',
  }),
  rate({
    id: 'appeals_per_100_refused',
    group: 'appeals',
    unit: 'per_100',
    numerator: appeals('total'),
    denominator: outcome('refused'),
    better: 'neither',
    none: 'no_requests_refused',
    basis: 'decree-711#51',
  }),
  rate({
    id: 'review_corrected_rate',
    group: 'appeals',
    numerator: reviews('corrected'),
    denominator: decided(reviews),
    better: 'lower',
    none: 'no_reviews_decided',
    small: 10,
  }),
  rate({
    id: 'review_corrected_rate_with_pending',
    group: 'appeals',
    numerator: reviews('corrected'),
    denominator: reviews('total'),
    better: 'lower',
    none: 'no_reviews',
    small: 10,
  }),
  rate({
    id: 'suit_corrected_rate',
    group: 'appeals',
    numerator: suits('corrected'),
    denominator: decided(suits),
    better: 'lower',
    none: 'no_suits_decided',
    small: 10,
  }),
  rate({
    id: 'suit_corrected_rate_with_pending',
    group: 'appeals',
    numerator: suits('corrected'),
    denominator: suits('total'),
    better: 'lower',
    none: 'no_suits',
    small: 10,
  }),
] as const;
