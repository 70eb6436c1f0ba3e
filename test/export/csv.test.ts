import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS } from '@/chart/model';
import { prepare } from '@/chart/registry';
import { captionOf } from '@/export/caption';
import { toCsv } from '@/export/csv';
import { fileName } from '@/export/download';
import { countHistory, MARKUP, rateRanking } from '../support/models';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const DAY = new Date(2026, 0, 5);
const read = (csv: string): string[][] => Papa.parse<string[]>(csv.slice(1)).data;

describe('a chart as CSV', () => {
  const model = rateRanking();
  const csv = toCsv(model, captionOf(model, DAY, t), t);
  const rows = read(csv);

  it('begins with a BOM and ends its lines as spreadsheets do', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n').length).toBeGreaterThan(10);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });
  it('gives plain figures, empty where unknown, with the reason in the remark', () => {
    expect(rows[0]).toEqual(['机关', '予以公开率 (%)', '分子', '分母', '备注']);
    expect(rows[1]).toEqual(['甲区', '62', '62', '100', '']);
    expect(rows[2]).toEqual([MARKUP, '50', '3', '6', '样本小（分母 6）']);
    expect(rows[4]).toEqual(['丁区', '0', '0', '50', '']);
    expect(rows[5]).toEqual(['戊区', '', '', '0', '无（分母为零）']);
    expect(rows[7]).toEqual(['庚区', '', '', '', '未收录报告']);
  });
  it('makes texts that look like formulas harmless', () => {
    expect(rows[3]?.[0]).toBe(`'=HYPERLINK("http://x")`);
  });
  it('carries title, unit, coverage, source and date', () => {
    const foot = rows.slice(9).flat().join('\n');
    for (const part of ['2024 年予以公开率', '单位：%', '覆盖 9 个机关中的 4 个', '版本 01234567', '导出日期 2026-01-05']) expect(foot).toContain(part);
    expect(foot).not.toContain('模拟');
  });
  it('says so where the data are simulated', () => {
    const simulated = rateRanking('zh-CN', true);
    expect(toCsv(simulated, captionOf(simulated, DAY, t), t)).toContain('模拟数据，非真实统计');
  });
  it('gives counts over years without rounding', () => {
    const history = countHistory('heat_map');
    expect(read(toCsv(history, captionOf(history, DAY, t), t))[1]).toEqual(['测试市甲区人民政府', '10', '', '12000', '未收录报告']);
  });
});

describe('names of files', () => {
  it.each([
    ['2024 年公开率：县级', '2024 年公开率：县级.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['a<b>:"c|d?*', 'a b c d.csv'],
    ['', 'gongkai-atlas.csv'],
    ['𠮷'.repeat(200), `${'𠮷'.repeat(80)}.csv`],
  ])('are safe: %s', (title, expected) => {
    expect(fileName(title, 'csv')).toBe(expected);
  });
});
