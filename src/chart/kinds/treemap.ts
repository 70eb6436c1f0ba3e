import { TreemapChart } from 'echarts/charts';
import { use } from '../echarts';
import { base, fontSize, type OptionPart } from './common';
import { formatValue } from '../format';
import { colourOf, inkOn } from '../theme';
import type { TreeModel, TreeNode } from '../model';
import type { ChartKindEntry, DrawingStyle } from './kind';

use([TreemapChart]);

/** A whole in parts, as areas; each area named with its value where it has room. */
export const treemap: ChartKindEntry<TreeModel> = {
  height: (_model, style) => 420 * Math.sqrt(style.scale),
  option: (model, style) => ({
    ...base(style),
    series: [
      {
        type: 'treemap',
        // A tree map has a motion of its own that the one of the whole picture does not rule.
        animation: false,
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        upperLabel: { show: true, height: 22 * style.scale, fontSize: fontSize(style) },
        itemStyle: { borderColor: style.theme.background, borderWidth: 1, gapWidth: 1 },
        data: model.nodes.map((node) => datum(node, model, style)),
      },
    ],
  }),
};

function datum(node: TreeNode, model: TreeModel, style: DrawingStyle): OptionPart {
  const colour = colourOf(style.theme, node.colour);
  const value = node.point.state === 'value' ? node.point.value : 0;
  return {
    name: node.label,
    value,
    itemStyle: { color: colour },
    upperLabel: { color: style.theme.text, formatter: () => `${node.label} ${formatValue(value, model.unit)}` },
    label: { color: inkOn(colour), fontSize: fontSize(style), lineHeight: Math.round(fontSize(style) * 1.4), overflow: 'truncate', formatter: () => `${node.label}\n${formatValue(value, model.unit)}` },
    children: node.children.map((child) => datum(child, model, style)),
  };
}
