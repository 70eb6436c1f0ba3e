import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@/chart/registry';
import { CHART_KINDS, type CategoriesModel, type ChartModel } from '@/chart/model';
import { captionOf } from '@/export/caption';
import { toTsv } from '@/export/csv';
import { toXlsx } from '@/export/sheet';
import { countHistory, FORMULA, MARKUP, rateRanking } from '../support/models';
import { wordsOf } from '../support/words';
import { openPackage, packageFaults } from './support/package';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const bytesOf = async (model: ChartModel): Promise<Uint8Array> =>
  new Uint8Array(await (await toXlsx(model, captionOf(model, new Date(2026, 0, 5), t), 'http://10.0.0.1/#/compare', t)).arrayBuffer());

describe('a chart as a sheet', () => {
  it('holds figures as numbers, shares as ratios with their parts, nothing where unknown', async () => {
    const rows = await readSheet(Buffer.from(await bytesOf(rateRanking())), '数据');
    expect(rows[0]).toEqual(['机关', '予以公开率 (%)', '分子', '分母', '备注']);
    expect(rows[1]?.slice(0, 4)).toEqual(['甲区', 0.62, 62, 100]);
    expect(rows[4]?.slice(0, 4)).toEqual(['丁区', 0, 0, 50]);
    expect(rows[7]).toEqual(['庚区', null, null, null, '未收录报告']);
  });
  it('says on a second sheet what it is and where it comes from', async () => {
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

describe('a chart to be pasted', () => {
  it('is apart by tabs, as shown, with names that look like formulas made harmless', () => {
    const rows = toTsv(rateRanking(), t).split('\r\n').map((line) => line.split('\t'));
    expect(rows[0]).toEqual(['机关', '予以公开率 (%)', '分子', '分母']);
    expect(rows[1]).toEqual(['甲区', '62.0%', '62', '100']);
    expect(rows[3]?.[0]).toBe(`'${FORMULA}`);
  });
});
