import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@/chart/registry';
import { CHART_KINDS, type CategoriesModel, type ChartModel } from '@/chart/model';
import { captionOf } from '@/export/caption';
import { toTsv } from '@/export/csv';
import { toXlsx } from '@/export/sheet';
import { countHistory, FORMULA, MARKUP, rateRanking, requestFlow } from '../support/models';
import { wordsOf } from '../support/words';
import { cloud, manyBodies, shares, twoYears } from './support/decks';
import { openPackage, packageFaults, type Node } from './support/package';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const bytesOf = async (model: ChartModel): Promise<Uint8Array> =>
  new Uint8Array(await (await toXlsx({ model, caption: captionOf(model, new Date(2026, 0, 5), t), locale: 'zh-CN', t }, 'http://10.0.0.1/#/compare')).arrayBuffer());

describe('a chart as a sheet', () => {
  it('holds figures as numbers, shares as ratios with their parts, nothing where unknown', async () => {
    const rows = await readSheet(Buffer.from(await bytesOf(rateRanking())), '数据');
    expect(rows[0]).toEqual(['机关', '予以公开率 (%)', '分子', '分母', '备注']);
    expect(rows[1]?.slice(0, 4)).toEqual(['甲区', 0.62, 62, 100]);
    expect(rows[4]?.slice(0, 4)).toEqual(['丁区', 0, 0, 50]);
    expect(rows[7]).toEqual(['庚区', null, null, null, '未收录报告']);
  });
  it('says on its last sheet what it is and where it comes from', async () => {
    const rows = await readSheet(Buffer.from(await bytesOf(rateRanking('zh-CN', true))), '说明');
    const about = new Map(rows.map(([name, value]) => [name, value]));
    expect(about.get('提示')).toBe('模拟数据，非真实统计');
    expect(about.get('标题')).toBe('2024 年予以公开率');
    expect(about.get('指标定义')).toContain('予以公开 ÷ 办理结果总计');
    expect(about.get('来源')).toContain('01234567');
    expect(about.get('导出日期')).toBe('2026-01-05');
    expect(about.get('链接')).toBe('http://10.0.0.1/#/compare');
  });
  it.each([FORMULA, '+1', '@x', '-2', MARKUP, '𠮷', '\u202eابجد'])('keeps a body named %s as text', async (name) => {
    const history = countHistory('heat_map');
    const model: CategoriesModel = { ...history, categories: history.categories.map((category, index) => (index === 0 ? { ...category, fullLabel: name } : category)) };
    const content = await bytesOf(model);
    expect((await readSheet(Buffer.from(content), '数据'))[1]?.[0]).toBe(name);
    const opened = openPackage(content);
    expect(packageFaults(opened)).toEqual([]);
    expect(opened.text('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });
});

/** What a range of the data sheet holds, cells from the top. */
async function cellsOf(content: Uint8Array, range: string): Promise<unknown[]> {
  const [, column = '', from = '', to = from] = /^'数据'!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(range) ?? [];
  const rows = await readSheet(Buffer.from(content), '数据');
  return rows.slice(Number(from) - 1, Number(to)).map((row) => row[column.charCodeAt(0) - 65] ?? null);
}

/** What a chart remembers of a range, blanks included. */
function rememberedIn(reference: Node): unknown[] {
  const cache = reference['c:strCache'] ?? reference['c:numCache'];
  const points = new Map<number, unknown>((cache['c:pt'] ?? []).map((point: Node) => [Number(point.idx), 'c:strCache' in reference ? point['c:v'] : Number(point['c:v'])]));
  return Array.from({ length: Number(cache['c:ptCount'].val) }, (_, index) => points.get(index) ?? null);
}

describe('a sheet of a kind that office programs draw', () => {
  it.each([
    ['a ranking', rateRanking(), 'c:barChart'],
    ['grouped bars', countHistory('grouped_bars'), 'c:barChart'],
    ['stacked shares', shares(), 'c:barChart'],
    ['lines', countHistory('lines'), 'c:lineChart'],
    ['a slope', twoYears(), 'c:lineChart'],
    ['a scatter plot', cloud(), 'c:scatterChart'],
    ['four hundred bodies', manyBodies(400), 'c:barChart'],
  ] as const)('has a chart that reads the cells of the data: %s', async (_, model, tag) => {
    const content = await bytesOf(model);
    const opened = openPackage(content);
    expect(packageFaults(opened)).toEqual([]);
    const plot = opened.xml('xl/charts/chart1.xml')['c:chartSpace']['c:chart']['c:plotArea'];
    expect(Object.keys(plot as object).filter((name) => name.endsWith('Chart'))).toEqual([tag]);
    const series = plot[tag]['c:ser'] as Node[];
    expect(series).toHaveLength(model.shape === 'points' ? 1 : model.series.length);
    for (const each of series) {
      for (const part of ['c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'].filter((name) => name in each)) {
        const reference = each[part]['c:strRef'] ?? each[part]['c:numRef'];
        const remembered = rememberedIn(reference);
        expect(remembered.length).toBeGreaterThan(0);
        expect(await cellsOf(content, reference['c:f'] as string)).toEqual(remembered);
      }
    }
  });
  it('draws the values of the model, twenty bodies at most, and says how many it leaves out', async () => {
    const values = async (content: Uint8Array): Promise<unknown[]> =>
      (openPackage(content).xml('xl/charts/chart1.xml')['c:chartSpace']['c:chart']['c:plotArea']['c:barChart']['c:ser'] as Node[]).flatMap((series) => rememberedIn(series['c:val']['c:numRef']));
    expect(await values(await bytesOf(rateRanking()))).toEqual([0.62, 0.5, 0.4, 0, null, null, null, null]);
    const many = await bytesOf(manyBodies(400));
    expect(await values(many)).toHaveLength(20);
    expect((await readSheet(Buffer.from(many), '数据')).length).toBe(401);
    expect((await readSheet(Buffer.from(many), '图表')).flat()).toContain('图中为前 20 个；其余 380 个中，有数字的 380 个合计 7,239,000 件，未画出');
  });
  it('leaves bodies that lack a measure out of the plot and below the others', async () => {
    const rows = await readSheet(Buffer.from(await bytesOf({ ...cloud(), items: [...cloud().items].reverse() })), '数据');
    expect(rows.map(([name]) => name)).toEqual(['机关', '乙', '甲', '丙']);
  });
  it('carries the warning of simulated figures on the sheet and in the chart itself', async () => {
    const content = await bytesOf(rateRanking('zh-CN', true));
    expect((await readSheet(Buffer.from(content), '图表'))[0]?.[0]).toBe('模拟数据，非真实统计');
    const chart = openPackage(content).text('xl/charts/chart1.xml');
    expect(chart).toMatch(/<c:title>.*模拟数据，非真实统计.*<\/c:title>/);
    expect(openPackage(await bytesOf(rateRanking())).text('xl/charts/chart1.xml')).not.toContain('模拟');
  });
  it.each([[requestFlow()], [countHistory('heat_map')], [cloud('logarithmic')]])('is not given to other kinds', async (model) => {
    const opened = openPackage(await bytesOf(model));
    expect(packageFaults(opened)).toEqual([]);
    expect(opened.paths.filter((path) => /charts|drawings/.test(path))).toEqual([]);
  });
});

describe('a chart to be pasted', () => {
  it('is apart by tabs, as shown, with names that look like formulas made harmless', () => {
    const rows = toTsv(rateRanking(), t).split('\r\n').map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['机关', '予以公开率 (%)', '分子', '分母']);
    expect(rows[1]).toEqual(['甲区', '62.0%', '62', '100']);
    expect(rows[3]?.[0]).toBe(`'${FORMULA}`);
  });
});
