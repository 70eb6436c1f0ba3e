import { describe, expect, it } from 'vitest';
import { toTable } from '@/chart/table';
import { tipFor } from '@/chart/tip';
import { describe as inWords } from '@/chart/words';
import { step } from '@/chart/pointing';
import { countHistory, MARKUP, rateRanking } from '../support/models';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');

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
    const table = toTable(model, t);
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
    expect(inWords(model, t)).toContain('最高：甲区，62.0%；最低：丁区，0.0%');
  });
  it('has a tip for every place, plain text with the parts', () => {
    expect(tipFor(model, 1, null, t)).toMatchObject({ title: MARKUP, lines: [{ text: '50.0%（3 ÷ 6）', remarks: ['样本小（分母 6）'] }] });
    expect(tipFor(model, 99, null, t)).toBeNull();
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
  const down = rateRanking();
  const across = countHistory('lines');
  const heat = countHistory('heat_map');
  it('starts at the first place and stops at the ends', () => {
    expect(step(down, null, 'ArrowDown')).toEqual({ category: 0, series: null });
    expect(step(down, { category: 0, series: null }, 'ArrowUp')).toEqual({ category: 0, series: null });
    expect(step(down, { category: 6, series: null }, 'ArrowDown')).toEqual({ category: 7, series: null });
    expect(step(down, null, 'End')).toEqual({ category: 7, series: null });
    expect(step(down, null, 'a')).toBeNull();
  });
  it('goes along the years and across the lines', () => {
    expect(step(across, { category: 0, series: null }, 'ArrowRight')).toEqual({ category: 1, series: null });
    expect(step(across, { category: 1, series: null }, 'ArrowDown')).toEqual({ category: 1, series: 0 });
    expect(step(heat, { category: 1, series: 0 }, 'ArrowRight')).toEqual({ category: 1, series: 1 });
  });
});
