import { metricOf } from '@/model/metrics';
import { OUTCOME_GROUPS } from '@/model/measures';
import { OUTCOME_SHARES } from '@/query/overview';
import { yearlyChart } from './yearly-chart';
import { fewOf, mismatch, pointOf, rateChange, say, share, untold, valueOf, written } from './say';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import type { Question, Sentence, Told } from './question';

const RATE = 'granted_or_in_part_rate';

/** How many applications got what they asked for, of those that were dealt with in the year. */
export const obtained = {
  id: 'obtained',
  metrics: [...OUTCOME_SHARES, ...[RATE, ...OUTCOME_GROUPS, 'processed', 'carried_out'].map(metricOf)],
  ranked: metricOf(RATE),
  compared: false,
  terms: ['processed', 'granted', 'granted_in_part', 'carried'],
  chart: (told: Told, context: ChartContext): ChartModel =>
    yearlyChart(
      {
        kind: 'stacked_bars',
        title: 'obtained',
        unit: 'percent',
        parts: OUTCOME_SHARES.flatMap((metric, index) => {
          const group = OUTCOME_GROUPS[index];
          return group ? [{ metric, colour: `outcome-${group}` as const }] : [];
        }),
        notes: [context.t('chart.note.rest')],
      },
      told,
      context,
    ),
  sentences: (told: Told): readonly Sentence[] => [...lead(told), ...mismatch(told, 'outcomes', OUTCOME_GROUPS, 'processed'), ...parts(told), ...rateChange(told, RATE), ...waiting(told)],
} as const satisfies Question;

function lead(told: Told): readonly Sentence[] {
  const { name, year } = told;
  const point = pointOf(told, RATE);
  if (point.state === 'value') {
    return [say(told, 'obtained', { name, year, n: written(point.numerator ?? 0), of: written(point.denominator ?? 0), share: share(point.value) }, fewOf(point))];
  }
  if (point.reason === 'no_denominator') return [say(told, 'none_processed', { name, year })];
  return [untold(told, 'obtained')];
}

/** The two ways of getting, one by one, where the report states at least one of them. */
function parts(told: Told): readonly Sentence[] {
  const processed = valueOf(told, 'processed');
  return (['granted', 'granted_in_part'] as const).flatMap((id) => {
    const value = valueOf(told, id);
    if (value === null || processed === 0) return [];
    return [processed === null ? say(told, `${id}_alone`, { n: written(value) }) : say(told, id, { n: written(value), share: share(value / processed) })];
  });
}

function waiting(told: Told): readonly Sentence[] {
  const carried = valueOf(told, 'carried_out');
  return carried === null ? [] : [say(told, carried === 0 ? 'none_waiting' : 'waiting', { n: written(carried) })];
}
