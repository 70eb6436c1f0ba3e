import { MarkAreaComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { use } from '../echarts';
import { cloudSeries, type CloudMark } from './cloud';
import { fontSize, hollow, referenceLines, shorten, valueAxis, type OptionPart } from './common';
import { formatAxis } from '../format';
import { atScale, niceTicks, onScale, powers } from '../scale';
import { colourOf } from '../theme';
import type { Axis, PlotItem, PointsModel } from '../model';
import type { DrawingStyle } from './kind';

use([MarkAreaComponent, LabelLayout, CanvasRenderer]);

/** The known values of an axis. */
export const valuesOf = ({ items }: PointsModel, axis: number): readonly number[] =>
  items.flatMap(({ values }) => {
    const point = values[axis];
    return point?.state === 'value' ? [point.value] : [];
  });

/** Where an item stands on an axis; null where its value is missing. */
export function spotOn({ axes }: PointsModel, { values }: PlotItem, index: number): number | null {
  const point = values[index];
  return point?.state === 'value' ? onScale(point.value, axes[index]?.scale ?? 'linear') : null;
}

/** Ticks of an axis in its own units, and where it ends. */
export function extentOf(axis: Axis, values: readonly number[]): { readonly top: number; readonly step: number } {
  const highest = Math.max(0, ...values);
  if (axis.scale === 'logarithmic') return { top: onScale(highest * 1.3, 'logarithmic'), step: 1 };
  const whole = axis.unit === 'requests' || axis.unit === 'cases' || axis.unit === 'reports';
  return niceTicks(highest, whole);
}

/** An axis of points: from zero, with its name and unit. */
export function pointsAxis(axis: Axis, name: string, values: readonly number[], style: DrawingStyle): OptionPart {
  const { top, step } = extentOf(axis, values);
  const ticks = axis.scale === 'logarithmic' ? powers(10 ** top).map((value) => onScale(value, 'logarithmic')).filter((place) => place <= top) : null;
  const shared = valueAxis(axis, style);
  const label = shared['axisLabel'] as OptionPart;
  return {
    ...shared,
    name,
    max: top,
    nameTextStyle: { color: style.theme.muted, fontSize: fontSize(style) },
    ...(ticks
      ? {
          axisLabel: { ...label, customValues: ticks, formatter: (place: number) => formatAxis(atScale(place), axis.unit, style.locale) },
          splitLine: { ...(shared['splitLine'] as OptionPart), customValues: ticks },
        }
      : { interval: step }),
  };
}

/** How the mark of an item looks: hollow for a small sample, dashed for an unstated scope. */
function lookOf(item: PlotItem, { theme }: DrawingStyle): OptionPart {
  const colour = colourOf(theme, item.colour);
  const outline = item.values.map(hollow).find((border) => border !== null) ?? null;
  return {
    color: outline ? theme.background : colour,
    opacity: outline ? 1 : item.colour === 'peer' ? 0.6 : 0.8,
    borderColor: outline ? colour : theme.background,
    borderWidth: outline ? 1.5 : 0.5,
    borderType: outline ?? 'solid',
  };
}

/** Marks that are worth drawing as one path, and the diameter under which ECharts would then make squares of them. */
const MANY = 100;
const SMALLEST_ROUND = 4;

/**
 * The marks of a cloud, as series: one for each look, those that are named above all others. Looks of their own would cost
 * each of a thousand marks more than drawing it.
 *
 * @param spots where each item stands, null for one that is not drawn. @param diameterOf its size in pixels.
 * @param apart the diameter of all marks where none lies over another: as vectors those of a look are then one path.
 */
export function markSeries(
  items: readonly PlotItem[], spots: readonly (readonly [number, number] | null)[], diameterOf: (item: PlotItem) => number, style: DrawingStyle, apart: number | null = null,
): readonly OptionPart[] {
  const looks = new Map<string, { readonly look: OptionPart; readonly named: boolean; readonly marks: { readonly item: PlotItem; readonly value: CloudMark }[] }>();
  items.forEach((item, index) => {
    const spot = spots[index];
    if (!spot) return;
    const named = item.labelled;
    const look = lookOf(item, style);
    const key = JSON.stringify([named, look]);
    const same = looks.get(key) ?? { look, named, marks: [] };
    looks.set(key, same);
    same.marks.push({ item, value: [...spot, diameterOf(item)] });
  });
  return [...looks.values()].map(({ look, named, marks }) => {
    const z = named ? 3 : 2;
    const values = marks.map(({ value }) => value);
    const together = !named && marks.length >= MANY;
    if (together && style.pixels && look['borderType'] === 'solid') return cloudSeries(values, look, z);
    return {
      type: 'scatter',
      ...(apart !== null && !named && apart >= SMALLEST_ROUND
        ? { symbolSize: apart, large: true, largeThreshold: MANY }
        : { symbolSize: ([, , diameter]: CloudMark) => diameter }),
      itemStyle: look,
      z,
      data: named ? marks.map(({ item, value }) => ({ value, label: nameOf(item, style) })) : values,
      labelLayout: { hideOverlap: true },
    };
  });
}

function nameOf(item: PlotItem, style: DrawingStyle): OptionPart {
  return {
    show: true,
    position: 'top',
    distance: 3,
    formatter: () => shorten(item.label, 8),
    color: style.theme.text,
    fontSize: fontSize(style),
    textBorderColor: style.theme.background,
    textBorderWidth: 2,
  };
}

/** The reference lines of an axis, at their places on its scale. */
export function axisLines(axis: Axis, style: DrawingStyle, at: 'xAxis' | 'yAxis'): readonly OptionPart[] {
  const lines = referenceLines(axis, style, at);
  return ((lines?.['data'] as OptionPart[] | undefined) ?? []).map((line, index) => ({ ...line, [at]: onScale(axis.references[index]?.value ?? 0, axis.scale) }));
}
