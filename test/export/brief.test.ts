import { Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { bodyFigures } from '@/chart/figures';
import { briefDocument, type Brief } from '@/export/brief/brief';
import { rowOf, sentenceOf } from '@/export/brief/words';
import { metricOf } from '@/model/metrics';
import { OFFICIAL_TABLES, officialGrid } from '@/model/official';
import type { HistoryRow } from '@/query/history';
import { MARKUP } from '../support/models';
import { wordsOf } from '../support/words';
import { bytesOf } from '@/export/slide/image-size';
import { PIXEL } from './support/decks';
import { openPackage, packageFaults } from './support/package';

const t = wordsOf('zh-CN');

const row = (metric: string, year: number, numerator: number | null, denominator: number | null = null): HistoryRow => ({
  agency_id: 'a', year, metric, report_id: `a-${String(year)}`, scope: 'region', basis: 'table', layout: '2021', numerator, denominator,
  value: numerator === null ? null : denominator === null ? numerator : numerator / denominator,
});
const figures = bodyFigures([row('received', 2023, 2500), row('received', 2024, 3119), row('granted_rate', 2023, 1000, 2500), row('granted_rate', 2024, 1362, 3050), row('processed', 2024, null)]);

const brief = (more: Partial<Brief> = {}): Brief => ({
  title: '甲区 2024 年简报', heading: ['甲区', '2024 年简报'], lead: ['甲区人民政府'], sentences: [], rows: [rowOf(metricOf('received'), figures, 2024, t)], years: ['2023 年', '2024 年'],
  charts: [{ png: bytesOf(PIXEL) ?? new Uint8Array(), width: 16, height: 9, words: '图' }],
  tables: OFFICIAL_TABLES.map((id) => ({ id, grid: officialGrid(id, '2021'), cells: new Map([['request.received.total', { value: 3119, state: null, raw: null, note: null }], ['request.carried_in.total', { value: 0, state: null, raw: null, note: null }]]) })),
  sources: ['https://www.example.gov.cn/report'], address: 'http://10.0.0.1/#/?body=a', date: '2026-01-05', warning: null, ...more,
});
const packed = async (content: Brief) => openPackage(new Uint8Array(await Packer.toBuffer(briefDocument(content, t))));
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');

describe('sentences of a brief', () => {
  it('carry the figure, its parts and its change on the year', () => {
    // 3,119 ÷ 2,500 = 1.2476; 1,362 ÷ 3,050 = 44.7 %, 4.7 points above 40 %.
    expect(sentenceOf(metricOf('received'), figures, 2024, t)).toBe('2024 年，新收申请为 3,119 件，比上年 +24.8%。');
    expect(sentenceOf(metricOf('granted_rate'), figures, 2024, t)).toBe('2024 年，予以公开率为 44.7%（1,362 ÷ 3,050），比上年 +4.7 个百分点。');
  });
  it('say why there is no figure, and nothing of a change that has no base', () => {
    expect(sentenceOf(metricOf('processed'), figures, 2024, t)).toBe('2024 年，办理结果总计没有数字：报告未列明。');
    expect(sentenceOf(metricOf('received'), figures, 2023, t)).toBe('2023 年，新收申请为 2,500 件。');
    expect(rowOf(metricOf('processed'), figures, 2024, t)).toEqual({ name: '办理结果总计', before: '未收录报告', now: '报告未列明', change: '—' });
  });
});

describe('a brief as a document', () => {
  it('is a valid package with its figures, tables, pictures and sources', async () => {
    const opened = await packed(brief());
    expect(packageFaults(opened)).toEqual([]);
    const text = textOf(opened.text('word/document.xml'));
    for (const part of ['甲区\n2024 年简报', '新收申请', '2,500 件', '3,119 件', '+24.8%', '四、政府信息公开行政复议、行政诉讼情况', '2026-01-05']) expect(text).toContain(part);
    expect(opened.text('word/_rels/document.xml.rels')).toContain('https://www.example.gov.cn/report');
    expect(opened.paths.filter((path) => path.endsWith('.png'))).toHaveLength(1);
  });
  it('prints the tables as the decree does: every cell once, zero as 0, what is not known empty', async () => {
    const xml = (await packed(brief())).text('word/document.xml');
    const requests = xml.split('<w:tbl>').find((table) => table.includes('勾稽关系')) ?? '';
    expect(textOf(requests).split('\n').filter((text) => /^[\d,]+$/.test(text))).toEqual(['3,119', '0']);
  });
  it('keeps hostile names as text, and says on every page where figures are simulated', async () => {
    const opened = await packed(brief({ title: MARKUP, heading: [MARKUP, MARKUP], sources: ['javascript:alert(1)'], warning: '模拟数据，非真实统计' }));
    expect(packageFaults(opened)).toEqual([]);
    expect(opened.text('word/_rels/document.xml.rels')).not.toContain('javascript:');
    expect(opened.paths.filter((path) => /header\d*\.xml$/.test(path)).map((path) => textOf(opened.text(path)))).toContain('模拟数据，非真实统计');
  });
});
