import { compositionModel } from '@/chart/build/composition';
import { distributionModel, scatterModel } from '@/chart/build/points';
import { historyModel, type HistoryKind } from '@/chart/build/history';
import { rankingModel } from '@/chart/build/ranking';
import { metricName } from '@/chart/words';
import { metricOf } from '@/model/metrics';
import type { ChartKind, ChartModel } from '@/chart/model';
import type { CourseRow } from '@/query/course';
import type { HistoryRow } from '@/query/history';
import type { PointsRow } from '@/query/points';
import type { RankingRow } from '@/query/ranking';
import type { SummaryRow } from '@/query/summary';
import { context, reasonTree, requestFlow } from './models';

/** Figures as reports give them, the same as a simulation, or hardly any: 甲区 2024 alone states something. */
export const FIGURES = ['reports', 'simulated', 'sparse'] as const;

/** What decides how a model reads, what it knows and whether it is marked as simulated. */
export interface Corner {
  readonly locale: 'zh-CN' | 'en';
  readonly figures: (typeof FIGURES)[number];
}

const BODIES = ['甲区', '乙区', '丙区', '丁区', '戊区', '己区'].map((name, index) => ({ agency_id: `b${String(index)}`, name: `测试市${name}人民政府`, short_name: name }));
const YEARS = [2022, 2023, 2024] as const;
const rate = metricOf('granted_rate');

/** Granted of processed, by body and year: 己区 has no report of 2023 and a small sample after; 戊区 states nothing for 2024. */
const GRANTED: readonly (readonly (readonly [number, number] | null)[])[] = [
  [[50, 100], [60, 110], [90, 120]],
  [[30, 60], [33, 70], [28, 75]],
  [[12, 40], [20, 44], [25, 50]],
  [[200, 300], [190, 310], [150, 320]],
  [[9, 30], [12, 34], null],
  [[4, 12], null, [3, 9]],
];

function parts({ figures }: Corner, body: number, year: number): { numerator: number | null; denominator: number | null; value: number | null } {
  const stated = figures !== 'sparse' || (body === 0 && year === 2);
  const [numerator, denominator] = (stated ? GRANTED[body]?.[year] : null) ?? [null, null];
  return { numerator, denominator, value: numerator === null || denominator === null ? null : numerator / denominator };
}

const shared = { scope: 'region', basis: 'table', layout: '2021' } as const;

/** Over 2024: .75, .5, .46875, .373333 and .333333 of five bodies. */
const SUMMARY: SummaryRow = {
  bodies: 6, reports: 6, known: 5, none: 0, below: 0, unstated: 0, narrative: 0, numerator: 296, denominator: 574,
  pooled: 296 / 574, mean: 0.485, median: 0.46875, p10: 0.349, q1: 0.373, q3: 0.5, p90: 0.65,
};

const ranked = (corner: Corner): RankingRow[] =>
  BODIES.map((body, index): RankingRow => ({ ...body, ...shared, report_id: body.agency_id, ...parts(corner, index, 2), other_scope: false })).sort((a, b) => (b.value ?? -1) - (a.value ?? -1));

const histories = (corner: Corner): HistoryRow[] =>
  BODIES.flatMap((body, index) =>
    YEARS.flatMap((year, at): HistoryRow[] => (index === 5 && year === 2023 ? [] : [{ ...shared, agency_id: body.agency_id, year, metric: rate.id, report_id: `${body.agency_id}-${String(year)}`, ...parts(corner, index, at) }])),
  );

const COURSE: readonly CourseRow[] = YEARS.map((year, index) => ({ year, known: 5, pooled: 0.5, mean: 0.48, median: 0.45 + index / 100, p10: 0.3, q1: 0.36, q3: 0.55, p90: 0.62 }));

const points = (corner: Corner): PointsRow[] =>
  BODIES.map((body, index): PointsRow => {
    const { numerator, denominator, value } = parts(corner, index, 2);
    return {
      ...body, ...shared, report_id: body.agency_id, x_numerator: denominator, x_denominator: null, x_value: denominator,
      y_numerator: numerator, y_denominator: denominator, y_value: value, volume: denominator, other_scope: false,
    };
  });

const volumes: SummaryRow = { ...SUMMARY, median: 75, p10: 25, q1: 50, q3: 120, p90: 240, mean: 114.8, pooled: 574 };

/** The words of a corner. */
const wordsOf = ({ locale, figures }: Corner) => context(locale, figures === 'simulated');

function history(kind: HistoryKind, corner: Corner): ChartModel {
  return historyModel(
    {
      kind, metric: rate, bodies: BODIES, chosen: 6, years: kind === 'slope' ? [2023, 2024] : YEARS, rows: histories(corner), course: COURSE,
      references: ['median', 'p10_p90'], marked: kind === 'slope' ? ['b0'] : [],
    },
    wordsOf(corner),
  );
}

function stacked(corner: Corner): ChartModel {
  const made = wordsOf(corner);
  const names = [['upheld', 12], ['corrected', 5], ['other', 3], ['pending', 4]] as const;
  return compositionModel(
    {
      kind: 'stacked_bars', title: '甲区', unit: 'cases', categoryHead: '年份',
      categories: YEARS.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
      parts: names.map(([id]) => ({ metric: metricOf(`appeals_${id}`), label: metricName(metricOf(`appeals_${id}`), made.t), colour: `appeal-${id}` })),
      pointOf: (metric, year) => {
        const value = names.find(([id]) => metric.id === `appeals_${id}`)?.[1] ?? 0;
        if (year === '2022' || (corner.figures === 'sparse' && year === '2023')) return { state: 'missing', reason: 'no_report', denominator: null };
        return { state: 'value', value: value + Number(year) - 2023, numerator: null, denominator: null, small: false, unstated: false, narrative: false };
      },
      coverage: '',
    },
    made,
  );
}

/** One model of every kind, with a gap, a small sample and a yardstick wherever the kind can show them. */
export const GOLDEN: Readonly<Record<ChartKind, (corner: Corner) => ChartModel>> = {
  ranked_bars: (corner) =>
    rankingModel({ metric: rate, year: 2024, rows: ranked(corner), summary: SUMMARY, references: ['median', 'p10_p90'], whiskers: true, chosen: ['b1'] }, wordsOf(corner)),
  grouped_bars: (corner) => history('grouped_bars', corner),
  stacked_bars: stacked,
  lines: (corner) => history('lines', corner),
  slope: (corner) => history('slope', corner),
  small_multiples: (corner) => history('small_multiples', corner),
  heat_map: (corner) => history('heat_map', corner),
  scatter: (corner) =>
    scatterModel({ year: 2024, rows: points(corner), marked: ['b3'], x: { metric: metricOf('processed'), summary: volumes }, y: { metric: rate, summary: SUMMARY } }, wordsOf(corner)),
  distribution: (corner) =>
    distributionModel({ year: 2024, rows: points(corner).map((row) => ({ ...row, x_numerator: row.y_numerator, x_denominator: row.y_denominator, x_value: row.y_value })), marked: ['b0', 'b4'], x: { metric: rate, summary: SUMMARY }, references: ['median', 'mean'] }, wordsOf(corner)),
  sankey: requestFlow,
  treemap: reasonTree,
};
