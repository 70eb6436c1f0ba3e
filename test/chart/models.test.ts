import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS } from '@/chart/model';
import { drawingOf, prepare } from '@/chart/registry';
import type { Hit } from '@/chart/shapes/shape';
import { countHistory, MARKUP, rateRanking, reasonTree, requestFlow } from '../support/models';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

describe('the model of a ranking', () => {
  const model = rateRanking();
  it('tells a value from the four ways of having none', () => {
    expect(model.series[0]?.points.map((point) => (point.state === 'value' ? point.value : point.reason))).toEqual([0.62, 0.5, 0.4, 0, 'no_denominator', 'not_stated', 'no_report', 'other_scope']);
  });
  it('marks small samples and unstated scopes', () => {
    const marks = model.series[0]?.points.map((point) => (point.state === 'value' ? [point.small, point.unstated, point.narrative] : null));
    expect(marks?.slice(0, 4)).toEqual([[false, false, false], [true, false, false], [false, true, true], [false, false, false]]);
  });
  it('says what it shows, of how many, and explains only the marks that occur', () => {
    expect(model.title).toBe('2024 年予以公开率');
    expect(model.subtitle).toBe('单位：% · 口径：全地区汇总');
    expect(model.coverage).toBe('覆盖 9 个机关中的 4 个');
    expect(model.notes).toEqual([
      '图中为前 8 个，共 9 个机关。',
      '空心标记：分母过小，不宜比较高低。',
      '虚线边框：报告未说明数字是本机关的还是全地区的。',
      '部分数字取自报告正文，未见原表。',
      '“—”表示没有数字（未收录或报告未列明），不是零。',
      '1 个机关当年没有办结的申请，没有比率可言。',
    ]);
  });
  it('gives a table with the parts of every ratio and the reason for every gap', () => {
    const table = drawingOf(model).table(t);
    expect(table.columns.map(({ head }) => head)).toEqual(['机关', '予以公开率 (%)', '分子', '分母']);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['甲区', '62.0%', '62', '100'],
      [MARKUP, '50.0%', '3', '6'],
      ['=HYPERLINK("http://x")', '40.0%', '40', '100'],
      ['丁区', '0.0%', '0', '50'],
      ['戊区', '无（分母为零）', '', '0'],
      ['己区', '报告未列明', '', ''],
      ['庚区', '未收录报告', '', ''],
      ['辛区', '仅有其他口径的报告', '', ''],
    ]);
  });
  it('is described for those who do not see it', () => {
    expect(drawingOf(model).extremes(t)).toContain('最高：甲区，62.0%；最低：丁区，0.0%');
  });
  it('has a tip for every place, plain text with the parts', () => {
    expect(drawingOf(model).tip({ item: 1, series: null }, t)).toMatchObject({ title: MARKUP, lines: [{ text: '50.0%（3 ÷ 6）', remarks: ['样本小（分母 6）'] }] });
    expect(drawingOf(model).tip({ item: 99, series: null }, t)).toBeNull();
  });
});

describe('the model of a history', () => {
  it('leaves a gap where a year is unknown, and draws a zero that is reported', () => {
    const heat = countHistory('heat_map');
    const values = heat.series.map(({ points }) => points.map((point) => (point.state === 'value' ? point.value : point.reason)));
    expect(values).toEqual([
      [10, 0, 'no_report'],
      ['no_report', 7, 'no_report'],
      [12000, 'not_stated', 'no_report'],
    ]);
  });
  it('does not draw lines of bodies without any figure, and says how many', () => {
    const model = countHistory('lines');
    expect(model.series.map(({ label }) => label)).toEqual(['甲区', '乙区']);
    expect(model.coverage).toBe('覆盖 3 个机关中的 2 个（2022—2024 年）');
    expect(model.notes[1]).toBe('另有 1 个机关在这些年份没有数字，未画出。');
  });
});

describe('stepping through a chart by keyboard', () => {
  const down = (from: Hit | null, key: string) => drawingOf(rateRanking()).step(from, key);
  const across = (from: Hit | null, key: string) => drawingOf(countHistory('lines')).step(from, key);
  const heat = (from: Hit | null, key: string) => drawingOf(countHistory('heat_map')).step(from, key);
  it('starts at the first place and stops at the ends', () => {
    expect(down(null, 'ArrowDown')).toEqual({ item: 0, series: null });
    expect(down({ item: 0, series: null }, 'ArrowUp')).toEqual({ item: 0, series: null });
    expect(down({ item: 6, series: null }, 'ArrowDown')).toEqual({ item: 7, series: null });
    expect(down(null, 'End')).toEqual({ item: 7, series: null });
    expect(down(null, 'a')).toBeNull();
  });
  it('goes along the years and across the lines', () => {
    expect(across({ item: 0, series: null }, 'ArrowRight')).toEqual({ item: 1, series: null });
    expect(across({ item: 1, series: null }, 'ArrowDown')).toEqual({ item: 1, series: 0 });
    expect(heat({ item: 1, series: 0 }, 'ArrowRight')).toEqual({ item: 1, series: 1 });
  });
});

describe('a flow', () => {
  const drawing = () => drawingOf(requestFlow());
  it('is a table of its links, the unknown ones among them', () => {
    const { columns, rows } = drawing().table(t);
    expect(columns.map(({ head }) => head)).toEqual(['申请人', '结果', '件']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['自然人', '予以公开', '70'],
      ['自然人', MARKUP, '30'],
      ['商业企业', '予以公开', '20'],
      ['商业企业', MARKUP, '报告未列明'],
    ]);
  });
  it('names its largest and smallest link', () => {
    expect(drawing().extremes(t)).toBe('最高：自然人 → 予以公开，70；最低：商业企业 → 予以公开，20');
  });
  it('is gone through node by node, then link by drawn link', () => {
    expect(drawing().step(null, 'ArrowRight')).toEqual({ item: 0, series: null });
    expect(drawing().step(null, 'End')).toEqual({ item: 6, series: null });
    expect(drawing().step({ item: 6, series: null }, 'ArrowDown')).toEqual({ item: 6, series: null });
    expect([3, 4, 6].map((item) => drawing().idOf({ item, series: null }))).toEqual(['refused', 'person granted', 'business granted']);
  });
  it('sums a node only where all its links are known', () => {
    expect(drawing().tip({ item: 0, series: null }, t)).toMatchObject({ title: '自然人', lines: [{ text: '100' }] });
    expect(drawing().tip({ item: 1, series: null }, t)).toMatchObject({ title: '商业企业', lines: [{ text: '报告未列明' }] });
    expect(drawing().tip({ item: 2, series: null }, t)).toMatchObject({ title: '予以公开', lines: [{ text: '90' }] });
  });
});

describe('a tree', () => {
  const drawing = () => drawingOf(reasonTree());
  it('is a table of its nodes, each named with those above it', () => {
    expect(drawing().table(t).rows.map(({ id, cells }) => [id, ...cells.map(({ text }) => text)])).toEqual([
      ['refused', '不予公开', '30'],
      ['secret', '不予公开 › 属于国家秘密', '25'],
      ['internal', `不予公开 › ${MARKUP}`, '5'],
      ['unavailable', '无法提供', '12'],
      ['unprocessed', '不予处理', '报告未列明'],
    ]);
  });
  it('names the extremes of its leaves', () => {
    expect(drawing().extremes(t)).toBe(`最高：不予公开 › 属于国家秘密，25；最低：不予公开 › ${MARKUP}，5`);
  });
  it('is gone through in the order of its table', () => {
    expect(drawing().step({ item: 1, series: null }, 'ArrowDown')).toEqual({ item: 2, series: null });
    expect(drawing().tip({ item: 2, series: null }, t)).toMatchObject({ title: `不予公开 › ${MARKUP}`, lines: [{ text: '5' }] });
    expect(drawing().idOf({ item: 3, series: null })).toBe('unavailable');
  });
});
