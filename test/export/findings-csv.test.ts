import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findingsCsv } from '@/export/findings-csv';
import type { FindingRow } from '@/query/findings';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
const ROW: FindingRow = {
  finding_id: 'T4-TOTAL:x:appeal.review.total', rule: 'T4-TOTAL', severity: 'error', cause: 'does_not_add_up', reason: null, report_id: 'x', agency_id: 'a', name: '=HYPERLINK("http://x")', short_name: 'x', year: 2023,
  other_report_id: null, cells: 'appeal.review.total', against: '', expected: '11', reported: '0', difference: 11, words: null, source_url: null, found: 2,
};
const csv = (simulated: boolean) =>
  Papa.parse<string[]>(
    findingsCsv(
      [ROW, { ...ROW, finding_id: 'two', cells: 'request.granted.total;request.processed.total', expected: '1;0', reported: '0;1' }],
      new Map([[ROW.finding_id, { finding_id: ROW.finding_id, verdict: 'confirmed', note: '+1', on: '2026-03-01T08:00:00.000Z', expected: '11', reported: '0' }]]),
      { source: '来源', simulated, today: new Date('2026-03-02T00:00:00Z') },
      t,
    ).slice(1),
  ).data;

describe('findings as a sheet', () => {
  it('have a row each, with the decision; what looks like a formula is a text', () => {
    const [head = [], first = [], second = []] = csv(false);
    const of = (line: readonly string[], name: string): string | undefined => line[head.indexOf(name)];
    expect(['机关', '所在', '应为', '报告为', '核实情况', '备注', '核实日期'].map((name) => of(first, name))).toEqual([`'=HYPERLINK("http://x")`, '表四 行政复议 · 总计', '11', '0', '已确认', "'+1", '2026-03-01']);
    expect(['所在', '应为', '核实情况', '备注'].map((name) => of(second, name))).toEqual(['表三 （一）予以公开 · 总计；表三 （七）总计 · 总计', '1;0', '未核实', '']);
    expect(first).toHaveLength(head.length);
  });

  it('say where they come from, and that simulated data are simulated', () => {
    expect(csv(false).slice(4).flat()).toEqual(['来源', '导出日期 2026-03-02']);
    expect(csv(true).slice(4).flat()).toContain('模拟数据，非真实统计');
  });
});
