import { figure, sumOf } from './expression';
import { count, rate } from './metric';

/** How much is asked, by whom, and how much waits. */
export const DEMAND_METRICS = [
  count({ id: 'received', group: 'demand', value: 'received', better: 'neither', basis: 'decree-711#50' }),
  count({ id: 'carried_in', group: 'demand', value: 'carried_in', better: 'lower', additive: 'bodies' }),
  count({ id: 'processed', group: 'demand', value: 'processed', better: 'neither', basis: 'decree-711#50' }),
  count({ id: 'carried_out', group: 'demand', value: 'carried_out', better: 'lower', additive: 'bodies' }),
  rate({
    id: 'carried_over_rate',
    group: 'demand',
    numerator: figure('carried_out'),
    denominator: sumOf(['received', 'carried_in']),
    better: 'lower',
    none: 'no_requests',
    basis: 'decree-711#33',
  }),
  rate({
    id: 'natural_person_share',
    group: 'demand',
    numerator: figure('natural_person_received'),
    denominator: figure('received'),
    better: 'neither',
    none: 'no_requests_received',
  }),
] as const;
