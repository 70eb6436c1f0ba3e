import { colourOf } from '../theme';
import { formatAxis, formatValue, isRatio } from '../format';
import type { CategoriesModel, Point, Reference, Series, ValueUnit } from '../model';
import type { DrawingStyle } from './kind';

/** A piece of an ECharts option. */
export type OptionPart = Record<string, unknown>;

/** Text in charts is never under 12 px. */
export const fontSize = (style: DrawingStyle): number => Math.round(12 * style.scale);

/** What every option begins with: type, ground, no motion. */
export function base(style: DrawingStyle): OptionPart {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: style.theme.fontFamily, fontSize: fontSize(style), color: style.theme.text },
  };
}

/** The plot's box; axis labels stay inside it. */
export function grid(top: number, right: number, style: DrawingStyle, bottom = 8): OptionPart {
  return { top: top * style.scale, left: 8, right: right * style.scale, bottom, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
}

/** The axis of values: from zero, light grid lines, 万 and 亿 where large. */
export function valueAxis({ unit, reach }: Pick<CategoriesModel, 'unit' | 'reach'>, style: DrawingStyle): OptionPart {
  return {
    type: 'value',
    ...(unit === 'number' ? {} : { min: 0 }),
    ...(reach !== undefined ? { max: roundUp(reach) } : unit === 'percent' ? { max: wholeAtMost } : {}),
    splitNumber: style.width < 520 ? 3 : 4,
    ...(isRatio(unit) || unit === 'number' ? {} : { minInterval: 1 }),
    ...(unit === 'rank' ? { min: 1, inverse: true } : {}),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: style.theme.grid } },
    axisLabel: { color: style.theme.muted, fontSize: fontSize(style), formatter: (value: number) => formatAxis(value, unit, style.locale) },
  };
}

/** Shares that add up to the whole end at 100 %, not at the round number after it. */
const wholeAtMost = ({ max }: { readonly max: number }): number | null => (max > 0.9 && max < WHOLE ? 1 : null);
/** One, and what adding fractions leaves over. */
const WHOLE = 1.001;

/** The next round number: an axis that is told its end has no other way to one. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(value, Number.MIN_VALUE)));
  return (ROUND.find((step) => step * WHOLE * unit >= value) ?? 10) * unit;
}
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** How strongly a category is drawn: others step back behind the one that is spoken of. */
export function strength({ focus, chosen, categories }: CategoriesModel, index: number): number {
  const id = categories[index]?.id ?? '';
  const spoken = chosen ?? (focus === undefined ? [] : [focus]);
  return spoken.length === 0 || spoken.includes(id) ? 1 : 0.45;
}

/** The label of the category that is spoken of is bold, so that it stands out without colour too. */
export function focusLabel(model: CategoriesModel, style: DrawingStyle): OptionPart {
  const at = model.categories.findIndex(({ id }) => id === model.focus);
  if (at === -1) return {};
  return {
    formatter: (label: string, index: number) => (index === at ? `{focus|${label}}` : label),
    rich: { focus: { fontWeight: 700, fontSize: Math.round(fontSize(style) * 1.15), color: style.theme.text, fontFamily: style.theme.fontFamily } },
  };
}

/** The axis of bodies or years. */
export function categoryAxis(labels: readonly string[], style: DrawingStyle, label: OptionPart = {}): OptionPart {
  return {
    type: 'category',
    data: [...labels],
    axisLine: { lineStyle: { color: style.theme.muted } },
    axisTick: { show: false },
    axisLabel: { color: style.theme.text, fontSize: fontSize(style), interval: 0, ...label },
  };
}

const widthOf = (character: string): number => (/[\u2e80-\uffee]|[^\u0000-\uffff]/u.test(character) ? 1 : 0.55);

/** How wide a text is in full-width characters, Latin counting half. */
export const textWidth = (text: string): number => [...text].reduce((width, character) => width + widthOf(character), 0);

/** A text shortened to a number of full-width characters. */
export function shorten(text: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += widthOf(character);
    if (used > room) return `${[...kept].slice(0, -1).join('')}…`;
    kept += character;
  }
  return text;
}

/** A mark that is drawn hollow: a small sample, or a report that does not say whose figures it gives (dashed). */
export function hollow(point: Point): 'solid' | 'dashed' | null {
  if (point.state === 'missing') return null;
  return point.unstated ? 'dashed' : point.small ? 'solid' : null;
}

/** A point as a bar: nothing for missing, hollow where `hollow` says so, its exact value as label. */
export function barDatum(series: Series, index: number, model: CategoriesModel, style: DrawingStyle): OptionPart {
  const point = series.points[index];
  if (point?.state !== 'value') return { value: null };
  const colour = colourOf(style.theme, series.colour);
  const border = hollow(point);
  const opacity = strength(model, index);
  return {
    value: point.value,
    itemStyle: border ? { color: `${colour}33`, borderColor: colour, borderWidth: 1.5, borderType: border, opacity } : { color: colour, opacity },
    label: { formatter: () => formatValue(point.value, model.unit), opacity: 1 },
  };
}

/** What reference lines are made of: a model of categories, or an axis of points. */
interface Measured {
  readonly unit: ValueUnit;
  readonly references: readonly Reference[];
}

/** Reference lines across the value axis, dashed and named, their labels below one another. */
export function referenceLines(model: Measured, style: DrawingStyle, axis: 'xAxis' | 'yAxis'): OptionPart | undefined {
  if (model.references.length === 0) return undefined;
  const step = fontSize(style) + 5;
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: style.theme.reference, type: 'dashed', width: 1 },
    data: model.references.map((reference, index) => ({
      [axis]: reference.value,
      label: {
        formatter: () => `${reference.label} ${formatValue(reference.value, model.unit)}`,
        color: style.theme.text,
        fontSize: fontSize(style),
        ...(axis === 'xAxis' ? { position: 'end', distance: 4 + index * step, rotate: 0 } : { position: index % 2 === 0 ? 'insideEndTop' : 'insideEndBottom' }),
      },
    })),
  };
}

/** The legend above the plot, in the marks' own colours, where it is wanted; one series needs none. */
export function legend(model: CategoriesModel, style: DrawingStyle, wanted = model.series.length > 1): OptionPart | undefined {
  if (!wanted) return undefined;
  return {
    type: 'scroll',
    top: 0,
    left: 0,
    itemWidth: 12,
    itemHeight: 12,
    itemGap: 14,
    icon: 'roundRect',
    selectedMode: false,
    textStyle: { color: style.theme.text, fontSize: fontSize(style) },
    pageTextStyle: { color: style.theme.muted },
    pageIconColor: style.theme.text,
    pageIconInactiveColor: style.theme.grid,
    data: model.series.map(({ label }) => label),
  };
}

/** A dash where a value is missing, so that the gap is not taken for a zero; no series where none is. */
export function missingDashes(coordinates: readonly (readonly [number, number])[], style: DrawingStyle, position: 'right' | 'top' | 'inside'): readonly OptionPart[] {
  if (coordinates.length === 0) return [];
  return [
    {
      type: 'scatter',
      silent: true,
      symbolSize: 1,
      itemStyle: { color: 'transparent' },
      label: { show: true, position, formatter: '—', color: style.theme.muted, fontSize: fontSize(style) },
      data: coordinates.map((coordinate) => [...coordinate]),
    },
  ];
}

/** The categories for which no series has a value. */
export function blankCategories(model: CategoriesModel): readonly number[] {
  return model.categories.flatMap((_, index) => (model.series.every(({ points }) => points[index]?.state !== 'value') ? [index] : []));
}
