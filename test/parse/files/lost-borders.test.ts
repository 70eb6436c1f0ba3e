import { describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { figures, type Figures } from '@/parse/figures';
import { readPdf } from '@/parse/pdf/read-pdf';
import { readReport } from '@/parse/read-report';
import { PdfPage, writePdf } from './support/pdf-writer';
import { loadCMap } from './support/read-blocks';

const SIZE = 9;
/** Left ends of the six kinds of applicant and their total. */
const X = [290, 325, 360, 395, 430, 465, 500];

async function read(...pages: PdfPage[]): Promise<{ report: Report; shown: Figures }> {
  const result = readReport((await readPdf(writePdf(pages), loadCMap)).document);
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return { report: result.reports[0], shown: figures(result.reports[0]) };
}

function titled(): PdfPage {
  return new PdfPage().text(120, 60, 16, '青石县水务局2024年政府信息公开工作年度报告');
}

/** Writes the words of a row from left to right, each at its place. */
function row(page: PdfPage, y: number, places: readonly number[], words: readonly string[]): void {
  words.forEach((word, i) => { if (word !== '') page.text(places[i] ?? 0, y, SIZE, word); });
}

const LABELS: readonly (readonly string[])[] = [
  ['一、本年新收政府信息公开申请数量'], ['二、上年结转政府信息公开申请数量'], ['（一）予以公开'], ['（二）部分公开（区分处理的，只计这一情形，', '不计其他情形）'],
  ['1.属于国家秘密'], ['2.其他法律行政法规禁止公开'], ['3.危及“三安全一稳定”'], ['4.保护第三方合法权益'], ['5.属于三类内部事务信息'], ['6.属于四类过程性信息'], ['7.属于行政执法案卷'], ['8.属于行政查询事项'],
  ['1.本机关不掌握相关政府信息'], ['2.没有现成信息需要另行制作'], ['3.补正后申请内容仍不明确'],
  ['1.信访举报投诉类申请'], ['2.重复申请'], ['3.要求提供公开出版物'], ['4.无正当理由大量反复申请'], ['5.要求行政机关确认或重新出具已获取信息'],
  ['1.申请人无正当理由逾期不补正、行政机关', '不再处理其政府信息公开申请'], ['2.申请人逾期未按收费通知要求缴纳费用、', '行政机关不再处理其政府信息公开申请'], ['3.其他'], ['（七）总计'], ['四、结转下年度继续办理'],
];

/** Table 3 without a line, one label and its seven figures a row; rows of which nothing is said are zero. */
function borderless(filled: Readonly<Record<number, readonly string[]>>, heads = true): PdfPage {
  const page = titled().text(90, 90, 14, '三、收到和处理政府信息公开申请情况');
  if (heads) row(page, 120, X, ['自然人', '商业企', '科研机', '社会公', '法律服', '其他', '总计']);
  if (heads) row(page, 132, X, ['', '业', '构', '益组织', '务机构']);
  LABELS.forEach((lines, i) => {
    const y = 155 + 24 * i;
    lines.forEach((line, part) => page.text(90, y + (part - (lines.length - 1) / 2) * 11.5, SIZE, line));
    const words = filled[i] ?? ['0', '0', '0', '0', '0', '0', '0'];
    words.forEach((word, column) => {
      const pieces = word.split('|');
      pieces.forEach((piece, part) => { if (piece !== '') page.text(X[column] ?? 0, y + (part - (pieces.length - 1) / 2) * 11.5, SIZE, piece); });
    });
  });
  return page;
}

describe('a PDF without a line around its figures', () => {
  it('takes the columns from how the figures stand under one another', async () => {
    const { report, shown } = await read(borderless({ 0: ['12', '3', '0', '0', '1', '0', '16'], 3: ['5', '1', '0', '0', '1', '0', '7'], 12: ['7', '2', '0', '0', '0', '0', '9'], 23: ['12', '3', '0', '0', '1', '0', '16'] }));
    expect(shown.requests?.['granted_in_part']).toEqual([5, 1, 0, 0, 1, 0, 7]);
    expect(shown.requests?.['unavailable_not_held']).toEqual([7, 2, 0, 0, 0, 0, 9]);
    expect(shown.requests?.['processed']).toEqual([12, 3, 0, 0, 1, 0, 16]);
    expect(report.doubts.map(({ cause }) => cause)).toEqual([]);
  });

  it('keeps empty cells empty under their heads, and infers only what the sums prove', async () => {
    const blank = Object.fromEntries(LABELS.map((_, i) => [i, ['', '', '', '', '', '', '0']]));
    const { report, shown } = await read(borderless({ ...blank, 0: ['4', '', '', '', '2', '', '6'], 2: ['4', '', '', '', '2', '', '6'], 23: ['4', '', '', '', '2', '', '6'] }));
    expect(report.requests?.rows.granted?.research).toMatchObject({ state: 'blank', raw: '', inferred: { value: 0, by: 'zero' } });
    expect(shown.requests?.['granted']).toEqual([4, 0, 0, 0, 2, 0, 6]);
  });

  it('puts together a number that a narrow cell has broken, and no two numbers of two rows', async () => {
    const { report, shown } = await read(borderless({ 0: ['12345|67', '0', '0', '0', '0', '0', '12345|67'], 2: ['12345|67', '0', '0', '0', '0', '0', '12345|67'], 23: ['12345|67', '0', '0', '0', '0', '0', '12345|67'] }));
    expect(shown.requests?.['received']).toEqual([1_234_567, 0, 0, 0, 0, 0, 1_234_567]);
    expect(report.doubts.map(({ cause }) => cause)).toEqual([]);
  });

  it('leaves a row in doubt whose figures do not add up: without lines the row may be misread', async () => {
    const { report } = await read(borderless({ 2: ['3', '0', '0', '0', '0', '0', '4'] }));
    expect(report.doubts.find(({ cause }) => cause === 'sum_fails')?.cells).toContain('request.granted.total');
  });
});

/** A grid of lines without the stretches named: `h1:2` is the line above row 1 over column 2, `v1:2` the line left of column 1 beside row 2. */
function ruled(page: PdfPage, xs: readonly number[], ys: readonly number[], lost: readonly string[]): PdfPage {
  ys.forEach((y, r) => xs.slice(1).forEach((x, c) => { if (!lost.includes(`h${String(r)}:${String(c)}`)) page.line(xs[c] ?? 0, y, x, y); }));
  xs.forEach((x, c) => ys.slice(1).forEach((y, r) => { if (!lost.includes(`v${String(c)}:${String(r)}`)) page.line(x, ys[r] ?? 0, x, y); }));
  return page;
}

describe('a PDF some of whose lines are lost', () => {
  it('does not take the figures of two rows of table 2 for those of one label over both', async () => {
    const page = ruled(titled(), [80, 220, 320, 420, 520], [100, 124, 148, 172], ['h2:0']).text(90, 85, 14, '二、主动公开政府信息情况');
    row(page, 116, [84, 224, 324, 424], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']);
    row(page, 140, [84, 224, 324, 424], ['规章', '1', '2', '3']);
    row(page, 155, [84], ['行政规范性文件']);
    row(page, 164, [84, 224, 324, 424], ['', '4', '5', '6']);
    const { shown } = await read(page);
    expect([[1, 2, 3], [null, null, null]]).toContainEqual(Object.values(shown.disclosure?.['regulations'] ?? {}));
    expect([[4, 5, 6], [null, null, null]]).toContainEqual(Object.values(shown.disclosure?.['normative_documents'] ?? {}));
  });

  it('does not give one of two columns of table 4 to a head that stands over both', async () => {
    const xs = Array.from({ length: 16 }, (_, i) => 60 + 30 * i);
    const lost = ['v14:2', 'h1:1', 'h1:2', 'h1:3', 'h1:4', 'h1:0', 'h2:0', 'h2:1', 'h2:2', 'h2:3', 'h2:4', ...[1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((c) => `v${String(c)}:0`), ...[6, 7, 8, 9, 11, 12, 13, 14].map((c) => `v${String(c)}:1`)];
    const page = ruled(titled(), xs, [100, 120, 140, 160, 180], lost).text(90, 85, 14, '四、政府信息公开行政复议、行政诉讼情况');
    page.text(100, 114, 8, '行政复议').text(330, 114, 8, '行政诉讼').text(230, 134, 6, '未经复议直接起诉').text(400, 134, 6, '复议后起诉');
    const heads = ['维持', '纠正', '其他', '未审结', '总计'];
    row(page, 150, xs, [...heads, ...heads, ...heads]);
    row(page, 174, xs.map((x) => x + 4), ['1', '0', '0', '0', '1', '2', '0', '0', '0', '2', '0', '0', '252', '', '252']);
    const { report, shown } = await read(page);
    const doubted = report.doubts.flatMap(({ cells }) => cells);
    expect(shown.appeals?.['suit_after_review']?.[3] === 252 && !doubted.includes('appeal.suit_after_review.pending')).toBe(false);
  });
});
