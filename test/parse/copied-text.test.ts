import { describe, expect, it } from 'vitest';
import { figures, type Figures } from '@/parse/figures';
import { readReport } from '@/parse/read-report';
import { readText } from '@/parse/text/read-text';

function read(text: string): Figures {
  const result = readReport(readText(text));
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return figures(result.reports[0]);
}

const NONE = '0   0   0   0   0   0   0';
const TOP = `青石县水务局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
                       自     法人或其他组织
                       然 商业 科研 社会公 法律服 其 总
                       人 企业 机构 益组织 务机构 他 计
 一、本年新收政府信息公开申请数量   16   2   0   0   1   0   19
 二、上年结转政府信息公开申请数量   ${NONE}
      （一）予以公开           3   1   0   0   1   0   5
      （二）部分公开           ${NONE}
（三）不 1.属于国家秘密        ${NONE}
予公开 2.其他法律行政法规禁止公开   2   1   0   0   0   0   3
   3.危及“三安全一稳定”       ${NONE}
   4.保护第三方合法权益       ${NONE}
   5.属于三类内部事务信息      ${NONE}
   6.属于四类过程性信息       ${NONE}
   7.属于行政执法案卷         ${NONE}
   8.属于行政查询事项         ${NONE}`;
const BOTTOM = `   2.重复申请             1   0   0   0   0   0   1
   3.要求提供公开出版物        ${NONE}
   4.无正当理由大量反复申请      ${NONE}
   5.要求行政机关确认或重新出具已获
   取信息              ${NONE}
（六）其 1.申请人无正当理由逾期不补正、行
他处理 政机关不再处理其政府信息公开申请  ${NONE}
   2.申请人逾期未按收费通知要求缴纳
   费用、行政机关不再处理其政府信息 ${NONE}
   公开申请
   3.其他              ${NONE}
   （七）总计            16   2   0   0   1   0   19
 四、结转下年度继续办理        ${NONE}`;

describe('text taken from a page of a PDF, its columns kept by spaces', () => {
  it('reads it where every label stands beside its figures, and a head is broken into 其 and 他', () => {
    const { requests } = read(`${TOP}
   1.本机关不掌握相关政府信息     5   0   0   0   0   0   5
（四）无 2.没有现成信息需要另行制作   1   0   0   0   0   0   1
法提供 3.补正后申请内容仍不明确     ${NONE}
   1.信访举报投诉类申请        4   0   0   0   0   0   4
${BOTTOM}`);
    expect(requests).toMatchObject({
      received: [16, 2, 0, 0, 1, 0, 19], refused_by_law: [2, 1, 0, 0, 0, 0, 3], unavailable_not_held: [5, 0, 0, 0, 0, 0, 5],
      unavailable_needs_creation: [1, 0, 0, 0, 0, 0, 1], unprocessed_petition: [4, 0, 0, 0, 0, 0, 4], processed: [16, 2, 0, 0, 1, 0, 19],
    });
  });

  it('trusts no label between two labels without figures and the figures without a label that follow', () => {
    const { requests } = read(`${TOP}
   1.本机关不掌握相关政府信息
（四）无 2.没有现成信息需要另行制作
                       5   0   0   0   0   0   5
三、本年 法提供 3.补正后申请内容仍不明确
                       1   0   0   0   0   0   1
度办理结 1.信访举报投诉类申请
                       ${NONE}
果                      4   0   0   0   0   0   4
${BOTTOM}`);
    const rows: Partial<Record<string, readonly (number | null)[]>> = requests ?? {};
    for (const row of ['unavailable_not_held', 'unavailable_needs_creation', 'unavailable_unclear', 'unprocessed_petition']) expect([row, rows[row]?.[0]]).toEqual([row, null]);
    expect(rows['unprocessed_duplicate']).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });

  it('takes no figure for one that begins with a zero: two rows have been put on one another', () => {
    const { requests } = read(`${TOP}
   1.本机关不掌握相关政府信息     5   0   0   0   0   0   5
法提供 3.补正后申请内容仍不明确     10   00   00   00   00   00   10
   1.信访举报投诉类申请        4   0   0   0   0   0   4
${BOTTOM}`);
    expect(requests?.unavailable_unclear?.[0]).toBeNull();
  });
});

describe('table 4 taken from a page of a PDF', () => {
  it('puts heads broken over two lines together, column by column', () => {
    const { appeals } = read(`${TOP}
${BOTTOM}
四、政府信息公开行政复议、行政诉讼情况
       行政复议                       行政诉讼
                       未经复议直接起诉            复议后起诉
结果维 结果纠 其他结 尚未审 总 结果维 结果纠 其他结 尚未审 总 结果维 结果纠 其他结 尚未审 总
 持 正 果 结 计 持 正 果 结 计 持 正 果 结 计
 3   1    2  0 6 1      0   0   1 2 0    0    0  0 0
五、存在的主要问题及改进情况`);
    expect(appeals).toEqual({ review: [3, 1, 2, 0, 6], suit_direct: [1, 0, 0, 1, 2], suit_after_review: [0, 0, 0, 0, 0] });
  });
});

describe('text copied from a browser, a table row a line, its cells set apart by tabs', () => {
  const row = (label: string, figures: string): string => `${label}\t${figures.split(' ').map((figure) => (figure === '.' ? '' : figure)).join('\t')}`;
  const EMPTY = '. . . . . . .';
  const text = [
    '青石县水务局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况', '自然人\t法人或其他组织\t总计', '商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
    row('一、本年新收政府信息公开申请数量', '5 1 . . . . 6'), row('二、上年结转政府信息公开申请数量', EMPTY),
    row('三、本年度办理结果\t（一）予以公开', '3 1 . . . . 4'), row('（二）部分公开', EMPTY),
    row('（三）不予公开\t1.属于国家秘密', EMPTY), row('2.其他法律行政法规禁止公开', EMPTY), row('3.危及“三安全一稳定”', EMPTY), row('4.保护第三方合法权益', EMPTY),
    row('5.属于三类内部事务信息', EMPTY), row('6.属于四类过程性信息', EMPTY), row('7.属于行政执法案卷', EMPTY), row('8.属于行政查询事项', EMPTY),
    row('（四）无法提供\t1.本机关不掌握相关政府信息', '2 . . . . . 2'), row('2.没有现成信息需要另行制作', EMPTY), row('3.补正后申请内容仍不明确', EMPTY),
    row('（五）不予处理\t1.信访举报投诉类申请', EMPTY), row('2.重复申请', EMPTY), row('3.要求提供公开出版物', EMPTY), row('4.无正当理由大量反复申请', EMPTY), row('5.要求行政机关确认或重新出具已获取信息', EMPTY),
    row('（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', EMPTY), row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', EMPTY), row('3.其他', EMPTY),
    row('（七）总计', '5 1 . . . . 6'), row('四、结转下年度继续办理', EMPTY), '四、政府信息公开行政复议、行政诉讼情况',
  ].join('\n');

  it('keeps rows whose cells are all empty in the table, where the sums prove them zero', () => {
    const { requests } = read(text);
    expect(requests).toMatchObject({
      received: [5, 1, 0, 0, 0, 0, 6], granted: [3, 1, 0, 0, 0, 0, 4], refused_by_law: [0, 0, 0, 0, 0, 0, 0], unavailable_not_held: [2, 0, 0, 0, 0, 0, 2],
      other_misc: [0, 0, 0, 0, 0, 0, 0], processed: [5, 1, 0, 0, 0, 0, 6],
    });
  });
});

describe('text copied from a browser, its cells paragraphs with a tab on a line between', () => {
  const EMPTY = ['', '', '', '', '', '', ''];
  const row = (...cells: readonly string[]): string => cells.map((cell) => (cell === '' ? '\u00a0' : cell)).join('\n\n\t\n\n');
  const rows = (...all: readonly string[]): string => all.join('\n\n\n\n\n');
  const text = `青石县水务局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${rows(
    row('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'), row('自然人', '法人或其他组织', '总计'), row('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
    row('一、本年新收政府信息公开申请数量', '5', '1', '', '', '', '', '6'), row('二、上年结转政府信息公开申请数量', ...EMPTY),
    row('三、本年度办理结果', '（一）予以公开', '3', '1', '', '', '', '', '4'), row('（二）部分公开\n\n（区分处理的，只计这一情形，不计其他情形）', ...EMPTY),
    row('（三）不予公开', '1.属于国家秘密', ...EMPTY), row('2.其他法律行政法规禁止公开', ...EMPTY), row('3.危及“三安全一稳定”', ...EMPTY), row('4.保护第三方合法权益', ...EMPTY),
    row('5.属于三类内部事务信息', ...EMPTY), row('6.属于四类过程性信息', ...EMPTY), row('7.属于行政执法案卷', ...EMPTY), row('8.属于行政查询事项', ...EMPTY),
    row('（四）无法提供', '1.本机关不掌握相关政府信息', '2', '', '', '', '', '', '2'), row('2.没有现成信息需要另行制作', ...EMPTY), row('3.补正后申请内容仍不明确', ...EMPTY),
    row('（五）不予处理', '1.信访举报投诉类申请', ...EMPTY), row('2.重复申请', ...EMPTY), row('3.要求提供公开出版物', ...EMPTY), row('4.无正当理由大量反复申请', ...EMPTY), row('5.要求行政机关确认或重新出具已获取信息', ...EMPTY),
    row('（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...EMPTY), row('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', ...EMPTY), row('3.其他', ...EMPTY),
    row('（七）总计', '5', '1', '', '', '', '', '6'), row('四、结转下年度继续办理', ...EMPTY),
  )}\n\n四、政府信息公开行政复议、行政诉讼情况\n\n无。`;

  it('keeps every cell in its row and the heading after the table out of it', () => {
    const { requests } = read(text);
    expect(requests).toMatchObject({
      received: [5, 1, 0, 0, 0, 0, 6], granted: [3, 1, 0, 0, 0, 0, 4], granted_in_part: [0, 0, 0, 0, 0, 0, 0],
      unavailable_not_held: [2, 0, 0, 0, 0, 0, 2], other_misc: [0, 0, 0, 0, 0, 0, 0], processed: [5, 1, 0, 0, 0, 0, 6],
    });
  });
});

describe('text copied from a sheet or recognised from a scan, merged cells as empty ones', () => {
  const heads = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', '', '', '5', '1', '', '', '', '', '6'], ['二、上年结转政府信息公开申请数量', '', '', '0', '0', '', '', '', '', '0'],
    ['三、本年度办理结果', '（一）予以公开', '', '3', '1', '', '', '', '', '4'], ['', '（二）部分公开', '', '', '', '', '', '', '', ''],
    ['', '（三）不予公开', '1.属于国家秘密', '2', '', '', '', '', '', '2'], ['', '（七）总计', '', '5', '1', '', '', '', '', '6'], ['四、结转下年度继续办理', '', '', '0', '0', '', '', '', '', '0'],
  ];
  it.each([
    ['tabs', (cells: readonly string[]) => cells.join('\t')],
    ['Markdown', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ])('takes the last seven cells of a full row for its figures: %s', (_, line) => {
    const { requests } = read(['青石县水务局2023年政府信息公开工作年度报告', line(heads), ...rows.map(line)].join('\n'));
    expect(requests).toMatchObject({ received: [5, 1, 0, 0, 0, 0, 6], granted: [3, 1, 0, 0, 0, 0, 4], refused_state_secret: [2, 0, 0, 0, 0, 0, 2], processed: [5, 1, 0, 0, 0, 0, 6] });
  });
});
