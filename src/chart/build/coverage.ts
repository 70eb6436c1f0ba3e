import { sourceLine, type ChartContext } from './context';
import { unitName } from '../words';
import type { CategoriesModel, Point } from '../model';
import type { CoverageRow } from '@/query/coverage';

const KINDS = [
  { id: 'region', scope: 'region', colour: 'rank-0' },
  { id: 'agency', scope: 'agency', colour: 'rank-5' },
  { id: 'unstated', scope: null, colour: 'rank-6' },
] as const;

/** How many reports a dataset holds, by year and scope. A year without reports counts zero: here that is known. */
export function coverageModel(rows: readonly CoverageRow[], years: readonly number[], bodies: number, context: ChartContext): CategoriesModel {
  const { t } = context;
  const total = rows.reduce((sum, { reports }) => sum + reports, 0);
  const reportsOf = (year: number, scope: string | null): number => rows.filter((row) => row.year === year && row.scope === scope).reduce((sum, { reports }) => sum + reports, 0);
  const certain = (value: number): Point => ({ state: 'value', value, numerator: value, denominator: null, small: false, unstated: false, narrative: false });
  return {
    shape: 'categories',
    kind: 'stacked_bars',
    title: t('chart.title.coverage'),
    subtitle: t('chart.subtitle', { unit: unitName('reports', t), scope: t('scopes') }),
    unit: 'reports',
    categoryHead: t('chart.table.year'),
    categories: years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    series: KINDS.map(({ id, scope, colour }) => ({ id, label: t(`scope.${id}`), colour, points: years.map((year) => certain(reportsOf(year, scope))) })),
    references: [],
    coverage: t('chart.coverage.dataset', { bodies, reports: total }),
    notes: [],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
  };
}
