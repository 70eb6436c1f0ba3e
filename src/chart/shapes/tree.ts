import { datumAt, middleOf } from './elements';
import { stepThrough, type ShapeEntry } from './shape';
import { nameCell, nameColumn, pointCells } from '../table';
import { tipLine } from '../tip';
import { rangeText, unitName } from '../words';
import type { ChartKindEntry } from '../kinds/kind';
import type { TreeModel, TreeNode } from '../model';

/** A node with those above it, outermost first. */
interface Line {
  readonly node: TreeNode;
  readonly path: readonly TreeNode[];
}

/** Every node, each before its parts: the order of the table, of arrow keys and of ECharts' own count. */
function linesOf(nodes: readonly TreeNode[], above: readonly TreeNode[] = []): readonly Line[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return [{ node, path }, ...linesOf(node.children, path)];
  });
}

const pathName = ({ path }: Line): string => path.map(({ fullLabel }) => fullLabel).join(' › ');

/** ECharts counts a root of its own above the first nodes. */
const ROOT = 1;

/** A whole in parts: one row a node, named with those above it. */
export const tree: ShapeEntry<TreeModel, ChartKindEntry<TreeModel>> = {
  unit: ({ unit }, t) => unitName(unit, t),
  table: (model, t) => ({
    columns: [nameColumn('item', model.itemHead), { id: 'value', head: unitName(model.unit, t), numeric: true, unit: model.unit }],
    rows: linesOf(model.nodes).map((line) => ({ id: line.node.id, cells: [nameCell(pathName(line)), ...pointCells(line.node.point, model.unit, false, t)] })),
  }),
  describe: (model, t) => {
    const leaves = linesOf(model.nodes).filter(({ node }) => node.children.length === 0);
    return rangeText(
      leaves.flatMap((line) => (line.node.point.state === 'value' ? [{ value: line.node.point.value, where: pathName(line) }] : [])),
      model.unit,
      t,
    );
  },
  tip: (model, _kind, { item }, t) => {
    const line = linesOf(model.nodes)[item];
    return line ? { title: pathName(line), lines: [tipLine(unitName(model.unit, t), line.node.point, model.unit, line.node.colour, false, t)] } : null;
  },
  idOf: (model, { item }) => linesOf(model.nodes)[item]?.node.id ?? null,
  step: (model, _kind, from, key) => stepThrough(linesOf(model.nodes).length, from, key),
  hitAt: (_model, { chart }, at) => {
    const datum = datumAt(chart, at);
    return datum && datum.index >= ROOT ? { item: datum.index - ROOT, series: null } : null;
  },
  positionOf: (_model, { chart }, { item }) => middleOf(chart, { index: item + ROOT, type: 'node' }),
};
