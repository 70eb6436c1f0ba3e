import { MarkAreaComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { use } from '../echarts';
import { fontSize, hollow, referenceLines, shorten, valueAxis, type OptionPart } from './common';
import { formatAxis } from '../format';
import { atScale, niceTicks, onScale, powers } from '../scale';
import { colourOf } from '../theme';
import type { Axis, PlotItem, PointsModel } from '../model';
import type { DrawingStyle } from './kind';

use([MarkAreaComponent, LabelLayout]);

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

/** The mark of an item: hollow for a small sample, dashed for an unstated scope, named where asked for. */
export function mark(item: PlotItem, spot: readonly [number, number], diameter: number, style: DrawingStyle): OptionPart {
  const colour = colourOf(style.theme, item.colour);
  const outline = item.values.map(hollow).find((border) => border !== null) ?? null;
  return {
    name: item.id,
    value: [...spot],
    symbolSize: diameter,
    z: item.labelled ? 3 : 2,
    itemStyle: {
      color: outline ? style.theme.background : colour,
      opacity: outline ? 1 : item.colour === 'peer' ? 0.6 : 0.8,
      borderColor: outline ? colour : style.theme.background,
      borderWidth: outline ? 1.5 : 0.5,
      borderType: outline ?? 'solid',
    },
    ...(item.labelled
      ? {
          label: {
            show: true,
            position: 'top',
            distance: 3,
            formatter: () => shorten(item.label, 8),
            color: style.theme.text,
            fontSize: fontSize(style),
            textBorderColor: style.theme.background,
            textBorderWidth: 2,
          },
        }
      : {}),
  };
}

/** The reference lines of an axis, at their places on its scale. */
export function axisLines(axis: Axis, style: DrawingStyle, at: 'xAxis' | 'yAxis'): readonly OptionPart[] {
  const lines = referenceLines(axis, style, at);
  return ((lines?.['data'] as OptionPart[] | undefined) ?? []).map((line, index) => ({ ...line, [at]: onScale(axis.references[index]?.value ?? 0, axis.scale) }));
}
