import { fontSize, type OptionPart } from './common';
import { formatValue } from '../format';
import type { Series, ValueUnit } from '../model';
import type { DrawingStyle } from './kind';

/** The 95 % intervals of shares as thin lines over their bars, the value written where the line ends. */
export function whiskers(series: Series, unit: ValueUnit, style: DrawingStyle): OptionPart {
  return {
    type: 'scatter',
    silent: true,
    symbolSize: 1,
    itemStyle: { color: 'transparent' },
    data: series.points.flatMap((point, index) =>
      point.state === 'value' ? [{ value: [Math.max(point.value, point.interval?.high ?? 0), index], label: { formatter: () => formatValue(point.value, unit) } }] : [],
    ),
    label: { show: true, position: 'right', color: style.theme.text, fontSize: fontSize(style) },
    markLine: {
      silent: true,
      z: 4,
      symbol: ['none', 'none'],
      label: { show: false },
      lineStyle: { color: style.theme.text, type: 'solid', width: 1.2 * style.scale, opacity: 0.75 },
      data: series.points.flatMap((point, index) => {
        if (point.state !== 'value' || !point.interval) return [];
        const ends = [{ coord: [point.interval.low, index] }, { coord: [point.interval.high, index] }] as const;
        const halo = { lineStyle: { color: style.theme.background, width: 4 * style.scale, opacity: 0.65 } };
        return [[{ ...ends[0], ...halo }, ends[1]], [...ends]];
      }),
    },
  };
}
