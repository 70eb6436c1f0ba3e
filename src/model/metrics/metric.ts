import { figure, type Expression } from './expression';
import type { FactFigure } from '../fact';

/** What a count counts. */
export type CountUnit = 'requests' | 'cases';

/** Which way is better for the public; `neither` where a high figure may mean demand as well as trouble. */
export type Better = 'higher' | 'lower' | 'neither';

/** Where metrics are listed together: demand, outcomes, appeals. */
export const METRIC_GROUPS = ['demand', 'outcomes', 'reasons', 'appeals'] as const;
export type MetricGroup = (typeof METRIC_GROUPS)[number];

interface Base {
  readonly id: string;
  readonly group: MetricGroup;
  readonly better: Better;
  /** Article of the Regulation (Decree 711) or notice it rests on, e.g. `decree-711#36`. */
  readonly basis?: string;
}

/** A number of requests or cases, as reported. */
export interface CountMetric extends Base {
  readonly kind: 'count';
  readonly unit: CountUnit;
  readonly value: Expression;
  /**
   * What may be added up. Flows add over bodies and years; stocks (carried over, pending) add over bodies
   * of one year only. Never over scopes.
   */
  readonly additive: 'bodies_and_years' | 'bodies';
}

/** A ratio of two counts. Aggregates are sum over sum, never a mean of ratios. */
export interface RateMetric extends Base {
  readonly kind: 'rate';
  /** `percent`: 0–100 with a % sign. `per_100`: cases for every hundred. Values are stored as the plain ratio. */
  readonly unit: 'percent' | 'per_100';
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** Locale key of what a zero denominator means, in words: it is neither missing nor 0. */
  readonly none: string;
  /** Below this denominator the value is drawn as a small sample. */
  readonly small: number;
}

export type Metric = CountMetric | RateMetric;

type CountInput = Omit<CountMetric, 'kind' | 'value' | 'additive' | 'unit'> & {
  readonly value: Expression | FactFigure;
  readonly additive?: CountMetric['additive'];
  readonly unit?: CountUnit;
};

/** A count metric; adds over bodies and years and counts requests unless it says otherwise. */
export function count(input: CountInput): CountMetric {
  const value = typeof input.value === 'string' ? figure(input.value) : input.value;
  return { kind: 'count', unit: 'requests', additive: 'bodies_and_years', ...input, value };
}

/** A rate metric; percent, and small below thirty, unless it says otherwise. */
export function rate(
  input: Omit<RateMetric, 'kind' | 'unit' | 'small'> & Partial<Pick<RateMetric, 'unit' | 'small'>>,
): RateMetric {
  return { kind: 'rate', unit: 'percent', small: 30, ...input };
}
