import type { Metric } from '@/model/metrics';
import type { Translate } from '../model';

/** Values to hold the bodies against. */
export const REFERENCES = ['median', 'mean', 'pooled', 'p10_p90'] as const;
export type ReferenceId = (typeof REFERENCES)[number];

/**
 * References that mean something for a metric. The pooled value of a count is its sum, which is no measure for one
 * body; where bodies contain one another, pooling them would count twice.
 */
export function referencesFor(metric: Metric, nested = 0): readonly ReferenceId[] {
  return REFERENCES.filter((id) => id !== 'pooled' || (metric.kind === 'rate' && nested === 0));
}

/** What a question about bodies together answers, of one year or of one of several. */
export interface Spread {
  readonly median: number | null;
  readonly mean: number | null;
  readonly pooled: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/** The lines that a reference draws: one for a measure, two for the ends of a range. */
export function linesOf(id: ReferenceId, spread: Spread, t: Translate): readonly { readonly id: string; readonly label: string; readonly value: number }[] {
  const parts = id === 'p10_p90' ? (['p10', 'p90'] as const) : ([id] as const);
  return parts.flatMap((part) => {
    const value = spread[part];
    return value === null ? [] : [{ id: part, label: t(`reference.${part}`), value }];
  });
}
