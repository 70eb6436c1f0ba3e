import type { ValueUnit } from './model';

/** Languages in which figures are written. */
export type FigureLocale = 'zh-CN' | 'en';

const PERCENT_DIGITS = 1;

const precise = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: PERCENT_DIGITS, maximumFractionDigits: PERCENT_DIGITS });

/** Whether a unit's values are plain ratios, written times a hundred. */
export const isRatio = (unit: ValueUnit): boolean => unit === 'percent' || unit === 'per_100' || unit === 'index';

/** A value in full, as in labels, tables and tips: `1,362`, `44.7%`, `11.5`. */
export function formatValue(value: number, unit: ValueUnit): string {
  if (unit === 'percent') return `${oneDigit.format(value * 100)}%`;
  if (unit === 'per_100' || unit === 'index') return oneDigit.format(value * 100);
  if (unit === 'number') return precise.format(value);
  return exact.format(value);
}

/** A value on an axis: `1.2万` and `3亿` in Chinese, `12k` and `3M` in English, percent without digits. */
export function formatAxis(value: number, unit: ValueUnit, locale: FigureLocale): string {
  if (unit === 'percent') return `${exact.format(value * 100)}%`;
  if (unit === 'per_100' || unit === 'index') return exact.format(value * 100);
  const steps = locale === 'zh-CN' ? ([[1e8, '亿'], [1e4, '万']] as const) : ([[1e6, 'M'], [1e3, 'k']] as const);
  const step = steps.find(([size]) => Math.abs(value) >= size);
  return step ? `${exact.format(value / step[0])}${step[1]}` : exact.format(value);
}

/** A change as the field writes it: percentage points for shares, percent for counts, always signed; null where there is no base. */
export function formatChange(now: number, before: number, unit: ValueUnit, points: string): string | null {
  const signed = (text: string, change: number): string => (change > 0 ? `+${text}` : text.replace('-', '−'));
  if (unit === 'percent') {
    const change = (now - before) * 100;
    return `${signed(oneDigit.format(change), change)} ${points}`;
  }
  if (unit === 'per_100' || unit === 'index') {
    const change = (now - before) * 100;
    return signed(oneDigit.format(change), change);
  }
  if (before === 0) return null;
  const change = ((now - before) / before) * 100;
  return `${signed(oneDigit.format(change), change)}%`;
}
