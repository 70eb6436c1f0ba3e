import { MEASURES } from '../measures';
import type { Layout } from '../layout';
import type { Expression } from './expression';
import type { Metric } from './metric';

/**
 * The only layout of the report that prints what a metric is made of; null for a metric of both. In a report
 * of the other layout the metric does not exist, which is neither zero nor an omission of the report.
 */
export function onlyLayout(metric: Metric): Layout | null {
  return metric.kind === 'count' ? layoutOf(metric.value) : (layoutOf(metric.numerator) ?? layoutOf(metric.denominator));
}

const onlyOf = new Map<string, Layout>(MEASURES.flatMap((measure) => ('only' in measure ? [[measure.id, measure.only] as const] : [])));

function layoutOf(expression: Expression): Layout | null {
  switch (expression.op) {
    case 'figure':
      return onlyOf.get(expression.id) ?? null;
    case 'difference':
      return layoutOf(expression.from) ?? layoutOf(expression.take);
    case 'sum':
      return expression.of.map(layoutOf).find((layout) => layout !== null) ?? null;
    case 'first_known': {
      const layouts = expression.of.map(layoutOf);
      return layouts.includes(null) ? null : (layouts[0] ?? null);
    }
  }
}
