import { sourceLine, type ChartContext } from './context';
import type { CategoriesModel, KindOf, Point } from '../model';

/** Kinds that draw columns of any table. */
export const FREE_KINDS = ['ranked_bars', 'grouped_bars', 'stacked_bars', 'lines'] as const satisfies readonly KindOf<'categories'>[];
export type FreeKind = (typeof FREE_KINDS)[number];

/** More categories than this cannot be read. */
export const FREE_CATEGORIES = 100;
/** More series than this cannot be told apart. */
export const FREE_SERIES = 8;

/** A table nobody declared: names of its columns, values as text. */
export interface FreeTable {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface FreeInput {
  readonly kind: FreeKind;
  readonly table: FreeTable;
  /** The column of names and the columns of values, by place. */
  readonly x: number;
  readonly y: readonly number[];
}

/** Columns that can be drawn as values. */
export function valueColumns({ columns, rows }: FreeTable): readonly number[] {
  return columns.flatMap(({ numeric }, index) => (numeric && rows.some((row) => row[index] !== null) ? [index] : []));
}

/** A table's columns as a chart, row by row as they stand: nothing is added up, sorted or left out but what is too much to read. */
export function freeModel({ kind, table, x, y }: FreeInput, context: ChartContext): CategoriesModel {
  const { t } = context;
  const rows = table.rows.slice(0, FREE_CATEGORIES);
  const shown = y.slice(0, kind === 'ranked_bars' ? 1 : FREE_SERIES);
  const nameOf = (column: number): string => table.columns[column]?.name ?? '';
  return {
    shape: 'categories',
    kind,
    title: t('sql.chart.title', { y: shown.map(nameOf).join(t('list.separator')), x: nameOf(x) }),
    subtitle: t('sql.chart.subtitle'),
    unit: 'number',
    categoryHead: nameOf(x),
    categories: rows.map((row, index) => ({ id: String(index), label: row[x] ?? '—', fullLabel: row[x] ?? '—' })),
    series: shown.map((column, index) => ({
      id: String(column),
      label: nameOf(column),
      colour: shown.length === 1 ? 'focus' : `rank-${index}`,
      points: rows.map((row) => pointOf(row[column] ?? null)),
    })),
    references: [],
    coverage: t('sql.chart.coverage', { shown: rows.length, rows: table.rows.length }),
    notes: table.rows.length > rows.length ? [t('sql.chart.cut', { shown: rows.length })] : [],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
  };
}

function pointOf(text: string | null): Point {
  const value = text === null ? NaN : Number(text);
  if (!Number.isFinite(value)) return { state: 'missing', reason: 'no_value', denominator: null };
  return { state: 'value', value, numerator: null, denominator: null, small: false, unstated: false, narrative: false };
}
