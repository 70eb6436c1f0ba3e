import type { EChartsCoreOption } from 'echarts/core';
import type { FigureLocale } from '../format';
import type { ChartModel } from '../model';
import type { ChartTheme } from '../theme';

/** How a chart is drawn: the page's theme and language, and the size of its text. */
export interface DrawingStyle {
  readonly theme: ChartTheme;
  readonly locale: FigureLocale;
  /** Width of the picture in CSS pixels, for what must be dropped on a phone. */
  readonly width: number;
  /** 1 on a page, 1.6 on a wall screen. */
  readonly scale: number;
}

/** One kind of chart: how high it wants to be and its ECharts option. All pure. */
export interface ChartKindEntry {
  /** Where categories run, for pointing at them. */
  readonly categoryAxis: 'x' | 'y';
  readonly height: (model: ChartModel, style: DrawingStyle) => number;
  /** Loads the parts of ECharts that the first view does without. */
  readonly modules?: () => Promise<unknown>;
  readonly option: (model: ChartModel, style: DrawingStyle) => EChartsCoreOption;
}
