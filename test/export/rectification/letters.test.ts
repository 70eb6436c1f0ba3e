import { Packer } from 'docx';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rectificationLetters } from '@/export/rectification/letters';
import { wordsOf } from '../../support/words';
import { FORMULA, listOf, MARKUP } from './support';

const t = wordsOf('zh-CN');
const WORDS = { years: '2023 年度', office: '甲区政务公开办', replyBy: '2024年6月30日', date: '2024年6月1日' };

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false });
const childrenOf = (node: Node): readonly Node[] => Object.values(node).find((value): value is Node[] => Array.isArray(value)) ?? [];
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const all = (nodes: readonly Node[], name: string): readonly Node[] => nodes.flatMap((node) => (nameOf(node) === name ? [node] : all(childrenOf(node), name)));
const textOf = (node: Node): string => (nameOf(node) === '#text' ? String(node['#text']) : childrenOf(node).map(textOf).join(''));
const attribute = (node: Node | undefined, name: string): unknown => (node?.[':@'] as Node | undefined)?.[`@_${name}`];

async function open(simulated = false) {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(rectificationLetters(listOf('zh-CN', simulated), WORDS, t))));
  const file = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const body = parser.parse(file('word/document.xml')) as Node[];
  return { files, file, body, tables: all(body, 'w:tbl'), sections: all(body, 'w:sectPr') };
}
const cellsOf = (table: Node): readonly (readonly string[])[] => all([table], 'w:tr').map((row) => all([row], 'w:tc').map((cell) => all([cell], 'w:p').map(textOf).join(' / ')));

describe('the list as letters', () => {
  it('has a letter for each body with findings, each finding once with its figures', async () => {
    const { tables, sections } = await open();
    expect(sections).toHaveLength(4);
    const [first = [], second = [], third = [], fourth = []] = tables.map(cellsOf);
    expect(first[0]).toEqual(['序号', '位置', '报告印作', '核算或对照', '发现']);
    expect(first.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['1', '复议诉讼合计（差错） / 表四 行政复议 · 总计', '0', '11'],
      ['2', '文字与表格（待核实） / 表三 一、本年新收政府信息公开申请数量 · 总计', '17', '95'],
    ]);
    expect(first[1]?.[4]).toContain('核实备注：@电话核实');
    expect(first[2]?.[4]).toContain(`原文：“+受理申请17件 ${MARKUP}”`);
    // The body's notice was dismissed: what is left is one finding at two places.
    expect(second.slice(1).map((row) => [row[0], row[2], row[3]])).toEqual([['1.1', '4', '3'], ['1.2', '3', '4']]);
    expect(third[1]?.[4]).toContain('对照：乙局 2022 年报告');
    expect(fourth[1]?.slice(1, 2)).toEqual(['报告缺失（待核实） / 年度报告']);
  });

  it('opens with the body, names what could not be checked apart, and ends with office and day', async () => {
    const { body } = await open();
    const lines = all(body, 'w:p').map(textOf);
    expect(lines).toContain(`${FORMULA}：`);
    expect(lines).toContain(`${MARKUP}：`);
    expect(lines.filter((line) => line.includes('未能核对，不作为发现')).map((line) => line.split('：')[1])).toEqual(['表三收支平衡 7 处。']);
    expect(lines.filter((line) => line === '甲区政务公开办')).toHaveLength(4);
    expect(lines.filter((line) => line.includes('请于 2024年6月30日 前反馈'))).toHaveLength(4);
    expect(lines.some((line) => line.includes('戊局'))).toBe(false);
    expect(lines.filter((line) => /红牌|违规|不合格|通报批评|处罚/.test(line))).toEqual([]);
  });

  it('is set as official documents are: margins 37, 35, 28 and 26 mm, A4, page numbers from 1 in every letter', async () => {
    const { sections, file } = await open();
    for (const section of sections) {
      const [margin] = all([section], 'w:pgMar');
      const millimetres = ['top', 'bottom', 'left', 'right'].map((side) => Math.round((Number(attribute(margin, `w:${side}`)) * 25.4) / 1440));
      expect(millimetres).toEqual([37, 35, 28, 26]);
      expect(attribute(all([section], 'w:pgNumType')[0], 'w:start')).toBe('1');
      expect(attribute(all([section], 'w:pgSz')[0], 'w:w')).toBe('11906');
      expect(attribute(all([section], 'w:pgSz')[0], 'w:h')).toBe('16838');
    }
    expect(file('word/footer1.xml')).toContain('PAGE');
    expect(file('word/styles.xml')).toContain('w:eastAsia="仿宋"');
  });

  it('links to http addresses alone', async () => {
    const { file } = await open();
    const links = [...file('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, target]) => target);
    expect(new Set(links)).toEqual(new Set(['https://a.example/2023']));
  });

  it('says on every page that figures are simulated, and nothing of it where they are not', async () => {
    const marked = await open(true);
    expect(marked.sections.every((section) => all([section], 'w:headerReference').length === 1)).toBe(true);
    const headers = Object.keys(marked.files).filter((path) => /word\/header\d+\.xml/.test(path)).map(marked.file);
    expect(headers).toHaveLength(4);
    for (const header of headers) expect(header).toContain('模拟数据，非真实统计');
    const plain = await open();
    expect(Object.keys(plain.files).filter((path) => path.includes('header'))).toEqual([]);
  });
});
