import { datumAt, middleOf } from './elements';
import { stepThrough, type Hit, type ShapeEntry } from './shape';
import { nameCell, nameColumn, pointCells } from '../table';
import { tipLine, type Tip } from '../tip';
import { rangeText, unitName } from '../words';
import type { ChartKindEntry } from '../kinds/kind';
import type { FlowLink, FlowModel, Point, Translate } from '../model';

/** The links that are drawn: those whose quantity is known and not zero. */
export const drawnLinks = ({ links }: FlowModel): readonly FlowLink[] => links.filter(({ point }) => point.state === 'value' && point.value > 0);

/** Quantities from node to node: one row a link. Places count the nodes first, then the drawn links. */
export const flow: ShapeEntry<FlowModel, ChartKindEntry<FlowModel>> = {
  unit: ({ unit }, t) => unitName(unit, t),
  table: (model, t) => ({
    columns: [nameColumn('source', model.sourceHead), nameColumn('target', model.targetHead), { id: 'value', head: unitName(model.unit, t), numeric: true, unit: model.unit }],
    rows: model.links.map((link) => ({
      id: idOfLink(link),
      cells: [nameCell(nameOf(model, link.source)), nameCell(nameOf(model, link.target)), ...pointCells(link.point, model.unit, false, t)],
    })),
  }),
  describe: (model, t) =>
    rangeText(
      model.links.flatMap((link) => (link.point.state === 'value' ? [{ value: link.point.value, where: linkName(model, link, t) }] : [])),
      model.unit,
      t,
    ),
  tip,
  idOf: (model, hit) => {
    const { node, link } = placeOf(model, hit);
    return node ? node.id : link ? idOfLink(link) : null;
  },
  step: (model, _kind, from, key) => stepThrough(model.nodes.length + drawnLinks(model).length, from, key),
  hitAt: (model, { chart }, at) => {
    const datum = datumAt(chart, at);
    return datum && { item: datum.type === 'edge' ? model.nodes.length + datum.index : datum.index, series: null };
  },
  positionOf: (model, { chart }, { item }) => {
    const nodes = model.nodes.length;
    return middleOf(chart, item < nodes ? { index: item, type: 'node' } : { index: item - nodes, type: 'edge' });
  },
};

const idOfLink = ({ source, target }: FlowLink): string => `${source} ${target}`;

const nameOf = (model: FlowModel, id: string): string => model.nodes.find((node) => node.id === id)?.fullLabel ?? id;

const linkName = (model: FlowModel, { source, target }: FlowLink, t: Translate): string => t('chart.flow.link', { source: nameOf(model, source), target: nameOf(model, target) });

function placeOf(model: FlowModel, { item }: Hit): { readonly node?: FlowModel['nodes'][number] | undefined; readonly link?: FlowLink | undefined } {
  return item < model.nodes.length ? { node: model.nodes[item] } : { link: drawnLinks(model)[item - model.nodes.length] };
}

function tip(model: FlowModel, _kind: unknown, hit: Hit, t: Translate): Tip | null {
  const { node, link } = placeOf(model, hit);
  if (link) return { title: linkName(model, link, t), lines: [tipLine(unitName(model.unit, t), link.point, model.unit, null, false, t)] };
  if (!node) return null;
  const leaving = model.links.filter(({ source }) => source === node.id);
  const arriving = model.links.filter(({ target }) => target === node.id);
  return { title: node.fullLabel, lines: [tipLine(unitName(model.unit, t), total(leaving.length > 0 ? leaving : arriving), model.unit, node.colour, false, t)] };
}

/** The sum of links; not known as soon as one of them is not. */
function total(links: readonly FlowLink[]): Point {
  const missing = links.find(({ point }) => point.state === 'missing')?.point;
  if (missing) return missing;
  const value = links.reduce((sum, { point }) => sum + (point.state === 'value' ? point.value : 0), 0);
  return { state: 'value', value, numerator: null, denominator: null, small: false, unstated: false, narrative: links.some(({ point }) => point.state === 'value' && point.narrative) };
}
