import { METRIC_GROUPS, METRICS, toSql, type Metric, type MetricGroup } from '@/model/metrics';
import { figuresOf } from '@/model/metrics/expression';
import { RULES, type Rule } from '@/model/rules';
import { MEASURES } from '@/model/measures';
import type { ClauseId } from '@/model/clauses';
import type { FactFigure } from '@/model/fact';

/** The parts of the page, in order. */
export const PARTS = ['reading', 'metrics', 'rules', 'charts', 'coverage', 'sources', 'glossary'] as const;
export type Part = (typeof PARTS)[number];

/** Where an entry stands in the page: stable, for links from anywhere. */
export const anchorOf = {
  part: (part: Part): string => part,
  group: (group: MetricGroup): string => `group-${group}`,
  metric: ({ id }: Pick<Metric, 'id'>): string => `metric-${id}`,
  rule: ({ id }: Pick<Rule, 'id'>): string => `rule-${id}`,
} as const;

/** What stands under a part in the contents, and what it is called: a key of the locale files. */
export interface ContentsLine {
  readonly anchor: string;
  readonly key: string;
  readonly lines: readonly ContentsLine[];
}

/** The page's contents, out of the registries. */
export function contents(metrics: readonly Metric[] = METRICS, rules: readonly Rule[] = RULES): readonly ContentsLine[] {
  const below: Readonly<Partial<Record<Part, readonly ContentsLine[]>>> = {
    metrics: METRIC_GROUPS.map((group) => ({
      anchor: anchorOf.group(group),
      key: `group.${group}`,
      lines: metrics.filter((metric) => metric.group === group).map((metric) => ({ anchor: anchorOf.metric(metric), key: `metric.${metric.id}.name`, lines: [] })),
    })),
    rules: rules.map((rule) => ({ anchor: anchorOf.rule(rule), key: `rule.id.${rule.id}.name`, lines: [] })),
  };
  return PARTS.map((part) => ({ anchor: anchorOf.part(part), key: `methodology.part.${part}`, lines: below[part] ?? [] }));
}

/** Every anchor that a link may name. */
export function anchorsOf(lines: readonly ContentsLine[]): readonly string[] {
  return lines.flatMap(({ anchor, lines: below }) => [anchor, ...anchorsOf(below)]);
}

/** The figures a metric reads, each once. */
export function sourcesOf(metric: Metric): readonly FactFigure[] {
  return metric.kind === 'count' ? figuresOf(metric.value) : [...new Set([...figuresOf(metric.numerator), ...figuresOf(metric.denominator)])];
}

/** A metric as it stands in SQL over the table `fact`. */
export function sqlOf(metric: Metric): string {
  return metric.kind === 'count' ? plain(toSql(metric.value)) : `${plain(toSql(metric.numerator))} / ${plain(toSql(metric.denominator))}`;
}

const plain = (sql: string): string => sql.replaceAll('"', '');

/** The article of the Regulation that a metric names as its basis, out of `decree-711#36`; null where it names none. */
export function articleOf({ basis }: Pick<Metric, 'basis'>): string | null {
  return /^decree-711#(\d+)$/.exec(basis ?? '')?.[1] ?? null;
}

/** What the Regulation says of the outcomes that a metric counts; empty for metrics that count none. */
export function clausesOf(metric: Metric): readonly ClauseId[] {
  const measures = sourcesOf(metric).map((id) => MEASURES.find((one) => one.id === id));
  return [...new Set(measures.flatMap((one) => (one && 'clauses' in one ? one.clauses : [])))];
}
