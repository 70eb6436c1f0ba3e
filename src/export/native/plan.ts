import { hollow, shorten, strength } from '@/chart/kinds/common';
import { colourOf } from '@/chart/theme';
import { axisFormat, inUnit, labelFormat } from './formats';
import { isNative } from './kinds';
import { endsApart, extentOf } from './slope';
import type { NativeAxis, NativeBars, NativeChart, NativeLines, NativeLook, NativeScatter, NativeSeries, NativeValue } from './chart';
import type { DrawingStyle } from '@/chart/kinds/kind';
import type { Axis, CategoriesModel, ChartKind, ChartModel, Point, PointsModel, Series } from '@/chart/model';

type Plan<M extends ChartModel> = (model: M, style: DrawingStyle) => NativeChart | null;

/** How each kind is drawn that office programs can draw themselves (`isNative`). */
const OVER_CATEGORIES: Partial<Record<ChartKind, Plan<CategoriesModel>>> = {
  ranked_bars: (model, style) => bars(model, style, 'row', false),
  grouped_bars: (model, style) => bars(model, style, 'column', false),
  stacked_bars: (model, style) => bars(model, style, 'row', true),
  lines: (model, style) => lines(model, style, model.series.length <= NAMED_LINES ? 'end' : 'legend'),
  slope: (model, style) => endsApart({ ...lines(model, style, 'both'), axis: { ...extentOf(model), step: null, hidden: true } }),
};

/** The native chart of a model: the same values, order, colours and formats as on screen; null where it goes out as a picture. */
export function nativeChart(model: ChartModel, style: DrawingStyle): NativeChart | null {
  if (!isNative(model)) return null;
  if (model.shape === 'categories') return OVER_CATEGORIES[model.kind]?.(model, style) ?? null;
  return model.shape === 'points' ? scatter(model, style) : null;
}

/** Names longer than this (full-width characters) would leave no room for the bars. */
const NAME = 20;

const LOOKS = { solid: 'hollow', dashed: 'dashed' } as const;

const lookOf = (point: Point): NativeLook => {
  const border = hollow(point);
  return border ? LOOKS[border] : 'plain';
};

const known = (series: readonly Series[]): number[] => series.flatMap(({ points }) => points.flatMap((point) => (point.state === 'value' ? [point.value] : [])));

/** A category without any value carries a dash, so that its gap is not taken for a zero. */
function categoryNames(model: CategoriesModel): readonly string[] {
  return model.categories.map(({ label }, index) => {
    const blank = model.series.every(({ points }) => points[index]?.state !== 'value');
    return blank ? `${shorten(label, NAME)} —` : shorten(label, NAME);
  });
}

function seriesOf(model: CategoriesModel, style: DrawingStyle, labelled: (value: number) => boolean): readonly NativeSeries[] {
  return model.series.map((series) => ({
    name: series.label,
    colour: colourOf(style.theme, series.colour),
    hatched: series.colour === 'appeal-pending',
    yardstick: series.reference ?? false,
    values: series.points.map((point, index): NativeValue | null =>
      point.state === 'value' ? { value: inUnit(point.value, model.unit), look: lookOf(point), labelled: labelled(point.value), moved: 0, faded: strength(model, index) < 1 } : null,
    ),
  }));
}

function formatsOf(model: CategoriesModel, style: DrawingStyle): { format: string; axisFormat: string } {
  const values = known(model.series);
  return { format: labelFormat(model.unit, values), axisFormat: axisFormat(model.unit, Math.max(0, ...values), style.locale) };
}

const FROM_ZERO: NativeAxis = { min: 0, max: null, step: null, hidden: false };
const QUARTERS = 0.25;
/** Shares that come near the whole: left to itself a program would draw an axis up to 120 %. */
const NEARLY = 0.8;
/** Parts of a whole add up to less than this, but for reports whose parts are more than their total. */
const ROUNDED_WHOLE = 1.001;
/** Bars carry their figures beyond their ends. */
const BEYOND = 1.1;

/** From zero; shares that come near the whole end there. @param end where such an axis ends: its last step is 100 % all the same */
function axisOf(model: CategoriesModel, end: number): NativeAxis {
  const largest = Math.max(0, ...known(model.series));
  return model.unit === 'percent' && largest > NEARLY && largest <= 1 ? { ...FROM_ZERO, max: end, step: QUARTERS } : FROM_ZERO;
}

/** Labels only where they do not collide: a standing bar needs this much room for its figure, in pixels; a part this share of the whole. */
const LABEL_WIDTH = 36;
const LABEL_SHARE = 0.05;

function bars(model: CategoriesModel, style: DrawingStyle, direction: NativeBars['direction'], stacked: boolean): NativeBars {
  const shown = direction === 'row' && !stacked ? model.series.slice(0, 1) : model.series;
  const crowd = model.categories.length * shown.length;
  const longest = Math.max(...model.categories.map((_, index) => known(shown.map((series) => ({ ...series, points: series.points.slice(index, index + 1) }))).reduce((sum, value) => sum + value, 0)));
  const widest = Math.max(1, longest);
  const labelled = (value: number): boolean => (stacked ? value / widest > LABEL_SHARE : direction === 'row' || style.width / Math.max(1, crowd) > LABEL_WIDTH);
  return {
    type: 'bars',
    direction,
    stacked,
    categories: categoryNames(model),
    series: seriesOf({ ...model, series: shown }, style, labelled),
    axis: !stacked ? axisOf(model, BEYOND) : model.unit === 'percent' && longest < ROUNDED_WHOLE ? { ...FROM_ZERO, max: 1, step: QUARTERS } : FROM_ZERO,
    ...formatsOf(model, style),
  };
}

/** More lines than this are named in a legend. */
const NAMED_LINES = 8;

function lines(model: CategoriesModel, style: DrawingStyle, named: NativeLines['named']): NativeLines {
  return {
    type: 'lines',
    named,
    categories: categoryNames(model),
    series: seriesOf(model, style, () => false),
    axis: axisOf(model, 1),
    ...formatsOf(model, style),
  };
}

/** Bodies by two measures. One with a missing measure is in the notes, not in the plot; the area of marks is not carried over. */
function scatter(model: PointsModel, style: DrawingStyle): NativeScatter | null {
  const [across, up] = model.axes;
  if (!across || !up) return null;
  const points = model.items.flatMap(({ label, labelled, colour, values: [x, y] }) =>
    x?.state === 'value' && y?.state === 'value'
      ? [{ label: shorten(label, NAME), named: labelled, colour: colourOf(style.theme, colour), x: inUnit(x.value, across.unit), y: inUnit(y.value, up.unit), look: lookOf(lookOf(x) === 'plain' ? y : x) }]
      : [],
  );
  const formatOf = ({ unit }: Axis, values: readonly number[]): string => axisFormat(unit, Math.max(0, ...values), style.locale);
  return {
    type: 'scatter',
    xTitle: across.label,
    yTitle: up.label,
    name: up.label,
    colour: colourOf(style.theme, 'focus'),
    points,
    format: labelFormat(up.unit, points.map(({ y }) => y)),
    xFormat: formatOf(across, points.map(({ x }) => x)),
    axisFormat: formatOf(up, points.map(({ y }) => y)),
  };
}
