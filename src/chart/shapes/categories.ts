import { clamp, type Drawn, type Hit, type Place, type ShapeEntry } from './shape';
import { formatValue } from '../format';
import { hasParts, nameCell, nameColumn, partColumns, pointCells, tableRow, type ChartTable, type TableCell, type TableColumn } from '../table';
import { tipLine, type Tip } from '../tip';
import { rangeText, unitName } from '../words';
import type { Box, CategoriesKind } from '../kinds/kind';
import type { CategoriesModel, Point, Translate } from '../model';
import type { Interval } from '@/model/statistics';

/** Series over categories: one row a category, one column a series. */
export const categories: ShapeEntry<CategoriesModel, CategoriesKind> = {
  unit: ({ unit }, t) => unitName(unit, t),
  table,
  describe,
  tip,
  idOf: (model, { item }) => model.categories[item]?.id ?? null,
  step,
  hitAt,
  positionOf,
  within,
};

function table(model: CategoriesModel, t: Translate): ChartTable {
  const alone = model.series.length === 1;
  const withParts = alone && hasParts(model.unit);
  const columns: TableColumn[] = [nameColumn('category', model.categoryHead)];
  for (const series of model.series) {
    columns.push({ id: series.id, head: alone ? `${series.label} (${unitName(model.unit, t)})` : series.label, numeric: true, unit: model.unit });
    if (withParts) columns.push(...partColumns('', t));
    if (model.whiskers) columns.push(...rangeColumns(`${series.id}-interval`, t('chart.table.interval'), model));
  }
  for (const band of model.bands ?? []) columns.push(...rangeColumns(band.id, band.label, model));
  const rows = model.categories.map((category, index) =>
    tableRow(category.id, () => [
      nameCell(category.fullLabel),
      ...model.series.flatMap(({ points }) => [...pointCells(points[index], model.unit, withParts, t), ...(model.whiskers ? rangeCells(intervalOf(points[index]), model) : [])]),
      ...(model.bands ?? []).flatMap(({ ranges }) => rangeCells(ranges[index] ?? null, model)),
    ]),
  );
  return { columns, rows };
}

const intervalOf = (point: Point | undefined): Interval | null => (point?.state === 'value' ? (point.interval ?? null) : null);

/** Two columns for the ends of a range. */
const rangeColumns = (id: string, label: string, { unit }: CategoriesModel): readonly TableColumn[] =>
  (['low', 'high'] as const).map((end) => ({ id: `${id}-${end}`, head: `${label} ${END[end]}`, numeric: true, unit }));
const END = { low: '↓', high: '↑' } as const;

const rangeCells = (range: Interval | null, { unit }: CategoriesModel): readonly TableCell[] =>
  [range?.low ?? null, range?.high ?? null].map((value) => ({ text: value === null ? '' : formatValue(value, unit), sortValue: value, remark: null, role: 'value' }));

function describe(model: CategoriesModel, t: Translate): string {
  const placeName = (series: string, index: number): string => {
    const category = model.categories[index]?.fullLabel ?? '';
    return model.series.length > 1 ? `${category} ${series}` : category;
  };
  const found = model.series.flatMap((series) =>
    series.points.flatMap((point, index) => (point.state === 'value' ? [{ value: point.value, where: placeName(series.label, index) }] : [])),
  );
  return rangeText(found, model.unit, t);
}

/** More lines than this do not fit beside a pointer; the nearest and its neighbours stay. */
const LINES = 12;

function tip(model: CategoriesModel, kind: CategoriesKind, { item, series }: Hit, t: Translate): Tip | null {
  const place = model.categories[item];
  if (!place) return null;
  const only = ownSeries(kind) && series !== null;
  const from = series === null || only ? 0 : Math.max(0, Math.min(series - LINES / 2, model.series.length - LINES));
  const lines = model.series
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry, index }) => (only ? index === series || entry.reference : index >= from && index < from + LINES))
    .flatMap(({ entry, index }) => {
      const point = entry.points[item];
      return point ? [tipLine(entry.label, point, model.unit, entry.colour, index === series, t)] : [];
    });
  return { title: place.fullLabel, lines };
}

function hitAt(model: CategoriesModel, drawn: Drawn<CategoriesKind>, { x, y }: Place): Hit | null {
  const { chart, kind } = drawn;
  if (kind.panels) return hitPanel(model, drawn, { x, y });
  const along = kind.categoryAxis === 'y' ? chart.convertFromPixel({ yAxisIndex: 0 }, y) : chart.convertFromPixel({ xAxisIndex: 0 }, x);
  const item = Math.round(Number(along));
  if (!(item >= 0 && item < model.categories.length)) return null;
  if (y < 0 || x < 0 || x > chart.getWidth() || y > chart.getHeight()) return null;
  return { item, series: seriesNear(model, drawn, item, { x, y }) };
}

/** Categories whose middle lies in a part of the picture. */
function within(model: CategoriesModel, { chart, kind }: Drawn<CategoriesKind>, { left, top, width, height }: Box): readonly string[] {
  if (kind.panels) return [];
  const down = kind.categoryAxis === 'y';
  const [from, to] = down ? [top, top + height] : [left, left + width];
  return model.categories.flatMap(({ id }, index) => {
    const at = Number(down ? chart.convertToPixel({ yAxisIndex: 0 }, index) : chart.convertToPixel({ xAxisIndex: 0 }, index));
    return at >= from && at <= to ? [id] : [];
  });
}

/** The series that have a panel, by index. */
const panelled = ({ series }: CategoriesModel): readonly number[] => series.flatMap(({ reference }, index) => (reference ? [] : [index]));

function hitPanel(model: CategoriesModel, { chart, kind, style }: Drawn<CategoriesKind>, { x, y }: Place): Hit | null {
  const boxes = kind.panels?.(model, style) ?? [];
  const panel = boxes.findIndex(({ left, top, width, height }) => x >= left - 12 && x <= left + width + 12 && y >= top - 24 && y <= top + height + 8);
  const series = panelled(model)[panel];
  if (series === undefined) return null;
  const item = clamp(Math.round(Number(chart.convertFromPixel({ xAxisIndex: panel }, x))), model.categories.length - 1);
  return { item, series };
}

function seriesNear(model: CategoriesModel, { chart, kind }: Drawn<CategoriesKind>, item: number, { x, y }: Place): number | null {
  if (kind.pointsAt === 'all') return null;
  if (kind.pointsAt === 'column') {
    const column = Math.round(Number(chart.convertFromPixel({ xAxisIndex: 0 }, x)));
    return column >= 0 && column < model.series.length ? column : null;
  }
  let nearest: number | null = null;
  let least = Infinity;
  model.series.forEach(({ points }, index) => {
    const point = points[item];
    if (point?.state !== 'value') return;
    const distance = Math.abs(Number(chart.convertToPixel({ yAxisIndex: 0 }, point.value)) - y);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

function positionOf(model: CategoriesModel, { chart, kind, style }: Drawn<CategoriesKind>, { item, series }: Hit): Place {
  if (kind.panels) {
    const panel = Math.max(0, panelled(model).indexOf(series ?? 0));
    const box = kind.panels(model, style)[panel];
    return { x: Number(chart.convertToPixel({ xAxisIndex: panel }, item)), y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
  }
  if (kind.categoryAxis === 'x') return { x: Number(chart.convertToPixel({ xAxisIndex: 0 }, item)), y: chart.getHeight() / 3 };
  const y = Number(chart.convertToPixel({ yAxisIndex: 0 }, item));
  const x = kind.pointsAt === 'column' ? Number(chart.convertToPixel({ xAxisIndex: 0 }, series ?? 0)) : chart.getWidth() / 2;
  return { x, y };
}

/** Whether a place of the kind always means one series. */
const ownSeries = ({ pointsAt }: CategoriesKind): boolean => pointsAt === 'column' || pointsAt === 'panel';

const STEPS: Readonly<Record<string, readonly [axis: 'x' | 'y', by: number]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowUp: ['y', -1],
  ArrowDown: ['y', 1],
};

function step(model: CategoriesModel, kind: CategoriesKind, from: Hit | null, key: string): Hit | null {
  const last = model.categories.length - 1;
  const start = from ?? { item: 0, series: ownSeries(kind) ? 0 : null };
  if (key === 'Home') return { ...start, item: 0 };
  if (key === 'End') return { ...start, item: last };
  const move = STEPS[key];
  if (!move) return null;
  const [axis, by] = move;
  if (!from) return start;
  if (axis === kind.categoryAxis) return { ...start, item: clamp(start.item + by, last) };
  if (model.series.length < 2) return start;
  return { ...start, series: start.series === null ? 0 : clamp(start.series + by, model.series.length - 1) };
}
