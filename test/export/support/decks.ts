import { EMPTY_DECK, type ChartSlide, type Deck, type Slide } from '@/export/deck/deck';
import { pagesOf, themeOf } from '@/export/slide/layout';
import { writePptx } from '@/export/pptx/write';
import type { CategoriesModel, ChartModel, PointsModel } from '@/chart/model';
import { countHistory, known, rateRanking } from '../../support/models';
import { wordsOf } from '../../support/words';

const t = wordsOf('zh-CN');

/** One red pixel, in place of what a browser would draw. */
export const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function chartSlide(id: string, model: ChartModel, more: Partial<ChartSlide> = {}): ChartSlide {
  const pin = { address: '/compare?kind=lines', chart: `${model.kind}-1`, language: 'zh-CN', dataset: { id: 'sample', title: '样例', version: '0123456789abcdef' }, day: '2026-01-05' } as const;
  return { kind: 'chart', id, title: null, note: '', model, pin, ...more };
}

export const deckOf = (slides: readonly Slide[], more: Partial<Deck> = {}): Deck => ({ ...EMPTY_DECK, cover: { shown: true, title: '工作情况', office: '办公室', period: '2024 年', date: '2026 年 1 月' }, slides, ...more });

export async function pptxOf(deck: Deck): Promise<Uint8Array> {
  const pages = pagesOf(deck, { locale: 'zh-CN', t, site: 'http://10.0.0.1/atlas/' });
  return writePptx({ pages, theme: themeOf(deck), title: deck.cover.title, author: deck.cover.office, locale: 'zh-CN', t, picture: () => Promise.resolve(PIXEL) });
}

/** Shares of three outcomes in two years; what is missing in 2023 to make the whole is not stated. */
export function shares(): CategoriesModel {
  const share = (value: number, denominator: number) => ({ ...known(value / denominator), numerator: value, denominator });
  return {
    ...countHistory('grouped_bars'),
    kind: 'stacked_bars',
    unit: 'percent',
    title: '甲区：申请办理结果构成',
    categories: [2023, 2024].map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    series: [
      { id: 'granted', label: '予以公开', colour: 'outcome-granted', points: [share(40, 100), share(70, 200)] },
      { id: 'refused', label: '不予公开', colour: 'outcome-refused', points: [share(30, 100), share(130, 200)] },
      { id: 'unavailable', label: '无法提供', colour: 'outcome-unavailable', points: [{ state: 'missing', reason: 'not_stated', denominator: 100 }, share(0, 200)] },
    ],
  };
}

/** Bodies from the highest down: 40,000, 39,900, 39,800 and so on. The third has no figure. */
export function manyBodies(count: number, additive = true): CategoriesModel {
  const bodies = Array.from({ length: count }, (_, index) => index);
  return {
    ...rateRanking(),
    unit: 'requests',
    title: '很长的标题'.repeat(100),
    additive,
    references: [],
    notes: [],
    categories: bodies.map((index) => ({ id: `b${String(index)}`, label: index === 1 ? '𠮷野家😀 ابجد' : `第${String(index)}局`, fullLabel: `第${String(index)}局` })),
    series: [
      {
        id: 'received',
        label: '新收申请',
        colour: 'focus',
        points: bodies.map((index) => (index === 2 ? { state: 'missing', reason: 'no_report', denominator: null } : known(40_000 - index * 100))),
      },
    ],
  };
}

/** Two years of two bodies; the second has no figure for the first. */
export function twoYears(): CategoriesModel {
  const history = countHistory('lines');
  return { ...history, kind: 'slope', categories: [history.categories[0], history.categories[2]].flatMap((each) => each ?? []), series: history.series.map((series) => ({ ...series, points: [series.points[0], series.points[2]].flatMap((each) => each ?? []) })) };
}

/** Three bodies by a count and a share; the third states no share. */
export function cloud(scale: 'linear' | 'logarithmic' = 'linear'): PointsModel {
  const item = (id: string, count: number, share: number | null) => ({
    id, label: id, fullLabel: id, colour: 'focus' as const, labelled: id === '甲', size: count,
    values: [known(count), share === null ? ({ state: 'missing', reason: 'not_stated', denominator: null } as const) : known(share)],
  });
  const { title, subtitle, coverage, notes, source, simulated } = rateRanking();
  const axis = { references: [], bands: [] };
  return {
    title, subtitle, coverage, notes, source, simulated,
    shape: 'points',
    kind: 'scatter',
    itemHead: '机关',
    axes: [{ ...axis, id: 'received', label: '新收申请', unit: 'requests', scale }, { ...axis, id: 'rate', label: '予以公开率', unit: 'percent', scale: 'linear' }],
    size: { label: '新收申请', unit: 'requests' },
    items: [item('甲', 12000, 0.5), item('乙', 300, 0.25), item('丙', 40, null)],
  };
}
