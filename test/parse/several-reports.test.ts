import { describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { figures } from '@/parse/figures';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';
import { readText } from '@/parse/text/read-text';

const HEADS = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const cells = (all: readonly (string | number)[]): string => `<tr>${all.map((text) => `<td>${String(text)}</td>`).join('')}</tr>`;
const requests = (n: number): string => `<table>${cells(HEADS)}${cells(['一、本年新收政府信息公开申请数量', n, 0, 0, 0, 0, 0, n])}${cells(['（一）予以公开', n, 0, 0, 0, 0, 0, n])}${cells(['（七）总计', n, 0, 0, 0, 0, 0, n])}</table>`;
const disclosure = (n: number): string => `<table>${cells(['信息内容', '本年处理决定数量'])}${cells(['行政处罚', n])}${cells(['行政强制', n])}</table>`;
const TITLE = (name: string, year = 2023): string => `<h2>${name}${String(year)}年政府信息公开工作年度报告</h2>`;
const first = '<p>一、总体情况</p><p>本机关按照条例开展工作，加强组织领导，完善制度机制，持续推进公开。</p>';
const last = '<p>五、存在的主要问题及改进情况</p><p>公开内容不够丰富，下一步将继续加强学习培训和督促检查。</p><p>六、其他需要报告的事项</p><p>无。</p>';
const NO_TABLE = '<p>三、收到和处理政府信息公开申请情况</p><p>本年度未收到政府信息公开申请。</p>';

function body(second: string, third: string): string {
  return `${first}<p>二、主动公开政府信息情况</p>${second}${third}${last}`;
}
const third = (table: string): string => `<p>三、收到和处理政府信息公开申请情况</p>${table}`;

function read(html: string): readonly Report[] {
  const result = readReport(readHtml(`<html><body>${html}</body></html>`));
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return result.reports;
}

const said = (report: Report): unknown => {
  const { agency, requests: rows, disclosure: table } = figures(report);
  return [agency, rows?.received?.[0] ?? null, table?.['penalties'] ?? null, report.doubts.filter(({ cause, cells: doubted }) => doubted.length > 0 && cause !== 'row_not_found').map(({ cause }) => cause)];
};

describe('several reports in one document', () => {
  it('gives the first no table 3 of the second', () => {
    const page = TITLE('白石镇') + body(disclosure(3), NO_TABLE) + TITLE('青石县水务局') + body(disclosure(5), third(requests(8)));
    expect(read(page).map(said)).toEqual([['白石镇', null, 3, []], ['青石县水务局', 8, 5, []]]);
  });

  it('finds the one in the middle, that has no table 3', () => {
    const page = TITLE('白石镇') + body(disclosure(3), third(requests(2))) + TITLE('东坝镇') + body(disclosure(4), NO_TABLE) + TITLE('青石县水务局') + body(disclosure(5), third(requests(8)));
    expect(read(page).map(said)).toEqual([['白石镇', 2, 3, []], ['东坝镇', null, 4, []], ['青石县水务局', 8, 5, []]]);
  });

  it('finds the last, that has no table 3, in copied text', () => {
    const text = (html: string): string => html.replace(/<\/(?:td|p|h2)>/gu, '\n').replace(/<[^>]+>/gu, '');
    const result = readReport(readText(text(TITLE('白石镇') + body(disclosure(3), third(requests(2))) + TITLE('东坝镇') + body(disclosure(4), NO_TABLE))));
    expect(result.kind === 'reports' ? result.reports.map((report) => said(report)) : result).toEqual([['白石镇', 2, 3, []], ['东坝镇', null, 4, []]]);
  });

  it('trusts no table behind the title of another report, where nothing says that a new one begins', () => {
    const [report] = read(TITLE('白石镇') + first + disclosure(3) + TITLE('青石县水务局') + requests(8));
    expect(report && said(report)).toEqual(['白石镇', null, 3, ['body_unsure']]);
  });

  it('trusts no table that only the second has, where the sections begin anew without a title', () => {
    const [report] = read(TITLE('白石镇') + body(disclosure(3), NO_TABLE) + body(disclosure(3), third(requests(8))));
    expect(report && said(report)).toEqual(['白石镇', null, 3, ['body_unsure']]);
  });

  it('takes a report printed twice under one title for one', () => {
    const page = TITLE('白石镇') + body(disclosure(3), third(requests(2)));
    expect(read(page + page).map(said)).toEqual([['白石镇', 2, 3, []]]);
  });

  it.each([
    ['links to other reports before it', (page: string) => `<ul><li>${TITLE('东坝镇', 2022)}</li><li>${TITLE('白石镇', 2022)}</li></ul>${page}`],
    ['links to other reports after it', (page: string) => `${page}<ul><li>${TITLE('东坝镇', 2022)}</li><li>${TITLE('白石镇', 2022)}</li></ul>`],
    ['its own title again', (page: string) => page.replace('<p>二、', `<p>附件：</p>${TITLE('白石镇')}<p>二、`)],
    ['all of it once more for telephones', (page: string) => page + page.replace(TITLE('白石镇'), '')],
  ])('doubts nothing of one report with %s', (_, change) => {
    expect(read(change(TITLE('白石镇') + body(disclosure(3), third(requests(2))))).map(said)).toEqual([['白石镇', 2, 3, []]]);
  });
});
