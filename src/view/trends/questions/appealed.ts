import { metricOf } from '@/model/metrics';
import { APPEAL_COUNTS } from '@/query/overview';
import { yearlyChart } from './yearly-chart';
import { fewOf, mismatch, pointOf, say, share, untold, valueOf, written } from './say';
import { formatValue } from '@/chart/format';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import type { Question, Sentence, Told } from './question';

const COLOURS = ['appeal-upheld', 'appeal-corrected', 'appeal-other', 'appeal-pending'] as const;

const RESULTS = APPEAL_COUNTS.map(({ id }) => id);

/** Whether contesting an answer helps: cases, and how those that were decided ended. */
export const appealed = {
  id: 'appealed',
  metrics: [...APPEAL_COUNTS, ...['reviews', 'suits', 'appeals', 'review_corrected_rate', 'suit_corrected_rate', 'appeals_per_100_processed'].map(metricOf)],
  ranked: metricOf('review_corrected_rate'),
  compared: false,
  terms: ['review', 'suit', 'corrected', 'cohort'],
  chart: (told: Told, context: ChartContext): ChartModel =>
    yearlyChart(
      {
        kind: 'stacked_bars',
        title: 'appealed',
        unit: 'cases',
        parts: APPEAL_COUNTS.flatMap((metric, index) => {
          const colour = COLOURS[index];
          return colour ? [{ metric, colour }] : [];
        }),
      },
      told,
      context,
    ),
  sentences: (told: Told): readonly Sentence[] => [...lead(told), ...results(told), ...decided(told, 'review'), ...decided(told, 'suit'), ...pending(told), ...often(told)],
} as const satisfies Question;

function lead(told: Told): readonly Sentence[] {
  const { name, year } = told;
  const contradiction = contradicts(told);
  if (contradiction.length > 0) return contradiction;
  const [reviews, suits] = [valueOf(told, 'reviews'), valueOf(told, 'suits')];
  if (reviews === null && suits === null) return [untold(told, 'appealed')];
  if (suits === null) return [say(told, 'reviews_alone', { name, year, reviews: written(reviews ?? 0) })];
  if (reviews === null) return [say(told, 'suits_alone', { name, year, suits: written(suits) })];
  return [say(told, 'appealed', { name, year, reviews: written(reviews), suits: written(suits) })];
}

/** Total and results as printed, where they contradict each other. */
const contradicts = (told: Told): readonly Sentence[] => mismatch(told, 'results', RESULTS, 'appeals');

/** Then no share is told; the results are, as printed. */
function results(told: Told): readonly Sentence[] {
  if (contradicts(told).length === 0) return [];
  return [say(told, 'results', Object.fromEntries(RESULTS.map((id) => [id, written(valueOf(told, id) ?? 0)])))];
}

/** Of the decided cases of a route, how many changed the answer. Nothing decided is not the same as nothing changed. */
function decided(told: Told, route: 'review' | 'suit'): readonly Sentence[] {
  if ((valueOf(told, `${route}s`) ?? 0) === 0 || contradicts(told).length > 0) return [];
  const point = pointOf(told, `${route}_corrected_rate`);
  if (point.state === 'missing') return [say(told, point.reason === 'no_denominator' ? `${route}_none_decided` : `${route}_unstated`, {})];
  return [say(told, `${route}_corrected`, { n: written(point.numerator ?? 0), of: written(point.denominator ?? 0), share: share(point.value) }, fewOf(point))];
}

function pending(told: Told): readonly Sentence[] {
  const value = valueOf(told, 'appeals_pending');
  return value === null || value === 0 ? [] : [say(told, 'pending', { n: written(value) })];
}

function often(told: Told): readonly Sentence[] {
  const point = pointOf(told, 'appeals_per_100_processed');
  if (contradicts(told).length > 0) return [];
  return point.state === 'value' ? [say(told, 'per_100', { n: formatValue(point.value, 'per_100') }, fewOf(point))] : [];
}
