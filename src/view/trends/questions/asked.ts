import { metricOf } from '@/model/metrics';
import { yearlyChart } from './yearly-chart';
import { countChange, fewOf, pointOf, say, share, untold, valueOf, written } from './say';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import type { Question, Sentence, Told } from './question';

/** How many applications came in. Reports count applications, not people, and the answer says so. */
export const asked = {
  id: 'asked',
  metrics: ['received', 'carried_in', 'natural_person_share'].map(metricOf),
  ranked: metricOf('received'),
  compared: false,
  terms: ['application', 'natural_person', 'carried'],
  chart: (told: Told, context: ChartContext): ChartModel => yearlyChart({ kind: 'grouped_bars', title: 'asked', unit: 'requests', parts: [{ metric: metricOf('received'), colour: 'focus' }] }, told, context),
  sentences: (told: Told): readonly Sentence[] => {
    const received = valueOf(told, 'received');
    if (received === null) return [untold(told, 'received')];
    return [
      say(told, 'received', { name: told.name, year: told.year, n: written(received) }),
      ...countChange(told, 'received'),
      ...persons(told),
      ...carriedIn(told),
    ];
  },
} as const satisfies Question;

function persons(told: Told): readonly Sentence[] {
  const point = pointOf(told, 'natural_person_share');
  if (point.state === 'missing') return point.reason === 'no_denominator' ? [] : [say(told, 'persons_unstated', {})];
  return [say(told, 'persons', { n: written(point.numerator ?? 0), share: share(point.value) }, fewOf(point))];
}

function carriedIn(told: Told): readonly Sentence[] {
  const carried = valueOf(told, 'carried_in');
  return carried === null || carried === 0 ? [] : [say(told, 'carried_in', { n: written(carried), before: told.year - 1 })];
}
