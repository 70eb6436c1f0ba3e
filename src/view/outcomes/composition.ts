import { bodyFigures, summedFigures } from '@/chart/figures';
import { bodyCategories } from '@/chart/build/body-labels';
import { compositionModel } from '@/chart/build/composition';
import { toPoint } from '@/chart/point';
import { metricName } from '@/chart/words';
import type { ChartContext } from '@/chart/build/context';
import type { OutcomeParts } from '@/chart/build/outcome-parts';
import type { CategoriesModel } from '@/chart/model';
import type { PlaceFigures } from '@/chart/figures';
import type { AggregateRow } from '@/query/aggregate';
import type { HistoryRow } from '@/query/history';
import type { RankingRow } from '@/query/ranking';
import type { ReportedRow } from '@/query/reported';
import type { useOutcomeFilter } from '@/store/outcomes';

type Filter = ReturnType<typeof useOutcomeFilter>['filter']['value'];

interface Shared {
  readonly filter: Filter;
  readonly composition: OutcomeParts;
}

/** Bodies of a year beside one another. */
export function acrossBodies(input: Shared & { readonly year: number; readonly ranked: readonly RankingRow[]; readonly reported: ReportedRow; readonly rows: readonly HistoryRow[] }, context: ChartContext): CategoriesModel {
  const { t } = context;
  const found = new Map(input.rows.map((row) => [`${row.metric} ${row.agency_id}`, row]));
  return compositionModel(
    {
      ...parts(input, 'ranked_bars'),
      title: t('outcomes.composition.by_body', { year: input.year, what: what(input, context) }),
      categoryHead: t('chart.table.body'),
      categories: bodyCategories(input.ranked),
      pointOf: (metric, id) => toPoint(metric, found.get(`${metric.id} ${id}`)),
      coverage: t('chart.coverage.year', { year: input.year, known: input.reported.known, bodies: input.reported.bodies }),
      notes: [...(input.reported.bodies > input.ranked.length ? [t('chart.note.cut', { shown: input.ranked.length, all: input.reported.bodies }), t('outcomes.composition.blank')] : []), ...notes(input, context)],
    },
    context,
  );
}

/** The years of one place beside one another: a body's reports, or sums over bodies. */
export function acrossYears(
  input: Shared & { readonly name: string; readonly years: readonly number[] } & ({ readonly body: readonly HistoryRow[] } | { readonly sum: readonly AggregateRow[] }),
  context: ChartContext,
): CategoriesModel {
  const { t } = context;
  const figures: PlaceFigures = 'body' in input ? bodyFigures(input.body) : summedFigures(input.sum);
  const [first] = input.composition.parts;
  const sums = figures.years.map((year) => t('chart.coverage.sum_year', { year, known: first ? (figures.bodiesOf(first.metric, year) ?? 0) : 0 })).join(t('list.separator'));
  return compositionModel(
    {
      ...parts(input, 'grouped_bars'),
      title: t('outcomes.composition.by_year', { name: input.name, what: what(input, context) }),
      categoryHead: t('chart.table.year'),
      categories: input.years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
      pointOf: (metric, year) => figures.pointOf(metric, Number(year)),
      coverage: 'body' in input ? t('chart.coverage.reports', { known: figures.years.length, years: input.years.length }) : t('chart.coverage.sum', { list: sums }),
      notes: notes(input, context),
    },
    context,
  );
}

function parts({ composition }: Shared, alone: 'ranked_bars' | 'grouped_bars') {
  return { kind: composition.parts.length > 1 ? ('stacked_bars' as const) : alone, unit: composition.unit, parts: composition.parts };
}

function what({ filter }: Shared, { t }: ChartContext): string {
  if (filter.reason !== null) return t('outcomes.composition.reason', { reason: t(`outcomes.reason.${filter.reason}`) });
  if (filter.group !== null) return t('outcomes.composition.group', { group: metricName({ id: filter.group }, t) });
  return t('outcomes.composition.all');
}

function notes({ filter, composition }: Shared, { t }: ChartContext): readonly string[] {
  const share = composition.unit === 'percent';
  const stacked = composition.parts.length > 1;
  return [
    ...(share && stacked ? [filter.group === null ? t('chart.note.rest') : t('outcomes.composition.of_group', { group: metricName({ id: filter.group }, t) })] : []),
    ...(share && !stacked ? [t('outcomes.composition.of_processed')] : []),
    ...(filter.applicant === null ? [] : [t('outcomes.only_applicant', { applicant: t(`outcomes.applicant.${filter.applicant}`) })]),
  ];
}
