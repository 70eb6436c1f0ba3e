import { definitionOf, metricName, markNotes, unitName } from '../words';
import { formatValue } from '../format';
import { toPoint } from '../point';
import { hasInterval, shareOf, unitOfMeasure, type Measure } from './measure';
import { linesOf, referencesFor, type ReferenceId } from './references';
import { bodyCategories } from './body-labels';
import { sourceLine, type ChartContext } from './context';
import type { CategoriesModel, Reference } from '../model';
import type { AgencyLevel } from '@/model/agency';
import type { Metric } from '@/model/metrics';
import type { RankingRow } from '@/query/ranking';
import type { SummaryRow } from '@/query/summary';

export interface RankingInput {
  readonly metric: Metric;
  readonly year: number;
  readonly rows: readonly RankingRow[];
  readonly summary: SummaryRow;
  readonly references: readonly ReferenceId[];
  /** Set where only bodies of one level are ranked, for the title. */
  readonly level?: AgencyLevel;
  /** Counts may be drawn as shares of the sum of all chosen bodies. */
  readonly measure?: Extract<Measure, 'value' | 'share'>;
  /** How many of the bodies are contained in another: they cannot be added up. */
  readonly nested?: number;
  /** A body whose value stands as a line. */
  readonly body?: { readonly name: string; readonly value: number | null };
  readonly whiskers?: boolean;
  /** Bodies that stand out. */
  readonly chosen?: readonly string[];
}

/** Bodies in order by one metric of one year. */
export function rankingModel(input: RankingInput, context: ChartContext): CategoriesModel {
  const { metric, year, rows, summary } = input;
  const { t } = context;
  const { measure = 'value', chosen = [] } = input;
  const unit = unitOfMeasure(metric, measure);
  const points = rows.map((row) => {
    const point = toPoint(metric, row);
    return measure === 'share' ? shareOf(point, summary.pooled) : point;
  });
  return {
    shape: 'categories',
    kind: 'ranked_bars',
    title: measure === 'share'
      ? t('comparison.title.share', { metric: metricName(metric, t), year })
      : input.level
      ? t('chart.title.ranking_of', { metric: metricName(metric, t), year, level: t(`level.${input.level}`) })
      : t('chart.title.ranking', { metric: metricName(metric, t), year }),
    subtitle: t('chart.subtitle', { unit: unitName(unit, t), scope: t(`scope.${context.scope}`) }),
    unit,
    categoryHead: t('chart.table.body'),
    categories: bodyCategories(rows),
    series: [{ id: metric.id, label: metricName(metric, t), colour: 'focus', points }],
    references: referenceValues(input, context),
    additive: metric.kind === 'count' && context.scope === 'agency',
    ...(input.whiskers && hasInterval(metric, measure) ? { whiskers: true } : {}),
    ...(chosen.length > 0 ? { chosen } : {}),
    coverage: coverageText(summary, year, context),
    definition: definitionOf(metric, t),
    notes: [
      ...(summary.bodies > rows.length ? [t('chart.note.cut', { shown: rows.length, all: summary.bodies })] : []),
      ...markNotes(points, t),
      ...(input.whiskers && hasInterval(metric, measure) ? [t('comparison.note.interval')] : []),
      ...(measure === 'share' ? [t('comparison.note.share', { sum: formatValue(summary.pooled ?? 0, metric.unit), n: summary.known })] : []),
      ...(summary.below > 0 ? [t('comparison.note.below', { n: summary.below })] : []),
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

function referenceValues({ metric, summary, references, measure = 'value', nested = 0, body }: RankingInput, { t }: ChartContext): Reference[] {
  if (measure !== 'value') return [];
  const own = body?.value === null || body?.value === undefined ? [] : [{ id: 'body', label: body.name, value: body.value }];
  return [...own, ...referencesFor(metric, nested).filter((id) => references.includes(id)).flatMap((id) => linesOf(id, summary, t))];
}
