import { historyModel } from '@/chart/build/history';
import { rankingModel } from '@/chart/build/ranking';
import { metricOf } from '@/model/metrics';
import type { ChartContext } from '@/chart/build/context';
import type { CategoriesModel, FlowModel, Point, TreeModel } from '@/chart/model';
import type { HistoryRow } from '@/query/history';
import type { RankingRow } from '@/query/ranking';
import { wordsOf } from './words';

export const MARKUP = '"><img src=x onerror=alert(1)>';
export const FORMULA = '=HYPERLINK("http://x")';

export const context = (locale: 'zh-CN' | 'en' = 'zh-CN', simulated = false): ChartContext => ({
  t: wordsOf(locale),
  scope: 'region',
  dataset: { title: '样例', version: '0123456789abcdef', simulated },
});

const ranked = (agency_id: string, name: string, numerator: number | null, denominator: number | null, more: Partial<RankingRow> = {}): RankingRow => ({
  agency_id, name, short_name: name, report_id: `${agency_id}-r`, scope: 'region', basis: 'table', layout: '2021', numerator, denominator,
  value: numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator, other_scope: false, ...more,
});

/** Bodies of every sort: large and small samples, an unstated scope, a name with markup, nothing, a zero denominator. */
export const RANKED: readonly RankingRow[] = [
  ranked('a', '甲区', 62, 100),
  ranked('b', MARKUP, 3, 6),
  ranked('c', FORMULA, 40, 100, { scope: null, basis: 'narrative' }),
  ranked('d', '丁区', 0, 50),
  ranked('e', '戊区', 0, 0),
  ranked('f', '己区', null, null),
  ranked('g', '庚区', null, null, { report_id: null, scope: null, basis: null }),
  ranked('h', '辛区', null, null, { report_id: null, scope: null, basis: null, other_scope: true }),
];

export function rateRanking(locale: 'zh-CN' | 'en' = 'zh-CN', simulated = false): CategoriesModel {
  return rankingModel(
    {
      metric: metricOf('granted_rate'),
      year: 2024,
      rows: RANKED,
      summary: { bodies: 9, reports: 6, known: 4, none: 1, below: 0, unstated: 1, narrative: 1, numerator: 105, denominator: 256, pooled: 105 / 256, mean: 0.38, median: 0.45, p10: 0.12, q1: 0.3, q3: 0.53, p90: 0.584 },
      references: ['median', 'pooled'],
    },
    context(locale, simulated),
  );
}

const yearly = (agency_id: string, year: number, value: number | null): HistoryRow => ({
  agency_id, year, metric: 'received', report_id: `${agency_id}-${String(year)}`, scope: 'region', basis: 'table', layout: '2021', numerator: value, denominator: null, value,
});

/** 甲区 has no report of 2023 and 乙区 states no figure for 2024; 丙区 has nothing at all. */
export function countHistory(kind: 'lines' | 'grouped_bars' | 'heat_map', locale: 'zh-CN' | 'en' = 'zh-CN'): CategoriesModel {
  return historyModel(
    {
      kind,
      metric: metricOf('received'),
      bodies: [
        { agency_id: 'a', name: '测试市甲区人民政府', short_name: '甲区' },
        { agency_id: 'b', name: '测试市乙区人民政府', short_name: '乙区' },
        { agency_id: 'c', name: '测试市丙区人民政府', short_name: '丙区' },
      ],
      chosen: 5,
      years: [2022, 2023, 2024],
      rows: [yearly('a', 2022, 10), yearly('a', 2024, 12000), yearly('b', 2022, 0), yearly('b', 2023, 7), yearly('b', 2024, null)],
    },
    context(locale),
  );
}

/** A known value without anything to remark. */
export const known = (value: number): Point => ({ state: 'value', value, numerator: value, denominator: null, small: false, unstated: false, narrative: false });

const unknown: Point = { state: 'missing', reason: 'not_stated', denominator: null };

const frame = (title: string) => ({ title, subtitle: '单位：件 · 口径：全地区汇总', coverage: '覆盖 1 个机关中的 1 个', notes: [], source: '来源：样例', simulated: false });

/** 100 natural persons and 20 businesses asked; 70 and 30 requests were granted or refused; what businesses were refused is not stated. */
export const requestFlow = (): FlowModel => ({
  ...frame('甲区：申请流向'),
  shape: 'flow',
  kind: 'sankey',
  unit: 'requests',
  sourceHead: '申请人',
  targetHead: '结果',
  nodes: [
    { id: 'person', label: '自然人', fullLabel: '自然人', column: 0, colour: 'rank-0' },
    { id: 'business', label: '企业', fullLabel: '商业企业', column: 0, colour: 'rank-6' },
    { id: 'granted', label: '公开', fullLabel: '予以公开', column: 1, colour: 'outcome-granted' },
    { id: 'refused', label: MARKUP, fullLabel: MARKUP, column: 1, colour: 'outcome-refused' },
  ],
  links: [
    { source: 'person', target: 'granted', point: known(70) },
    { source: 'person', target: 'refused', point: known(30) },
    { source: 'business', target: 'granted', point: known(20) },
    { source: 'business', target: 'refused', point: unknown },
  ],
});

/** 30 refused as 25 (state secrets) and 5 (internal); 12 unavailable; what is not processed is not stated. */
export const reasonTree = (): TreeModel => ({
  ...frame('甲区：不予公开的理由'),
  shape: 'tree',
  kind: 'treemap',
  unit: 'requests',
  itemHead: '理由',
  nodes: [
    {
      id: 'refused', label: '不予公开', fullLabel: '不予公开', colour: 'outcome-refused', point: known(30),
      children: [
        { id: 'secret', label: '国家秘密', fullLabel: '属于国家秘密', colour: 'outcome-refused', point: known(25), children: [] },
        { id: 'internal', label: MARKUP, fullLabel: MARKUP, colour: 'outcome-refused', point: known(5), children: [] },
      ],
    },
    { id: 'unavailable', label: '无法提供', fullLabel: '无法提供', colour: 'outcome-unavailable', point: known(12), children: [] },
    { id: 'unprocessed', label: '不予处理', fullLabel: '不予处理', colour: 'outcome-unprocessed', point: unknown, children: [] },
  ],
});
