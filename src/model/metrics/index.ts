import { evaluate } from './expression';
import { APPEAL_METRICS } from './appeals';
import { DEMAND_METRICS } from './demand';
import { OUTCOME_METRICS, REASON_METRICS } from './outcomes';
import type { FactFigures } from '../fact';
import type { Metric } from './metric';

export { toSql } from './expression';
export { METRIC_GROUPS } from './metric';
export type { CountMetric, Metric, MetricGroup, RateMetric } from './metric';

/** Every metric, in the order in which pickers list them. Adding one is adding one entry to its group's file. */
export const METRICS: readonly Metric[] = [...DEMAND_METRICS, ...OUTCOME_METRICS, ...REASON_METRICS, ...APPEAL_METRICS];

const byId = new Map(METRICS.map((metric) => [metric.id, metric]));

/** The metric of an id, or undefined where there is none (an old link, say). */
export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}

/**
 * The metric of an id the code itself names.
 * @throws Error where the registry has no such metric: a mistake in the program, not in data.
 */
export function metricOf(id: string): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`No metric "${id}" in the registry.`);
  return metric;
}

/** A metric's value for one report with the parts it is made of; counts have no denominator. */
export interface MetricValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A metric worked out from one report's figures; a rate over zero has no value but keeps its parts. */
export function measure(metric: Metric, figures: FactFigures): MetricValue {
  if (metric.kind === 'count') {
    const value = evaluate(metric.value, figures);
    return { value, numerator: value, denominator: null };
  }
  const numerator = evaluate(metric.numerator, figures);
  const denominator = evaluate(metric.denominator, figures);
  const value = numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator };
}
