import { formatValue } from './format';
import { pointRemarks, unitName } from './words';
import type { ChartModel, Point, Translate } from './model';

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
}

/** A chart as a table: one row a category, one column a series, with the parts of ratios beside their value. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly TableCell[] }[];
}

/** The table of a chart; the same numbers to the last digit. */
export function toTable(model: ChartModel, t: Translate): ChartTable {
  const withParts = model.unit === 'percent' || model.unit === 'per_100';
  const columns: TableColumn[] = [{ id: 'category', head: model.categoryHead, numeric: false }];
  for (const series of model.series) {
    columns.push({ id: series.id, head: model.series.length > 1 ? series.label : `${series.label} (${unitName(model.unit, t)})`, numeric: true });
    if (withParts && model.series.length === 1) {
      columns.push({ id: 'numerator', head: t('chart.table.numerator'), numeric: true });
      columns.push({ id: 'denominator', head: t('chart.table.denominator'), numeric: true });
    }
  }
  const rows = model.categories.map((category, index) => ({
    id: category.id,
    cells: [
      { text: category.fullLabel, sortValue: category.fullLabel, remark: null, role: 'name' } as const,
      ...model.series.flatMap(({ points }) => pointCells(points[index], model, withParts && model.series.length === 1, t)),
    ],
  }));
  return { columns, rows };
}

function pointCells(point: Point | undefined, model: ChartModel, withParts: boolean, t: Translate): TableCell[] {
  const part = (value: number | null): TableCell => ({ text: value === null ? '' : formatValue(value, 'requests'), sortValue: value, remark: null, role: 'part' });
  if (point?.state !== 'value') {
    const why = t(`missing.${point?.reason ?? 'no_report'}`);
    return [{ text: why, sortValue: null, remark: null, role: 'value' }, ...(withParts ? [part(null), part(point?.denominator ?? null)] : [])];
  }
  const remarks = pointRemarks(point, t).join(t('list.separator'));
  const value: TableCell = { text: formatValue(point.value, model.unit), sortValue: point.value, remark: remarks === '' ? null : remarks, role: 'value' };
  return [value, ...(withParts ? [part(point.numerator), part(point.denominator)] : [])];
}
