import type { Axis } from './model';

/** Where a value stands on its axis; on a logarithmic one zero still has a place: log₁₀(1 + value). */
export const onScale = (value: number, scale: Axis['scale']): number => (scale === 'logarithmic' ? Math.log10(1 + value) : value);

/** The value at a place of a logarithmic axis. */
export const atScale = (place: number): number => Math.round(10 ** place - 1);

/** The ticks of a logarithmic axis up to a value: 0, 1, 10, 100 … */
export function powers(top: number): readonly number[] {
  const count = top > 0 ? Math.ceil(Math.log10(top)) + 1 : 1;
  return [0, ...Array.from({ length: count }, (_, index) => 10 ** index)];
}

/** Counts whose largest is this many times their median are heavy-tailed: on a linear scale all but one would lie on the axis. */
const HEAVY = 40;

/** The scale on which values can be told apart. */
export function scaleFor(values: readonly number[]): Axis['scale'] {
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  return highest >= 100 && highest > HEAVY * Math.max(1, median) ? 'logarithmic' : 'linear';
}

const NICE = [1, 2, 2.5, 5, 10] as const;

/** Round ticks from zero over a highest value: the top and the step, at least four steps where whole numbers allow. */
export function niceTicks(highest: number, whole = false): { readonly top: number; readonly step: number } {
  if (!(highest > 0)) return { top: 1, step: 1 };
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = (NICE.find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const step = whole ? Math.max(1, Math.ceil(nice)) : nice;
  return { top: step * Math.ceil(highest / step - 1e-9), step };
}
