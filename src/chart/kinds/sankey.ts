import { SankeyChart } from 'echarts/charts';
import { use } from '../echarts';
import { base, fontSize, shorten, type OptionPart } from './common';
import { formatValue } from '../format';
import { drawnLinks } from '../shapes/flow';
import { colourOf } from '../theme';
import type { FlowModel } from '../model';
import type { ChartKindEntry, DrawingStyle } from './kind';

use([SankeyChart]);

/** Between nodes: a line of text, so that the names of thin nodes do not overlap. */
const GAP = 17;

/** What goes where: nodes in columns, ribbons as wide as their quantity. */
export const sankey: ChartKindEntry<FlowModel> = {
  height: (model, style) => Math.max(360, 160 + tallest(model) * (GAP + 6)) * style.scale,
  option: (model, style) => ({
    ...base(style),
    series: [
      {
        type: 'sankey',
        left: 8,
        right: (style.width < 520 ? 96 : 190) * style.scale,
        top: 12,
        bottom: 12,
        draggable: false,
        layoutIterations: 0,
        nodeGap: gap(model, style),
        nodeWidth: 14 * style.scale,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'source', opacity: style.theme.name === 'dark' ? 0.4 : 0.28, curveness: 0.5 },
        label: { color: style.theme.text, fontSize: fontSize(style) },
        data: model.nodes.map((node) => ({
          name: node.id,
          depth: node.column,
          itemStyle: { color: colourOf(style.theme, node.colour), borderWidth: 0 },
          label: { formatter: ({ value }: { value: number }) => `${shorten(node.label, labelRoom(style))} ${formatValue(value, model.unit)}` },
        })),
        links: drawnLinks(model).map(({ source, target, point }): OptionPart => ({ source, target, value: point.state === 'value' ? point.value : 0 })),
      },
    ],
  }),
};

/** Share of a given height that the gaps may take: the rest is left to the ribbons, which would otherwise be hairlines. */
const GAPS = 0.72;

function gap(model: FlowModel, style: DrawingStyle): number {
  const wanted = GAP * style.scale;
  return style.height === undefined ? wanted : Math.min(wanted, (GAPS * style.height) / tallest(model));
}

const labelRoom = (style: DrawingStyle): number => (style.width < 520 ? 5 : 12);

function tallest({ nodes }: FlowModel): number {
  const counts = new Map<number, number>();
  for (const { column } of nodes) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
