import { stepThrough, type Drawn, type Hit, type Place, type ShapeEntry } from './shape';
import { formatValue } from '../format';
import { hasParts, nameCell, nameColumn, partColumns, pointCells, tableRow, type ChartTable, type TableCell } from '../table';
import { tipLine, type Tip, type TipLine } from '../tip';
import { rangeText, unitName } from '../words';
import type { PointsKind } from '../kinds/kind';
import type { PointsModel, Translate } from '../model';

/** How far from a mark a pointer may be and still mean it, in CSS pixels. */
const REACH = 32;

/** Items by one or two measures: one row an item, one column an axis, and one for what size says. */
export const points: ShapeEntry<PointsModel, PointsKind> = {
  unit: ({ axes }, t) => [...new Set(axes.map(({ unit }) => unitName(unit, t)))].join(' / '),
  table,
  describe: (model, t) =>
    model.axes
      .map((axis, index) => {
        const found = model.items.flatMap(({ fullLabel, values }) => {
          const point = values[index];
          return point?.state === 'value' ? [{ value: point.value, where: fullLabel }] : [];
        });
        return `${axis.label}：${rangeText(found, axis.unit, t)}`;
      })
      .join('。'),
  tip,
  idOf: (model, { item }) => model.items[item]?.id ?? null,
  step: (model, _kind, from, key) => stepDrawn(model, from, key),
  hitAt,
  within: (model, drawn, { left, top, width, height }) =>
    pixels(model, drawn).flatMap((place, index) => {
      const inside = place && place.x >= left && place.x <= left + width && place.y >= top && place.y <= top + height;
      const id = model.items[index]?.id;
      return inside && id !== undefined ? [id] : [];
    }),
  positionOf: (model, drawn, { item }) => pixels(model, drawn)[item] ?? { x: drawn.chart.getWidth() / 2, y: drawn.chart.getHeight() / 2 },
};

function table({ axes, items, itemHead, size }: PointsModel, t: Translate): ChartTable {
  return {
    columns: [
      nameColumn('item', itemHead),
      ...axes.flatMap(({ id, label, unit }) => [
        { id, head: label, numeric: true, unit },
        ...(hasParts(unit) ? partColumns(`${id}-`, t) : []),
      ]),
      ...(size ? [{ id: 'size', head: `${size.label} (${unitName(size.unit, t)})`, numeric: true, unit: size.unit }] : []),
    ],
    rows: items.map((item) =>
      tableRow(item.id, () => [
        nameCell(item.fullLabel),
        ...axes.flatMap(({ unit }, index) => pointCells(item.values[index], unit, hasParts(unit), t)),
        ...(size ? [sizeCell(item.size, size, t)] : []),
      ]),
    ),
  };
}

function sizeCell(value: number | null, { unit }: NonNullable<PointsModel['size']>, t: Translate): TableCell {
  return { text: value === null ? t('missing.not_stated') : formatValue(value, unit), sortValue: value, remark: null, role: 'value' };
}

function tip(model: PointsModel, _kind: PointsKind, { item }: Hit, t: Translate): Tip | null {
  const at = model.items[item];
  if (!at) return null;
  const lines = model.axes.flatMap(({ label, unit }, index): TipLine[] => {
    const point = at.values[index];
    return point ? [tipLine(label, point, unit, index === 0 ? at.colour : null, false, t)] : [];
  });
  const size = model.size && at.size !== null ? [{ label: model.size.label, text: formatValue(at.size, model.size.unit), remarks: [], colour: null, near: false }] : [];
  return { title: at.fullLabel, lines: [...lines, ...size] };
}

/** Items from the lowest to the highest of the first axis, drawn ones only: so arrow keys go through the picture. */
function drawnInOrder({ items }: PointsModel): readonly number[] {
  const across = (index: number): number => {
    const point = items[index]?.values[0];
    return point?.state === 'value' ? point.value : NaN;
  };
  return items.flatMap(({ values }, index) => (values.every(({ state }) => state === 'value') ? [index] : [])).sort((a, b) => across(a) - across(b));
}

function stepDrawn(model: PointsModel, from: Hit | null, key: string): Hit | null {
  const order = drawnInOrder(model);
  const next = stepThrough(order.length, from && { item: Math.max(0, order.indexOf(from.item)), series: null }, key);
  const item = next && order[next.item];
  return item === null || item === undefined ? null : { item, series: null };
}

function pixels(model: PointsModel, { chart, kind, style }: Drawn<PointsKind>): readonly (Place | null)[] {
  return kind.spots(model, style).map((spot) => {
    if (!spot) return null;
    const [x, y] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [...spot]) as unknown as readonly [number, number];
    return { x, y };
  });
}

function hitAt(model: PointsModel, drawn: Drawn<PointsKind>, at: Place): Hit | null {
  let nearest: Hit | null = null;
  let least = REACH;
  pixels(model, drawn).forEach((place, item) => {
    const distance = place ? Math.hypot(place.x - at.x, place.y - at.y) : Infinity;
    if (distance < least) [nearest, least] = [{ item, series: null }, distance];
  });
  return nearest;
}
