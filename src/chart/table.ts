import { formatValue } from './format';
import { pointRemarks } from './words';
import type { Point, Translate, ValueUnit } from './model';

/** A cell of a chart's table: what is shown, what it sorts by, what is said beside it. */
export interface TableCell {
  readonly text: string;
  /** Null sorts last. */
  readonly sortValue: string | number | null;
  readonly remark: string | null;
  /** The chart's own value (`value`), a part of its ratio (`part`), or the row's name. */
  readonly role: 'name' | 'value' | 'part';
}

export interface TableColumn {
  readonly id: string;
  readonly head: string;
  readonly numeric: boolean;
  /** What the column's values are in; null for names. Shares are stored as plain ratios. */
  readonly unit: ValueUnit | null;
}

/** A chart as a table; the same numbers to the last digit. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[];
}

/** A row whose cells are made when somebody first looks at them: of a thousand rows few are in sight. */
export function tableRow(id: string, make: () => readonly TableCell[]): ChartTable['rows'][number] {
  let made: readonly TableCell[] | null = null;
  return {
    id,
    get cells() {
      made ??= make();
      return made;
    },
  };
}

/** The column of names that a table begins with. */
export const nameColumn = (id: string, head: string): TableColumn => ({ id, head, numeric: false, unit: null });

/** The columns of a ratio's parts, to stand beside it. */
export const partColumns = (id: string, t: Translate): readonly TableColumn[] => [
  { id: `${id}numerator`, head: t('chart.table.numerator'), numeric: true, unit: 'requests' },
  { id: `${id}denominator`, head: t('chart.table.denominator'), numeric: true, unit: 'requests' },
];

/** Whether values of a unit are ratios, whose parts are worth a column. */
export const hasParts = (unit: ValueUnit): boolean => unit === 'percent' || unit === 'per_100';

export const nameCell = (text: string): TableCell => ({ text, sortValue: text, remark: null, role: 'name' });

/** A point as cells: its value or why there is none, and its parts where asked for. */
export function pointCells(point: Point | undefined, unit: ValueUnit, withParts: boolean, t: Translate): readonly TableCell[] {
  if (point?.state !== 'value') {
    const why = t(`missing.${point?.reason ?? 'no_report'}`);
    return [{ text: why, sortValue: null, remark: null, role: 'value' }, ...(withParts ? [partCell(null), partCell(point?.denominator ?? null)] : [])];
  }
  const remarks = pointRemarks(point, t).join(t('list.separator'));
  const value: TableCell = { text: formatValue(point.value, unit), sortValue: point.value, remark: remarks === '' ? null : remarks, role: 'value' };
  return [value, ...(withParts ? [partCell(point.numerator), partCell(point.denominator)] : [])];
}

const partCell = (value: number | null): TableCell => ({ text: value === null ? '' : formatValue(value, 'requests'), sortValue: value, remark: null, role: 'part' });
