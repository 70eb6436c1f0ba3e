import { formatValue } from '../format';
import { unitName } from '../words';
import { sourceLine, type ChartContext } from './context';
import type { CategoriesModel, ColourRole, Point, Series } from '../model';
import { APPEAL_RESULTS, STORED_APPEAL_KINDS, type AppealResult, type StoredAppealKind } from '@/model/appeals';
import type { AppealRouteRow } from '@/query/appeal-routes';

const RESULTS = APPEAL_RESULTS.map(({ id }) => id).filter((id) => id !== 'total');
const ROUTE_COLOURS: Readonly<Record<StoredAppealKind, ColourRole>> = { review: 'rank-0', suit_direct: 'rank-4', suit_after_review: 'rank-2', suits_together: 'rank-6' };

interface RouteInput {
  readonly name: string;
  readonly rows: readonly AppealRouteRow[];
  /** Whether the rows are sums over bodies. */
  readonly summed: boolean;
}

/** A route's cells of one year. */
type Cells = (route: StoredAppealKind, result: AppealResult) => number | null;

const cellsOf = (rows: readonly AppealRouteRow[], year: number): Cells => {
  const found = new Map(rows.filter((row) => row.year === year).map((row) => [`${row.route} ${row.result}`, row.value]));
  return (route, result) => found.get(`${route} ${result}`) ?? null;
};

const known = (value: number): Point => ({ state: 'value', value, numerator: value, denominator: null, small: false, unstated: false, narrative: false });
const pointOf = (value: number | null, reported: boolean): Point => (value === null ? { state: 'missing', reason: reported ? 'not_stated' : 'no_report', denominator: null } : known(value));

/** Suits given together have a place of their own only where some report gives them so. */
const routesIn = (rows: readonly AppealRouteRow[]): readonly StoredAppealKind[] => STORED_APPEAL_KINDS.filter((route) => route !== 'suits_together' || rows.some((row) => row.route === route && row.value !== null));

/** What a route's printed total leaves over its stated results where one of these is not stated; null where there is no total. */
function resultUnknown(cells: Cells, route: StoredAppealKind): number | null {
  const total = cells(route, 'total');
  const results = RESULTS.map((result) => cells(route, result));
  if (results.every((value) => value !== null)) return 0;
  return total === null ? null : Math.max(0, total - results.reduce<number>((sum, value) => sum + (value ?? 0), 0));
}

/** How the appeals of a year ended, by route: results as printed, and what is counted without a result. */
export function routesModel({ name, rows, summed, year }: RouteInput & { readonly year: number }, context: ChartContext): CategoriesModel {
  const { t } = context;
  const ofYear = rows.filter((row) => row.year === year);
  const routes = routesIn(ofYear);
  const cells = cellsOf(rows, year);
  const reports = ofYear[0]?.reports ?? 0;
  const unknown = routes.map((route) => resultUnknown(cells, route));
  const series: Series[] = [
    ...RESULTS.map((result) => ({ id: result, label: t(`metric.appeals_${result}.name`), colour: `appeal-${result}` as const, points: routes.map((route) => pointOf(cells(route, result), reports > 0)) })),
    ...(unknown.some((value) => value !== null && value > 0)
      ? [{ id: 'unknown', label: t('appeals.routes.unknown'), colour: 'peer' as const, points: unknown.map((value) => pointOf(value, reports > 0)) }]
      : []),
  ];
  return {
    ...frame(t('appeals.routes.title', { name, year }), context),
    kind: 'stacked_bars',
    categoryHead: t('appeals.routes.head'),
    categories: routes.map((route) => ({ id: route, label: t(`appeals.route.${route}`), fullLabel: t(`appeals.route.${route}`) })),
    series,
    coverage: t('appeals.reports', { n: reports }),
    notes: [
      ...routes.flatMap((route) => differs(route, cells, context)),
      ...(summed ? [t('appeals.sum', { n: reports })] : []),
      ...(routes.some((_, index) => series.every(({ points }) => points[index]?.state !== 'value')) ? [t('chart.note.missing')] : []),
    ],
  };
}

/** Says that a route's results do not add up to its printed total. */
function differs(route: StoredAppealKind, cells: Cells, { t }: ChartContext): readonly string[] {
  const total = cells(route, 'total');
  const results = RESULTS.map((result) => cells(route, result));
  const sum = results.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (total === null || sum === total || (sum < total && results.some((value) => value === null))) return [];
  return [t('appeals.routes.differs', { route: t(`appeals.route.${route}`), sum: formatValue(sum, 'cases'), total: formatValue(total, 'cases') })];
}

/** The stock of cases not decided at the end of each year, by route. */
export function pendingModel({ name, rows, summed, years }: RouteInput & { readonly years: readonly number[] }, context: ChartContext): CategoriesModel {
  const { t } = context;
  const routes = routesIn(rows.filter(({ result }) => result === 'pending'));
  const reportsOf = (year: number): number => rows.find((row) => row.year === year)?.reports ?? 0;
  const reported = years.filter((year) => reportsOf(year) > 0);
  return {
    ...frame(t('appeals.pending.title', { name }), context),
    kind: 'stacked_bars',
    categoryHead: t('chart.table.year'),
    categories: years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    series: routes.map((route) => ({
      id: route,
      label: t(`appeals.route.${route}`),
      colour: ROUTE_COLOURS[route],
      points: years.map((year) => pointOf(cellsOf(rows, year)(route, 'pending'), reportsOf(year) > 0)),
    })),
    coverage: summed
      ? t('chart.coverage.sum', { list: reported.map((year) => t('chart.coverage.sum_year', { year, known: reportsOf(year) })).join(t('list.separator')) })
      : t('chart.coverage.reports', { known: reported.length, years: years.length }),
    notes: [t('appeals.pending.note'), ...(reported.length < years.length ? [t('chart.note.missing')] : [])],
  };
}

function frame(title: string, context: ChartContext) {
  const { t, dataset } = context;
  return {
    shape: 'categories',
    title,
    subtitle: t('chart.subtitle', { unit: unitName('cases', t), scope: t(`scope.${context.scope}`) }),
    unit: 'cases',
    references: [],
    source: sourceLine(context),
    simulated: dataset.simulated,
  } as const;
}
