import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figures } from '@/parse/figures';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';
import { readText } from '@/parse/text/read-text';

const PAGE = readFileSync(new URL('./corpus/05-heads.html', import.meta.url), 'utf8');
const ROW = /<tr>(?:(?!<\/tr>)[\s\S])*<\/tr>/gu;
const TABLE = /<table[\s\S]*<\/table>/u;

function read(document: ReturnType<typeof readHtml>): { shown: ReturnType<typeof figures>; causes: string[] } {
  const result = readReport(document);
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return { shown: figures(result.reports[0]), causes: result.reports[0].doubts.map(({ cause }) => cause) };
}

/** The rows of the page's table 3 from 一、 on, each with its cells changed. */
function withRows(change: (cells: string) => string): string {
  return PAGE.replace(ROW, (row) => (/[一-龥].*<td>\d/u.test(row) ? change(row) : row));
}

const RECEIVED = [12, 3, 0, 0, 1, 0, 16];
const UNKNOWN = [null, null, null, null, null, null, null];

describe('a table 3 that is not as the form has it', () => {
  it('is read under its heads where a column of remarks is filled behind the total', () => {
    const { shown, causes } = read(readHtml(withRows((row) => row.replace('</tr>', '<td>5</td></tr>'))));
    expect(shown.requests?.['received']).toEqual(RECEIVED);
    expect(causes).toEqual([]);
  });

  it('is in doubt where most rows that say something do not add up', () => {
    const { shown, causes } = read(readHtml(withRows((row) => row.replace(/<td>(\d+)<\/td>(?=<\/tr>)/u, (_, total: string) => `<td>${String(2 * Number(total))}</td>`))));
    expect(shown.requests?.['received']).toEqual(UNKNOWN);
    expect(causes).toContain('sum_fails');
  });

  it('is in doubt where a second one says otherwise, and only there', () => {
    const [table = ''] = TABLE.exec(PAGE) ?? [];
    const { shown, causes } = read(readHtml(PAGE.replace(table, `${table}<p>上年度</p>${table.replace('<td>12</td><td>3</td>', '<td>11</td><td>4</td>')}`)));
    expect(shown.requests?.['received']).toEqual([null, null, 0, 0, 1, 0, 16]);
    expect(shown.requests?.['granted']).toEqual([5, 1, 0, 0, 0, 0, 6]);
    expect(causes).toEqual(['table_repeated']);
  });

  it.each([
    ['总计', '<td>计</td>'],
    ['自然人', '<td>白人</td>'],
  ])('is in doubt where 总计 may stand before its parts, the head %s lost, and no row says otherwise', (lost, head) => {
    const heads = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => `<td>${text}</td>`).join('').replace(`<td>${lost}</td>`, head);
    const row = (label: string, count: number): string => `<tr><td>${label}</td><td>${String(count)}</td>${'<td>0</td>'.repeat(5)}<td>${String(count)}</td></tr>`;
    const page = `<h1>青石县水务局2024年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table><tr><td></td>${heads}</tr>${row('一、本年新收政府信息公开申请数量', 4)}${row('（一）予以公开', 4)}${row('（七）总计', 4)}</table>`;
    expect(read(readHtml(page)).shown.requests).toMatchObject({ received: UNKNOWN, granted: UNKNOWN });
  });

  it('takes no 合计 of a row of the office’s own for (七)总计', () => {
    const row = (label: string, ...counts: readonly number[]): string => `<tr><td>${label}</td>${counts.map((count) => `<td>${String(count)}</td>`).join('')}</tr>`;
    const heads = `<tr>${['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const page = (own: string): string => `<h1>青石县水务局2024年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>${heads}${row('一、本年新收政府信息公开申请数量', 4, 0, 0, 0, 0, 1, 5)}${row('（一）予以公开', 4, 0, 0, 0, 0, 1, 5)}${own}${row('2.重复申请', 0, 0, 0, 0, 0, 0, 0)}</table>`;
    expect(read(readHtml(page(row('合计', 2, 0, 0, 3, 0, 0, 5)))).shown.requests?.['processed']).toEqual(UNKNOWN);
  });

  it('is read whole where it is printed twice', () => {
    const [table = ''] = TABLE.exec(PAGE) ?? [];
    const { shown, causes } = read(readHtml(PAGE.replace(table, `${table}<p>（手机版）</p>${table}`)));
    expect(shown.requests?.['received']).toEqual(RECEIVED);
    expect(causes).toEqual([]);
  });

  it('is no second table where sentences list outcomes with a count each', () => {
    const { shown, causes } = read(readHtml(PAGE.replace('<table', '<p>予以公开 6 件</p><p>重复申请 0 件</p><table')));
    expect(shown.requests?.['received']).toEqual(RECEIVED);
    expect(causes).toEqual([]);
  });
});

const TEXT = readFileSync(new URL('./corpus/one-line.txt', import.meta.url), 'utf8');

describe('a copied table', () => {
  it('is in doubt where 总计 stands before 自然人', () => {
    expect(TEXT).toContain('自然人');
    const { shown, causes } = read(readText(TEXT.replace(/(?<person>自\s*然\s*人)/u, '总计 $<person>')));
    expect(shown.requests?.['received']).toEqual(UNKNOWN);
    expect(causes).toContain('heads_unsure');
  });

  it('does not make seven figures of the halves of wrapped numbers on two lines', () => {
    const lines = readFileSync(new URL('./corpus/04-wrapped-labels.txt', import.meta.url), 'utf8');
    expect(lines).toContain('12 2 0 0 1 0 15');
    const { shown } = read(readText(lines.replace('12 2 0 0 1 0 15', '0 0 0 0 0\n4 4')));
    expect(shown.requests?.['processed']).toEqual(UNKNOWN);
  });

  it('is in doubt where figures of table 2 stand under its heads without a label: they may all stand above their labels', () => {
    const table = ['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', '3 1 9', '规章', '4 0 8', '行政规范性文件', '第二十条第（六）项', '信息内容 本年处理决定数量', '36', '行政处罚', '5', '行政强制'];
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n二、主动公开政府信息情况\n${table.join('\n')}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    const { shown } = read(readText(page));
    expect(shown.disclosure).toMatchObject({ regulations: { made: null, repealed: null, in_force: null }, normative_documents: { made: null, repealed: null, in_force: null }, penalties: null, coercion: null });
  });

  it('is in doubt where the figures of table 3 stand above their labels, signs for none among them', () => {
    const table = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计', '8 / / / / 1 9', '一、本年新收政府信息公开申请数量', '/ / / / / / /', '二、上年结转政府信息公开申请数量', '6 / / / / / 6', '（一）予以公开', '2 / / / / 1 3', '（二）部分公开'];
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n三、收到和处理政府信息公开申请情况\n${table.join('\n')}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    for (const text of [page, page.replace(/(?<=[\d/]) (?=[\d/])/gu, '\n')]) expect(read(readText(text)).shown.requests).toMatchObject({ carried_in: UNKNOWN, granted: UNKNOWN });
  });

  it('fills no row of table 2 from another table 2 that says otherwise elsewhere', () => {
    const page = (others: string): string => `<h1>青石县水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${'本局认真落实条例各项要求，'.repeat(4)}</p><p>二、主动公开政府信息情况</p>${disclosure(['行政处罚', 3], ['行政强制', 1])}<p>（续）</p>${others}<p>五、存在的主要问题及改进情况</p><p>${'公开内容还不够丰富，'.repeat(4)}</p>`;
    const disclosure = (...rows: readonly (readonly [string, number])[]): string => `<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>${rows.map(([label, figure]) => `<tr><td>${label}</td><td>${String(figure)}</td></tr>`).join('')}</table>`;
    expect(read(readHtml(page(disclosure(['行政许可', 7], ['行政处罚', 5], ['行政强制', 1])))).shown.disclosure).toMatchObject({ licences: null, penalties: null, coercion: 1 });
    expect(read(readHtml(page(disclosure(['行政许可', 7], ['行政处罚', 5], ['行政强制', 1])).replace(/<\/table>(?:(?!<table>).)*<table>/u, ''))).shown.disclosure).toMatchObject({ licences: null, penalties: null, coercion: 1 });
    expect(read(readHtml(page(disclosure(['行政许可', 7])))).shown.disclosure).toMatchObject({ licences: 7, penalties: 3, coercion: 1 });
  });

  it('is in doubt where the last label of table 3 has no figures and the others have them on lines apart', () => {
    const table = (end: string): string => ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计', '一、本年新收政府信息公开申请数量', '0 0 0 0 0 0 0', '二、上年结转政府信息公开申请数量', '6 0 0 0 0 0 6', '（一）予以公开', '2 0 0 0 0 1 3', '四、结转下年度继续办理', ...end].join('\n');
    const page = (end: string): string => `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n三、收到和处理政府信息公开申请情况\n${table(end)}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    expect(read(readText(page(''))).shown.requests).toMatchObject({ received: UNKNOWN, carried_in: UNKNOWN, granted: UNKNOWN });
    expect(read(readText(page('0000000').replace('下年度继续办理', '下年度继\n续办理'))).shown.requests).toMatchObject({ granted: [2, 0, 0, 0, 0, 1, 3], carried_out: [0, 0, 0, 0, 0, 0, 0] });
    expect(read(readText(page('0000000'))).shown.requests).toMatchObject({ carried_in: [6, 0, 0, 0, 0, 0, 6], granted: [2, 0, 0, 0, 0, 1, 3] });
  });

  it.each([
    ['行政许可', '本年处理决定数量\n行政许可\n21\n,531\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n行政强制\n7', { licences: null, penalties: 3, coercion: 7 }],
    ['行政强制', '本年处理决定数量\n行政许可\n21\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n行政强制\n7\n,531', { licences: 21, penalties: 3, coercion: null }],
  ])('takes no half of a figure of table 2 that a line break cuts at its separator: %s', (_, rows, figures) => {
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n${rows}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    expect(read(readText(page)).shown.disclosure).toMatchObject(figures);
  });

  const five = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const table = (figures: string): string => `行政复议 行政诉讼\n${five} 未经复议直接起诉 复议后起诉\n${five} ${five}\n${figures}\n`;
  it.each([
    ['has a figure that cannot be read', table('0 0 0/0 0 0 0 0 0 0 0 0 0 0 0 0')],
    ['has no figures at all', table('')],
  ])('is in doubt where a second table 4 %s', (_, second) => {
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n四、政府信息公开行政复议、行政诉讼情况\n${table('1 1 0 0 2 0 2 0 0 2 0 1 0 0 1')}上年度：\n${second}五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    expect(read(readText(page)).shown.appeals).toEqual({ review: Array(5).fill(null), suit_direct: Array(5).fill(null), suit_after_review: Array(5).fill(null) });
  });

  it('trusts no route of a table 4 without borders where one does not add up: its neighbours may have moved', () => {
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n四、政府信息公开行政复议、行政诉讼情况\n${table('3 1 0 4 86 0 0 0 0 86 0 0 0 0 0')}五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    expect(read(readText(page)).shown.appeals).toEqual({ review: Array(5).fill(null), suit_direct: Array(5).fill(null), suit_after_review: Array(5).fill(null) });
  });

  it('keeps the rows of table 2 whose figures stand on the line of their label, where another row has lost its label', () => {
    const table = ['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', '3 1 9', '行政规范性文件 4 0 8', '第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 36', '行政强制 5'];
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n二、主动公开政府信息情况\n${table.join('\n')}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    const { shown } = read(readText(page));
    expect(shown.disclosure).toMatchObject({ normative_documents: { made: 4, repealed: 0, in_force: 8 }, penalties: 36, coercion: 5 });
  });

  it('reads the routes of table 4 in the order of its heads', () => {
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const rows = [['行政复议', '行政诉讼'], [...heads, '复议后起诉', '未经复议直接起诉'], [...heads, ...heads], ['3', '1', '2', '0', '6', '1', '0', '0', '1', '2', '0', '0', '0', '0', '0']];
    const page = `青石县水务局2024年政府信息公开工作年度报告\n一、总体情况\n${'本局认真落实条例各项要求，'.repeat(4)}\n四、政府信息公开行政复议、行政诉讼情况\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n五、存在的主要问题及改进情况\n${'公开内容还不够丰富，'.repeat(4)}\n`;
    const { shown, causes } = read(readText(page));
    expect(shown.appeals).toEqual({ review: [3, 1, 2, 0, 6], suit_after_review: [1, 0, 0, 1, 2], suit_direct: [0, 0, 0, 0, 0] });
    expect(causes).toEqual([]);
  });
});
