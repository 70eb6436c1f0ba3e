import { boolean, FileProblem, finite, list, matching, object, maybe, oneOf, orNull, text, variant, type Check } from './check';
import { CHART_KINDS, KIND_SHAPES, MISSING_REASONS, VALUE_UNITS } from '@/chart/model';
import type { Interval } from '@/model/statistics';
import type {
  CategoriesModel, ChartModel, ColourRole, FlowModel, KindOf, Point, PointsModel, Reference, Series, Shape, TreeModel, TreeNode,
} from '@/chart/model';

const MANY = 5000;

const unit = oneOf(VALUE_UNITS);
const colour = matching(/^[a-z]+(?:-[a-z0-9_]+)*$/) as Check<ColourRole>;
const kindOf = <S extends Shape>(shape: S): Check<KindOf<S>> => oneOf(CHART_KINDS.filter((kind) => KIND_SHAPES[kind] === shape)) as Check<KindOf<S>>;
const shapeOf = <S extends Shape>(shape: S): Check<S> => oneOf([shape]);

const interval = object<Interval>({ low: finite, high: finite });

const point: Check<Point> = variant<Point>('state', {
  value: object<Extract<Point, { state: 'value' }>>({
    state: oneOf(['value']),
    value: finite,
    numerator: orNull(finite),
    denominator: orNull(finite),
    small: boolean,
    unstated: boolean,
    narrative: boolean,
    interval: maybe(interval),
  }),
  missing: object<Extract<Point, { state: 'missing' }>>({ state: oneOf(['missing']), reason: oneOf(MISSING_REASONS), denominator: orNull(finite) }),
});

const named = { id: text(200), label: text(), fullLabel: text() };
const reference = object<Reference>({ id: text(200), label: text(), value: finite });
const base = { title: text(), subtitle: text(), coverage: text(), definition: maybe(text()), notes: list(text(), 100), source: text(), simulated: boolean };

const categories: Check<CategoriesModel> = object<CategoriesModel>({
  ...base,
  shape: shapeOf('categories'),
  kind: kindOf('categories'),
  unit,
  categoryHead: text(),
  categories: list(object(named), MANY),
  series: list(object<Series>({ id: text(200), label: text(), colour, points: list(point, MANY), reference: maybe(boolean) }), 500),
  references: list(reference, 20),
  additive: maybe(boolean),
  focus: maybe(text(200)),
  reach: maybe(finite),
  bands: maybe(list(object({ id: text(200), label: text(), ranges: list(orNull(interval), MANY) }), 5)),
  whiskers: maybe(boolean),
  chosen: maybe(list(text(200), MANY)),
  scale: maybe(oneOf(['shared', 'own'])),
});

const points: Check<PointsModel> = object<PointsModel>({
  ...base,
  shape: shapeOf('points'),
  kind: kindOf('points'),
  itemHead: text(),
  axes: list(
    object({ id: text(200), label: text(), unit, scale: oneOf(['linear', 'logarithmic']), references: list(reference, 20), bands: list(object({ label: text(), range: interval }), 5) }),
    2,
  ),
  size: orNull(object({ label: text(), unit })),
  items: list(object({ ...named, values: list(point, 2), size: orNull(finite), colour, labelled: boolean }), MANY),
});

const flow: Check<FlowModel> = object<FlowModel>({
  ...base,
  shape: shapeOf('flow'),
  kind: kindOf('flow'),
  unit,
  sourceHead: text(),
  targetHead: text(),
  nodes: list(object({ ...named, column: finite, colour }), MANY),
  links: list(object({ source: text(200), target: text(200), point }), MANY),
});

const DEPTH = 8;

function treeNode(depth: number): Check<TreeNode> {
  return (value, path) =>
    object<TreeNode>({ ...named, colour, point, children: depth < DEPTH ? list(treeNode(depth + 1), MANY) : list<TreeNode>(treeNode(depth), 0) })(value, path);
}

const tree: Check<TreeModel> = object<TreeModel>({ ...base, shape: shapeOf('tree'), kind: kindOf('tree'), unit, itemHead: text(), nodes: list(treeNode(0), MANY) });

const anyShape = variant<ChartModel>('shape', { categories, points, flow, tree });

/** A chart model out of a file: all of it as the charts need it, each series with a point for every category. @throws FileProblem */
export const readModel: Check<ChartModel> = (value, path) => {
  const model = anyShape(value, path);
  if (model.shape !== 'categories') return model;
  const uneven = model.series.findIndex(({ points: given }) => given.length !== model.categories.length);
  if (uneven >= 0) throw new FileProblem('value', `${path}.series[${String(uneven)}].points`);
  return model;
};
