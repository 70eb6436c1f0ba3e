import { OUTCOME_GROUPS } from '@/model/measures';
import { metricOf } from '@/model/metrics';
import { GROUPS, REASONS } from './reasons';
import { reasonsChart } from './reasons-chart';
import { mismatch, pointOf, say, share, untold, valueOf, written } from './say';
import type { Question, Sentence, Told } from './question';

/** A total below this does not bear shares; the bound of rates. */
const SMALL = 30;

/** Why information was not given, by the reasons that the form prints. */
export const refused = {
  id: 'refused',
  metrics: [...OUTCOME_GROUPS.map(metricOf), ...REASONS, ...['processed', 'refused_share', 'unavailable_share', 'unprocessed_share'].map(metricOf)],
  ranked: metricOf('refused_share'),
  compared: false,
  terms: ['refused', 'unavailable', 'unprocessed', 'three_one'],
  chart: reasonsChart,
  sentences: (told: Told): readonly Sentence[] => {
    const groups = GROUPS.map((id) => ({ id, value: valueOf(told, id) }));
    if (groups.every(({ value }) => value === null)) {
      return [pointOf(told, 'refused_share').state === 'missing' && valueOf(told, 'processed') === 0 ? say(told, 'none_processed', { name: told.name, year: told.year }) : untold(told, 'refused')];
    }
    const known = groups.flatMap(({ value }) => (value === null ? [] : [value]));
    const total = known.length === groups.length ? known.reduce((sum, value) => sum + value, 0) : null;
    return [...lead(told, total), ...mismatch(told, 'outcomes', OUTCOME_GROUPS, 'processed'), ...groups.map(({ id, value }) => (value === null ? say(told, `${id}_unstated`, {}) : say(told, `group_${id}`, { n: written(value) }))), ...reasons(told, total), ...others(told)];
  },
} as const satisfies Question;

function lead(told: Told, total: number | null): readonly Sentence[] {
  const { name, year } = told;
  const processed = valueOf(told, 'processed');
  if (total === null) return [say(told, 'refused_partly', { name, year })];
  if (processed === null || processed === 0) return [say(told, 'refused_alone', { name, year, n: written(total) })];
  return [say(told, 'refused', { name, year, n: written(total), of: written(processed), share: share(total / processed) }, processed < SMALL ? processed : null)];
}

/** The most frequent reasons; several with the same count are named together, and a report that states only some says so. */
function reasons(told: Told, total: number | null): readonly Sentence[] {
  const stated = REASONS.flatMap((metric) => {
    const value = valueOf(told, metric.id);
    return value === null ? [] : [{ id: metric.id, value }];
  });
  if (stated.length === 0) return total === 0 ? [] : [say(told, 'reasons_unstated', {})];
  const counts = [...new Set(stated.map(({ value }) => value))].filter((value) => value > 0).sort((a, b) => b - a).slice(0, 2);
  const complete = stated.length === REASONS.length && total !== null;
  return counts.map((count, rank) => {
    const ids = stated.filter(({ value }) => value === count).map(({ id }) => id);
    const named = { reasons: ids.map((id) => told.t(`trends.part.${id}`)).join(told.t('trends.and')), n: written(count) };
    const place = rank === 0 ? 'first' : 'next';
    if (!complete) return say(told, `reason_${place}_of_stated`, named);
    return say(told, `reason_${place}`, { ...named, share: share(count / total) }, total < SMALL ? total : null);
  });
}

/** What ended otherwise is neither given nor refused. */
function others(told: Told): readonly Sentence[] {
  const value = valueOf(told, 'other');
  return value === null || value === 0 ? [] : [say(told, 'others', { n: written(value) })];
}
