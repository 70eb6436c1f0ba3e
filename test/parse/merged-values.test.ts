import { describe, expect, it } from 'vitest';
import { MEASURES, type Measure } from '@/model/measures';
import { figures } from '@/parse/figures';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';

const ZEROS = ['0', '0', '0', '0', '0', '0', '0'];

/** Table 3 with the cells of each row as given; a row whose figures are HTML cells of their own brings them whole. */
function page(rows: Partial<Record<Measure, string>>): string {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((head) => `<td>${head}</td>`).join('');
  const body = MEASURES.map(({ id, printed, ordinal }) => {
    const cells = rows[id] ?? ZEROS.map((value) => `<td>${value}</td>`).join('');
    return `<tr><td>${ordinal}、${printed}</td>${cells}</tr>`;
  });
  return `<h1>青石县水务局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td>${heads}</tr>${body.join('')}</table>`;
}

const received = (html: string): readonly (number | null)[] | undefined => {
  const result = readReport(readHtml(html));
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return figures(result.reports[0]).requests?.received;
};

describe('a figure in a cell that reaches over two rows', () => {
  it('is known to belong to neither where the totals do not say', () => {
    const html = page({
      received: '<td>5</td><td rowspan="2">3</td><td>0</td><td>0</td><td>0</td><td>0</td><td></td>',
      carried_in: '<td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td></td>',
    });
    expect(received(html)?.[1]).toBeNull();
  });
  it('is no matter where every row has its own', () => {
    const html = page({ received: '<td>5</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>8</td>' });
    expect(received(html)).toEqual([5, 3, 0, 0, 0, 0, 8]);
  });
});
