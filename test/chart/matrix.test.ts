/**
 * Every kind of chart with every set of figures, in both themes and languages, on a page and on a phone: what must hold of
 * each picture whatever it looks like. What two corners of this look like is kept in `golden/`.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS, type ChartKind } from '@/chart/model';
import { prepare } from '@/chart/registry';
import { DARK, LIGHT, type ChartTheme } from '@/chart/theme';
import { drawn } from '../support/drawn';
import { FIGURES, GOLDEN } from '../support/golden-models';

beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

/**
 * Figures drawn, counted on the table in `golden-models.ts`: of six bodies five state 2024, of eighteen body-years sixteen
 * are known; 2023 and 2024 are known five times each, with two medians beside; four results in two of three years.
 * Flows are four nodes and three known links, trees a root, two inner nodes and three known leaves. Small multiples draw
 * lines without marks.
 */
const MARKS: Readonly<Record<ChartKind, { readonly whole: number; readonly sparse: number }>> = {
  ranked_bars: { whole: 5, sparse: 1 },
  grouped_bars: { whole: 16, sparse: 1 },
  stacked_bars: { whole: 8, sparse: 4 },
  lines: { whole: 16, sparse: 1 },
  slope: { whole: 12, sparse: 3 },
  small_multiples: { whole: 0, sparse: 0 },
  heat_map: { whole: 16, sparse: 1 },
  scatter: { whole: 5, sparse: 1 },
  distribution: { whole: 5, sparse: 1 },
  sankey: { whole: 7, sparse: 7 },
  treemap: { whole: 5, sparse: 5 },
};

/** Dashes where a figure is missing, for the kinds that have room to say so: one of six bodies; 己区 2023 and 戊区 2024; 2022. */
const DASHES: Partial<Record<ChartKind, { readonly whole: number; readonly sparse: number }>> = {
  ranked_bars: { whole: 1, sparse: 5 },
  heat_map: { whole: 2, sparse: 17 },
  stacked_bars: { whole: 1, sparse: 2 },
};

/** Names of bodies and of what was asked for, which stay Chinese in every language. */
const NAMES = /测试市|[甲乙丙丁戊己]区(人民政府)?|自然人|企业|公开|国家秘密|不予公开|无法提供/g;
const HAN = /[\u4e00-\u9fff]/;

const texts = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

/** The marks of a picture: what ECharts says is data, each once, however many pieces it is drawn of. */
function marks(svg: string): number {
  const found = [...svg.matchAll(/<(\w+)[^>]*ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"[^>]*>/g)].filter(([tag]) => !tag.includes('ecmeta_silent'));
  const shape = (tag: string): string => (/ d="M\S+ \S+C/.test(tag) ? 'link' : 'mark');
  return new Set(found.map(([tag, , series = '', data = '']) => `${shape(tag)} ${series} ${data}`)).size;
}

/** What can be seen of a colour: not what is no wider, or no more opaque, than nothing. */
const seen = (tag: string, what: 'fill' | 'stroke'): readonly string[] => {
  const colour = new RegExp(` ${what}="([^"]+)"`).exec(tag)?.[1];
  const hidden = tag.includes(`${what}-opacity="0"`) || (what === 'stroke' && tag.includes('stroke-width="0"'));
  return colour === undefined || hidden || colour === 'none' || colour.startsWith('url(') ? [] : [/^#[\da-f]{8}$/i.test(colour) ? colour.slice(0, 7) : colour];
};

/** Colours in a picture that are not the theme's; black and white stand on areas. */
function strangers(svg: string, { background, text, muted, grid, reference, heat, roles, ranks }: ChartTheme): readonly string[] {
  const known = new Set([background, text, muted, grid, reference, ...heat, ...Object.values(roles), ...ranks, '#000000', '#ffffff']);
  const used = [...svg.replace(/<clipPath[^]*?<\/clipPath>/g, '').matchAll(/<[^>]+>/g)].flatMap(([tag]) => [...seen(tag, 'fill'), ...seen(tag, 'stroke')]);
  return [...new Set(used)].filter((colour) => !known.has(colour));
}

describe.each([LIGHT, DARK])('in the $name theme', (theme) => {
  describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
    describe.each(FIGURES)('with the figures of %s', (figures) => {
      it.each(CHART_KINDS)('%s shows every figure and no other, in its words and colours', (kind) => {
        for (const width of [720, 358]) {
          const svg = drawn(GOLDEN[kind]({ locale, figures }), theme, locale, width);
          const which = figures === 'sparse' ? 'sparse' : 'whole';
          expect({ width, marks: marks(svg) }).toEqual({ width, marks: MARKS[kind][which] });
          const dashes = DASHES[kind];
          if (dashes) expect({ width, dashes: texts(svg).filter((text) => text === '—').length }).toEqual({ width, dashes: dashes[which] });
          expect(strangers(svg, theme)).toEqual([]);
          const words = texts(svg).map((text) => text.replaceAll(NAMES, ''));
          if (locale === 'en') expect(words.filter((text) => HAN.test(text))).toEqual([]);
          else expect(words.filter((text) => /[a-z]{4,}/i.test(text) && !text.includes('&lt;'))).toEqual([]);
        }
      });
    });
  });
});
