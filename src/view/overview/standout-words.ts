import { formatChange, formatValue } from '@/chart/format';
import { metricName } from '@/chart/words';
import { metricOf, type Metric } from '@/model/metrics';
import type { Translate, ValueUnit } from '@/chart/model';
import type { Scope } from '@/model/scope';
import type { StandoutKind, StandoutRow } from '@/query/standouts';

type Sure = 'kind' | 'metric' | 'agency_id' | 'name' | 'level' | 'value';

/** A row of the question in which something stands out. */
export type StandOut = Omit<StandoutRow, Sure> & { readonly [K in Sure]: NonNullable<StandoutRow[K]> };

/** Whether a row says that something stands out, and not that nothing does. */
export const isStandOut = (row: StandoutRow): row is StandOut => row.kind !== null && row.metric !== null && row.agency_id !== null && row.value !== null;

/** What stands out as a sentence: every word of size is a figure of the row. */
export function sentence(row: StandOut, year: number, t: Translate): string {
  const metric = metricOf(row.metric);
  const figures = {
    name: row.name,
    metric: metricName(metric, t),
    year,
    before_year: year - 1,
    value: valueText(row, metric, t),
  };
  return (row.kind as StandoutKind) === 'change' ? changeSentence(row, metric, figures, t) : outlierSentence(row, metric, figures, t);
}

type Named = Readonly<Record<string, string | number>>;

function changeSentence({ value, before, usual, peers }: StandOut, { unit }: Metric, figures: Named, t: Translate): string {
  if (before === null) return '';
  const points = t('standouts.points');
  const change = formatChange(value, before, unit, points) ?? t('standouts.from_zero');
  const context = usual === null ? '' : t('standouts.usual_change', { peers, usual: usualChange(usual, unit, points) });
  return `${t('standouts.change', { ...figures, before: formatValue(before, unit), change })}${context}`;
}

/** The median change of the peers: a ratio for counts, a difference for rates. */
const usualChange = (usual: number, unit: ValueUnit, points: string): string => (isRate(unit) ? (formatChange(usual, 0, unit, points) ?? '') : (formatChange(usual, 1, unit, points) ?? ''));

const isRate = (unit: ValueUnit): boolean => unit === 'percent' || unit === 'per_100';

function outlierSentence({ value, usual, peers, deviations }: StandOut, { unit }: Metric, figures: Named, t: Translate): string {
  if (usual === null) return '';
  const difference = formatChange(value, usual, unit, t('standouts.points')) ?? '';
  const times = deviations === null ? t('standouts.no_spread') : t('standouts.spread', { times: formatValue(Number(deviations.toFixed(1)), 'requests') });
  return `${t('standouts.outlier', { ...figures, peers, usual: formatValue(usual, unit), difference })}${times}`;
}

function valueText({ value, numerator, denominator }: StandOut, { kind, unit }: Metric, t: Translate): string {
  const text = formatValue(value, unit);
  if (kind === 'count' || numerator === null || denominator === null) return text;
  return t('chart.ratio', { value: text, numerator: formatValue(numerator, 'requests'), denominator: formatValue(denominator, 'requests') });
}

/** The comparison that shows it: the body's years for a change, its peers in order for an outlier. */
export function comparisonOf(row: StandOut, scope: Scope, year: number): Readonly<Record<string, string>> {
  const shared = { metric: row.metric, scope };
  if ((row.kind as StandoutKind) === 'change') return { ...shared, kind: 'lines', bodies: row.agency_id };
  return { ...shared, kind: 'ranked_bars', levels: row.level, year: String(year), sort: (row.usual ?? 0) > row.value ? 'value_asc' : 'value_desc' };
}
