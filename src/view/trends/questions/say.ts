import { formatValue } from '@/chart/format';
import { metricOf } from '@/model/metrics';
import type { Point } from '@/chart/model';
import type { Sentence, Told } from './question';

/** A change in percent over a smaller base than this says nothing; the same bound as for rates. */
const SMALL_BASE = 30;

/** A count as it is written in a sentence. */
export const written = (value: number): string => formatValue(value, 'requests');

/** A share as it is written in a sentence, with its sign. */
export const share = (value: number): string => formatValue(value, 'percent');

/** The template `trends.say.<key>` with its numbers. */
export function say({ t }: Told, key: string, named: Readonly<Record<string, string | number>>, few: number | null = null): Sentence {
  return { text: t(`trends.say.${key}`, named), few };
}

/** A metric of the year that is told, or of another. */
export const pointOf = ({ figures, year }: Told, metric: string, of = year): Point => figures.pointOf(metricOf(metric), of);

/** A metric's value, null where it is not known. */
export function valueOf(told: Told, metric: string, of = told.year): number | null {
  const point = pointOf(told, metric, of);
  return point.state === 'value' ? point.value : null;
}

/** The denominator of a small sample, null otherwise. */
export const fewOf = (point: Point): number | null => (point.state === 'value' && point.small ? point.denominator : null);

/** Why the year cannot be told: no report, or a report that does not state the figure. `what` is a key of `trends.say.unstated`. */
export function untold(told: Told, what: string): Sentence {
  const { figures, name, year } = told;
  return say(told, figures.years.includes(year) ? `unstated.${what}` : 'no_report', { name, year });
}

/** Why there is nothing to hold the year against. */
function incomparable(told: Told): Sentence {
  const before = told.year - 1;
  return say(told, told.figures.years.includes(before) ? 'before_unstated' : 'before_missing', { before });
}

/** A count against the year before: more, fewer or the same, in percent only over a base that bears it. */
export function countChange(told: Told, metric: string): readonly Sentence[] {
  const now = valueOf(told, metric);
  const was = valueOf(told, metric, told.year - 1);
  if (now === null) return [];
  if (was === null) return [incomparable(told)];
  const before = told.year - 1;
  if (now === was) return [say(told, 'same', { before })];
  const difference = Math.abs(now - was);
  const named = { before, n: written(difference), was: written(was) };
  const direction = now > was ? 'more' : 'fewer';
  return [was < SMALL_BASE ? say(told, direction, named) : say(told, `${direction}_share`, { ...named, share: share(difference / was) })];
}

/** A rate against the year before, in percentage points; of two small samples the smaller is named. */
export function rateChange(told: Told, metric: string): readonly Sentence[] {
  const now = pointOf(told, metric);
  const was = pointOf(told, metric, told.year - 1);
  if (now.state !== 'value') return [];
  if (was.state !== 'value') return [incomparable(told)];
  const points = Math.round((now.value - was.value) * 1000) / 10;
  const few = [fewOf(now), fewOf(was)].filter((value) => value !== null);
  const named = { before: told.year - 1, points: Math.abs(points).toFixed(1), was: share(was.value) };
  return [say(told, points === 0 ? 'rate_same' : points > 0 ? 'rate_higher' : 'rate_lower', named, few.length > 0 ? Math.min(...few) : null)];
}

/** Where the printed total is not the sum of its printed parts, both: shares of it are then to be taken with care. `what` is a key of `trends.say.mismatch`. */
export function mismatch(told: Told, what: string, parts: readonly string[], whole: string): readonly Sentence[] {
  const values = parts.map((id) => valueOf(told, id));
  const total = valueOf(told, whole);
  if (total === null || values.some((value) => value === null)) return [];
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return sum === total ? [] : [say(told, `mismatch.${what}`, { name: told.name, year: told.year, sum: written(sum), total: written(total) })];
}
