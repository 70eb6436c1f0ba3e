import { describe, expect, it } from 'vitest';
import { readXlsx } from '@/parse/xlsx/read-xlsx';
import { xlsx } from './support/office-writer';
import { linesOf, rowsOf, tablesOf } from './support/read-blocks';

describe('sheets of Excel files', () => {
  it('reads titles as lines, tables with merged cells, empty cells and numbers', () => {
    const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
      + '<row r="2"><c r="A2" t="inlineStr"><is><r><t>信息</t></r><r><t>内容</t></r></is></c><c r="B2" t="s"><v>1</v></c></row>'
      + '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>7730.280000000001</v></c></row>'
      + '<row r="4"><c r="A4" t="s"><v>3</v></c><c r="C4"><v>8</v></c></row>';
    const { blocks } = readXlsx(xlsx([{ name: '表二', data, merges: ['A1:C1', 'B2:C2', 'B3:C3'] }], ['二、主动公开政府信息情况', '本年收费金额', '行政事业性收费', '规章']));
    expect(linesOf(blocks)).toEqual(['二、主动公开政府信息情况']);
    expect(rowsOf(tablesOf(blocks)[0])).toEqual([['信息内容', '本年收费金额×2'], ['行政事业性收费', '7730.28×2'], ['规章', '', '8']]);
    expect(tablesOf(blocks)[0]?.cells[3]?.place.path).toBe('表二!B3');
  });

  it('parts tables at empty rows and at headings, and leaves hidden sheets out', () => {
    const row = (at: number, ...texts: readonly string[]) => `<row r="${String(at)}">${texts.map((text, index) => `<c r="${'ABC'[index] ?? ''}${String(at)}" t="str"><v>${text}</v></c>`).join('')}</row>`;
    const data = row(1, '甲', '1') + row(3, '乙', '2') + row(4, '四、复议诉讼情况') + row(5, '丙', '3');
    const { blocks } = readXlsx(xlsx([{ name: 'a', data }, { name: 'b', data, state: 'hidden' }]));
    expect(tablesOf(blocks).map(rowsOf)).toEqual([[['甲', '1']], [['乙', '2']], [['丙', '3']]]);
    expect(linesOf(blocks)).toEqual(['四、复议诉讼情况']);
  });

  it('takes the saved result of a formula, and never a number where none was saved', () => {
    const data = '<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>12</v></c><c r="B1"><f>1+1</f></c></row>';
    expect(rowsOf(tablesOf(readXlsx(xlsx([{ name: 'a', data }])).blocks)[0])).toEqual([['12', '=1+1']]);
  });
});
