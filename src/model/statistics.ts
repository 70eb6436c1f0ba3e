/** The standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share, 95 %: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = successes/trials
 * (E. B. Wilson, JASA 22 (1927) 209–212). It says how far the share could lie from the printed one had as many
 * like cases come in by chance; it is no margin of error of the report itself, whose figures are a full count.
 * @returns null where there is no share to speak of: nothing counted, or more successes than trials.
 */
export function wilson(successes: number, trials: number): Interval | null {
  if (!(trials > 0) || successes < 0 || successes > trials) return null;
  const share = successes / trials;
  const square = (Z * Z) / trials;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return { low: Math.max(0, (middle - reach) / (1 + square)), high: Math.min(1, (middle + reach) / (1 + square)) };
}

/** The quantile of sorted values by linear interpolation, as DuckDB's `quantile_cont`; null of nothing. */
export function quantile(sorted: readonly number[], share: number): number | null {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}
