import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@/chart/registry';
import { CHART_KINDS, type CategoriesModel } from '@/chart/model';
import { LIGHT, colourOf } from '@/chart/theme';
import { countHistory, FORMULA, known, MARKUP, rateRanking, requestFlow } from '../support/models';
import { chartSlide, cloud, deckOf, manyBodies, pptxOf, shares, twoYears } from './support/decks';
import { openPackage, packageFaults, type Node, type OfficePackage } from './support/package';

beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const slideText = (opened: OfficePackage, number: number): string =>
  [...opened.text(`ppt/slides/slide${String(number)}.xml`).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).join('\n');

const charts = (opened: OfficePackage): string[] => opened.paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path)).sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]));

const plotOf = (opened: OfficePackage, index = 0): Node => opened.xml(charts(opened)[index] ?? '')['c:chartSpace']['c:chart']['c:plotArea'];

/** Values of a series by place; places without a point are gaps. */
function valuesOf(series: Node): (number | null)[] {
  const cache = series['c:val']['c:numRef']['c:numCache'];
  const found = new Map<number, number>((cache['c:pt'] ?? []).map((point: Node) => [Number(point.idx), Number(point['c:v'])]));
  return Array.from({ length: Number(cache['c:ptCount'].val) }, (_, index) => found.get(index) ?? null);
}

const categoriesOf = (series: Node): string[] => series['c:cat']['c:strRef']['c:strCache']['c:pt'].map((point: Node) => point['c:v'] as string);
const modelValues = (model: CategoriesModel, index: number): (number | null)[] => (model.series[index]?.points ?? []).map((point) => (point.state === 'value' ? point.value : null));

const NATIVE = [
  ['a ranking', rateRanking(), 'c:barChart'],
  ['grouped bars', countHistory('grouped_bars'), 'c:barChart'],
  ['stacked shares', shares(), 'c:barChart'],
  ['lines', countHistory('lines'), 'c:lineChart'],
  ['a slope', twoYears(), 'c:lineChart'],
] as const;

describe.each(NATIVE)('%s on a slide', (_, model, tag) => {
  let opened: OfficePackage;
  beforeAll(async () => {
    opened = openPackage(await pptxOf(deckOf([chartSlide('a', model)])));
  });

  it('is one native chart whose values and categories are those of the model', () => {
    expect(packageFaults(opened)).toEqual([]);
    const plot = plotOf(opened);
    expect(Object.keys(plot).filter((name) => name.endsWith('Chart'))).toEqual([tag]);
    const series = plot[tag]['c:ser'] as Node[];
    expect(series.map((each) => each['c:tx']['c:strRef']['c:strCache']['c:pt'][0]['c:v'] as string)).toEqual(model.series.map(({ label }) => label));
    series.forEach((each, index) => {
      expect(valuesOf(each)).toEqual(modelValues(model, index));
      expect(categoriesOf(each).map((name) => name.replace(/ —$/, ''))).toEqual(model.categories.map(({ label }) => label));
    });
  });
  it('leaves gaps where a value is missing, and marks categories without any', () => {
    const text = opened.text(charts(opened)[0] ?? '');
    expect(text).toContain('<c:dispBlanksAs val="gap"/>');
    expect(text).not.toContain('<c:v></c:v>');
    const blank = model.categories.filter((__, index) => model.series.every(({ points }) => points[index]?.state === 'missing'));
    expect(categoriesOf(plotOf(opened)[tag]['c:ser'][0]).filter((name) => name.endsWith(' —'))).toHaveLength(blank.length);
  });
  it('has its figures in a workbook to edit, in the same order', async () => {
    const path = opened.paths.find((each) => each.endsWith('.xlsx')) ?? '';
    const rows = await readSheet(Buffer.from(opened.bytes(path)), 'Sheet1');
    expect(rows[0]?.slice(1)).toEqual(model.series.map(({ label }) => label));
    model.series.forEach((__, index) => {
      expect(rows.slice(1).map((row) => row[index + 1])).toEqual(modelValues(model, index));
    });
  });
  it('has the colours of the screen and a Chinese face on every text', () => {
    const text = opened.text(charts(opened)[0] ?? '');
    for (const { colour } of model.series) expect(text).toContain(colourOf(LIGHT, colour).slice(1).toUpperCase());
    const defined = text.match(/<a:(?:defRPr|rPr)/g)?.length ?? 0;
    expect(text.match(/<a:ea typeface="微软雅黑"\/>/g)).toHaveLength(defined);
    const slide = opened.text('ppt/slides/slide2.xml');
    expect(slide.match(/<a:ea typeface="微软雅黑"/g)?.length).toBe(slide.match(/<a:rPr/g)?.length);
  });
  it('carries title, unit, coverage, source, date and the way back', () => {
    const text = slideText(opened, 2);
    for (const part of [model.title, model.subtitle, model.coverage, model.source, '2026-01-05']) expect(text).toContain(part);
    expect(opened.text('ppt/slides/_rels/slide2.xml.rels')).toContain('http://10.0.0.1/atlas/#/compare?kind=lines');
    expect(text).not.toContain('模拟');
  });
});

describe('marks on a slide', () => {
  it('are hollow for small samples and dashed where the scope is not stated', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking())])));
    const [series] = plotOf(opened)['c:barChart']['c:ser'] as Node[];
    const marks = (series['c:dPt'] as Node[]).map((mark) => [mark['c:idx'].val, mark['c:spPr']['a:ln']['a:prstDash'].val]);
    expect(marks).toEqual([['1', 'solid'], ['2', 'dash']]);
  });
  it('are written as on screen: shares with one decimal, counts with separators', async () => {
    const formatOf = async (model: CategoriesModel): Promise<string> => {
      const plot = plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', model)]))));
      return (plot['c:barChart']['c:ser'] as Node[])[0]['c:dLbls']['c:numFmt'].formatCode as string;
    };
    expect(await formatOf(rateRanking())).toBe('0.0%');
    expect(await formatOf(countHistory('grouped_bars'))).toBe('#,##0');
  });
  it('fill the whole for shares, with the axis ending at it', async () => {
    const plot = plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', shares())]))));
    expect(plot['c:barChart']['c:grouping'].val).toBe('stacked');
    expect(plot['c:valAx']['c:scaling']['c:max'].val).toBe('1');
  });
  it('reach beyond the whole where the parts of a report are more than its total', async () => {
    const model = shares();
    const doubled = { ...model, series: model.series.map((one) => ({ ...one, points: one.points.map((point) => (point.state === 'value' ? { ...point, value: point.value * 2 } : point)) })) };
    const plot = plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', doubled)]))));
    expect(plot['c:valAx']['c:scaling']['c:max']).toBeUndefined();
  });
  it('end near the whole at 100 %, not at 120 %', async () => {
    const model = rateRanking();
    const series = model.series.map((one) => ({ ...one, points: [known(0.95), known(0.4), known(0.1)] }));
    const plot = plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', { ...model, series })]))));
    expect(plot['c:valAx']['c:majorUnit'].val).toBe('0.25');
    expect(Number(plot['c:valAx']['c:scaling']['c:max'].val)).toBeLessThan(1.25);
    // 60 % at most: the program's own axis is right.
    expect(plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking())]))))['c:valAx']['c:scaling']['c:max']).toBeUndefined();
  });
  it('run from the lowest to the highest in a slope, whose labels stand apart', async () => {
    const ends = (first: number, last: number) => [known(first), known(last)];
    const model: CategoriesModel = { ...twoYears(), unit: 'percent', series: [[0.4, 0.5], [0.401, 0.2], [0.3, 0.501]].map(([first = 0, last = 0], index) => ({ id: String(index), label: `第${String(index)}局`, colour: 'focus', points: ends(first, last) })) };
    const plot = plotOf(openPackage(await pptxOf(deckOf([chartSlide('a', model)]))));
    const [min, max] = ['c:min', 'c:max'].map((end) => Number(plot['c:valAx']['c:scaling'][end].val)) as [number, number];
    // 6 % of the 0.301 between 0.2 and 0.501 beyond each.
    expect([min, max, plot['c:valAx']['c:delete'].val]).toEqual([expect.closeTo(0.18194, 5), expect.closeTo(0.51906, 5), '1']);
    const series = plot['c:lineChart']['c:ser'] as Node[];
    // Where each label stands, as a share of the chart's height: its point's place in a plot 84 % as high, moved as far as it says.
    const places = (column: number): number[] =>
      series.map((one, index) => {
        const value = model.series[index]?.points[column];
        const label = (one['c:dLbls']['c:dLbl'] as Node[])[column] as Node;
        const moved = Number(label['c:layout']?.['c:manualLayout']['c:y'].val ?? 0);
        return ((max - (value?.state === 'value' ? value.value : 0)) / (max - min)) * 0.84 + moved;
      });
    for (const column of [0, 1]) {
      const sorted = places(column).sort((a, b) => a - b);
      for (const [index, place] of sorted.entries()) if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThan(0.0499);
      expect(sorted.at(-1)).toBeLessThanOrEqual(0.8401);
    }
  });
  it('say their reference values in words', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking())])));
    expect(slideText(opened, 2)).toContain('中位数 45.0%');
  });
});

describe('a scatter plot on a slide', () => {
  it('holds the bodies that have both measures, in a plot and in a workbook, with the names of those that stand out', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', cloud())])));
    expect(packageFaults(opened)).toEqual([]);
    const [series] = plotOf(opened)['c:scatterChart']['c:ser'] as Node[];
    const numbers = (tag: string): number[] => series[tag]['c:numRef']['c:numCache']['c:pt'].map((point: Node) => Number(point['c:v']));
    expect([numbers('c:xVal'), numbers('c:yVal')]).toEqual([[12000, 300], [0.5, 0.25]]);
    expect(opened.text(charts(opened)[0] ?? '').match(/<a:t>甲<\/a:t>/g)).toHaveLength(1);
    const path = opened.paths.find((each) => each.endsWith('.xlsx')) ?? '';
    expect(await readSheet(Buffer.from(opened.bytes(path)), 'Sheet1')).toEqual([[null, '新收申请', '予以公开率'], ['甲', 12000, 0.5], ['乙', 300, 0.25]]);
  });
  it('goes out as a picture where its scale is one that office programs lack', async () => {
    expect(charts(openPackage(await pptxOf(deckOf([chartSlide('a', cloud('logarithmic'))]))))).toEqual([]);
    expect(charts(openPackage(await pptxOf(deckOf([chartSlide('a', { ...twoYears(), unit: 'rank' })]))))).toEqual([]);
  });
});

describe('a chart that office programs have no kind for', () => {
  it('goes out as a picture, with its table on the next slide', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', requestFlow())])));
    expect(packageFaults(opened)).toEqual([]);
    expect(charts(opened)).toEqual([]);
    expect(opened.xml('ppt/slides/slide2.xml')['p:sld']['p:cSld']['p:spTree']['p:pic']).toHaveLength(1);
    const table = slideText(opened, 3);
    for (const part of ['甲区：申请流向（数据）', '自然人', '予以公开', '70', MARKUP.slice(0, 20), '报告未列明']) expect(table).toContain(part);
  });
});

describe('several tables in a deck', () => {
  it('are numbered apart from the other shapes of their slides', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking()), chartSlide('b', countHistory('heat_map')), chartSlide('c', requestFlow())])));
    expect(packageFaults(opened)).toEqual([]);
  });
});

describe('hostile content', () => {
  it('of four hundred bodies and a title of five hundred characters is cut, and the slide says so', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', manyBodies(400))])));
    expect(packageFaults(opened)).toEqual([]);
    const [series] = plotOf(opened)['c:barChart']['c:ser'] as Node[];
    expect(categoriesOf(series)).toHaveLength(20);
    expect(categoriesOf(series)[1]).toContain('𠮷野家😀 ابجد');
    const text = slideText(opened, 2);
    // 380 bodies from 38,000 down in steps of 100: the mean of 38,000 and 100 is 19,050, times 380.
    expect(text).toContain('其余 380 个中，有数字的 380 个合计 7,239,000 件');
    expect(text).toMatch(/^(?:很长的标题)+.*…$/m);
    expect(slideText(openPackage(await pptxOf(deckOf([chartSlide('a', manyBodies(400, false))]))), 2)).not.toContain('合计');
    expect(opened.text('ppt/notesSlides/notesSlide2.xml')).toContain('很长的标题'.repeat(100));
  });
  it('stays text: formulas, markup, control characters, halves of characters', async () => {
    const note = `${FORMULA}\n+1\n@x\n-2\n\u0000\u0008\ud800 ${MARKUP}`;
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking(), { note, title: MARKUP })], { cover: { shown: true, title: MARKUP, office: `</p:sld>&amp;`, period: FORMULA, date: '' } })));
    expect(packageFaults(opened)).toEqual([]);
    expect(slideText(opened, 2)).toContain(MARKUP);
    for (const line of ['=HYPERLINK("http://x")', '+1', '@x', '-2']) expect(slideText(opened, 2)).toContain(line);
    const path = opened.paths.find((each) => each.endsWith('.xlsx')) ?? '';
    const sheet = openPackage(opened.bytes(path)).text('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
  });
  it('that is simulated is marked on every slide that shows it', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', rateRanking('zh-CN', true)), chartSlide('b', { ...requestFlow(), simulated: true })])));
    for (const number of [2, 3, 4]) expect(slideText(opened, number).match(/模拟数据，非真实统计/g)).toHaveLength(2);
  });
  it('without a single figure says so instead of drawing bare axes', async () => {
    const opened = openPackage(await pptxOf(deckOf([chartSlide('a', { ...rateRanking(), series: rateRanking().series.map((series) => ({ ...series, points: series.points.map(() => ({ state: 'missing', reason: 'no_report', denominator: null }) as const) })) })])));
    expect(packageFaults(opened)).toEqual([]);
    expect(charts(opened)).toEqual([]);
    expect(slideText(opened, 2)).toContain('没有可显示的数字');
  });
  it('of forty small multiples is cut to what a slide takes, beside a comment to half as many', async () => {
    const [series] = countHistory('lines').series;
    const model: CategoriesModel = { ...countHistory('lines'), kind: 'small_multiples', series: Array.from({ length: 40 }, (_, index) => ({ id: `s${String(index)}`, label: `第${String(index)}局`, colour: 'focus', points: series?.points ?? [] })) };
    expect(slideText(openPackage(await pptxOf(deckOf([chartSlide('a', model)]))), 2)).toContain('图中为前 8 个，其余 32 个未画出');
    expect(slideText(openPackage(await pptxOf(deckOf([chartSlide('a', model, { note: '附注' })]))), 2)).toContain('图中为前 4 个，其余 36 个未画出');
  });
  it('is no deck at all: nothing pinned gives a title slide', async () => {
    const opened = openPackage(await pptxOf(deckOf([])));
    expect(packageFaults(opened)).toEqual([]);
    expect(slideText(opened, 1)).toContain('工作情况');
  });
});
