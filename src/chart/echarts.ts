import { BarChart, ScatterChart } from 'echarts/charts';
import { GridSimpleComponent, LegendScrollComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** What the first view draws with; kinds that need more bring it along when first drawn (`modules/`). */
use([BarChart, ScatterChart, GridSimpleComponent, LegendScrollComponent, MarkLineComponent, SVGRenderer]);

export { init, use };
export type { EChartsCoreOption, EChartsType };
