import type { FigureLocale } from '@/chart/format';
import type { ValueUnit } from '@/chart/model';

const isWhole = (values: readonly number[]): boolean => values.every((value) => Number.isInteger(value));

/** A value as it is written in its unit: cases for every hundred and index figures as such, shares as ratios, which the number format turns into percent. */
export const inUnit = (value: number, unit: ValueUnit): number => (unit === 'per_100' || unit === 'index' ? Number((value * 100).toPrecision(15)) : value);

/** The number format that writes values as the screen does (`formatValue`). */
export function labelFormat(unit: ValueUnit, values: readonly number[]): string {
  if (unit === 'percent') return '0.0%';
  if (unit === 'per_100' || unit === 'index') return '0.0';
  return isWhole(values) ? '#,##0' : '#,##0.0#';
}

/**
 * The number format of an axis. Spreadsheets can divide by thousands only: 万 and 亿 come from a thousand or a
 * million with the decimal point set one or two digits further left, as Chinese offices have long done it.
 */
export function axisFormat(unit: ValueUnit, highest: number, locale: FigureLocale): string {
  if (unit === 'percent') return '0%';
  if (unit === 'per_100' || unit === 'index') return '0';
  if (locale === 'zh-CN' && highest >= 1e8) return '[>=100000000]0\\.00,,"亿";[>=10000]0\\.0,"万";#,##0';
  if (locale === 'zh-CN' && highest >= 1e4) return '[>=10000]0\\.0,"万";#,##0';
  return '#,##0';
}
