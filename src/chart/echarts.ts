import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridSimpleComponent, LegendScrollComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** What the first view draws with; kinds that need more bring it along when first drawn (`modules/`). */
use([BarChart, ScatterChart, AriaComponent, GridSimpleComponent, LegendScrollComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

export { init, use };
export type { EChartsType };
