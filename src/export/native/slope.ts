import { dodge } from '@/chart/layout';
import type { CategoriesModel } from '@/chart/model';
import { inUnit } from './formats';
import type { NativeLines, NativeSeries } from './chart';

/** The plot of a slope within its chart, as shares of it: names and figures stand to both sides. */
export const SLOPE_PLOT = { x: 0.28, y: 0.04, w: 0.44, h: 0.84 } as const;

/** The height of a line of text as a share of a chart's height, on slides as in workbooks. */
const LINE = 0.05;

/** Beyond the lowest and the highest value, as a share of what lies between: marks on the edge of a plot are left undrawn by some programs. */
const MARGIN = 0.06;

/** From about the lowest to about the highest value, as on screen. */
export function extentOf({ series, unit }: CategoriesModel): { readonly min: number; readonly max: number } {
  const values = series.flatMap(({ points }) => points.flatMap((point) => (point.state === 'value' ? [inUnit(point.value, unit)] : [])));
  const [min, max] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const margin = max > min ? (max - min) * MARGIN : 1;
  return { min: min - margin, max: max + margin };
}

/** A slope whose labels are moved so that none covers another. */
export function endsApart(chart: NativeLines): NativeLines {
  const { min, max } = chart.axis;
  const columns = chart.categories.map((_, column) => {
    const wanted = chart.series.flatMap(({ values }) => {
      const point = values[column];
      return point ? [(((max ?? min) - point.value) / ((max ?? min) - min)) * SLOPE_PLOT.h] : [];
    });
    const placed = dodge(wanted, LINE, 0, SLOPE_PLOT.h);
    return placed.map((place, index) => place - (wanted[index] ?? 0));
  });
  const next = columns.map(() => 0);
  const taken = (column: number): number => {
    const rank = next[column] ?? 0;
    next[column] = rank + 1;
    return rank;
  };
  const moved = (series: NativeSeries): NativeSeries => ({
    ...series,
    values: series.values.map((point, column) => point && { ...point, moved: columns[column]?.[taken(column)] ?? 0 }),
  });
  return { ...chart, series: chart.series.map(moved) };
}
