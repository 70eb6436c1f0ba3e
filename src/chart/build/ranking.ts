import { definitionOf, metricName, markNotes, unitName } from '../words';
import { toPoint } from '../point';
import { sourceLine, type ChartContext } from './context';
import type { CategoriesModel, Reference } from '../model';
import type { AgencyLevel } from '@/model/agency';
import type { Metric } from '@/model/metrics';
import type { RankingRow } from '@/query/ranking';
import type { SummaryRow } from '@/query/summary';

/** Values to hold the bodies against. */
export const REFERENCES = ['median', 'mean', 'pooled'] as const;
export type ReferenceId = (typeof REFERENCES)[number];

export interface RankingInput {
  readonly metric: Metric;
  readonly year: number;
  readonly rows: readonly RankingRow[];
  readonly summary: SummaryRow;
  readonly references: readonly ReferenceId[];
  /** Set where only bodies of one level are ranked, for the title. */
  readonly level?: AgencyLevel;
}

/** References that mean something for a metric: the pooled value of a count is its sum, which is no measure for one body. */
export function referencesFor(metric: Metric): readonly ReferenceId[] {
  return metric.kind === 'rate' ? REFERENCES : ['median', 'mean'];
}

/** Bodies in order by one metric of one year. */
export function rankingModel(input: RankingInput, context: ChartContext): CategoriesModel {
  const { metric, year, rows, summary } = input;
  const { t } = context;
  const points = rows.map((row) => toPoint(metric, row));
  return {
    shape: 'categories',
    kind: 'ranked_bars',
    title: input.level
      ? t('chart.title.ranking_of', { metric: metricName(metric, t), year, level: t(`level.${input.level}`) })
      : t('chart.title.ranking', { metric: metricName(metric, t), year }),
    subtitle: t('chart.subtitle', { unit: unitName(metric.unit, t), scope: t(`scope.${context.scope}`) }),
    unit: metric.unit,
    categoryHead: t('chart.table.body'),
    categories: rows.map(({ agency_id, name, short_name }) => ({ id: agency_id, label: short_name, fullLabel: name })),
    series: [{ id: metric.id, label: metricName(metric, t), colour: 'focus', points }],
    references: referenceValues(input, context),
    additive: metric.kind === 'count' && context.scope === 'agency',
    coverage: coverageText(summary, year, context),
    definition: definitionOf(metric, t),
    notes: [
      ...(summary.bodies > rows.length ? [t('chart.note.cut', { shown: rows.length, all: summary.bodies })] : []),
      ...markNotes(points, t),
      ...(summary.none > 0 && metric.kind === 'rate' ? [t('chart.note.none', { n: summary.none, why: t(`none.${metric.none}`) })] : []),
    ],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
  };
}

/** "87 of 118 bodies" in words. */
export function coverageText(summary: SummaryRow, year: number, { t }: ChartContext): string {
  return t('chart.coverage.year', { year, known: summary.known, bodies: summary.bodies });
}

function referenceValues({ metric, summary, references }: RankingInput, { t }: ChartContext): Reference[] {
  return referencesFor(metric)
    .filter((id) => references.includes(id))
    .flatMap((id) => {
      const value = summary[id];
      return value === null ? [] : [{ id, label: t(`reference.${id}`), value }];
    });
}
