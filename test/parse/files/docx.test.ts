import { describe, expect, it } from 'vitest';
import { readDocx } from '@/parse/docx/read-docx';
import { docx, paragraph, table, tableCell } from './support/office-writer';
import { linesOf, rowsOf, tablesOf } from './support/read-blocks';

const blocks = (body: string, more?: Readonly<Record<string, string>>) => readDocx(docx(body, more)).blocks;

describe('paragraphs of Word files', () => {
  it('joins the runs into which Word cuts a sentence', () => {
    expect(linesOf(blocks(paragraph('2024 年共收到', '政府信息公开申请 ', '3119 件')))).toEqual(['2024 年共收到政府信息公开申请 3119 件']);
  });

  it('leaves out deleted and hidden text and keeps accepted insertions', () => {
    const body = '<w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>（草稿）</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>';
    expect(linesOf(blocks(body))).toEqual(['共13件']);
  });

  it('leaves out what is struck, and keeps the raised number of a footnote apart', () => {
    const body = '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>14</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>';
    expect(linesOf(blocks(body))).toEqual(['14¹']);
  });

  it('writes automatic numbers as Word draws them', () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const rels = '<Relationships><Relationship Id="rId1" Type="http://x/numbering" Target="numbering.xml"/></Relationships>';
    const at = (level: number, text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = at(0, '总体情况') + at(1, '甲') + at(1, '乙') + at(0, '主动公开') + at(1, '丙');
    expect(linesOf(blocks(body, { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': rels }))).toEqual(['一、总体情况', '1.甲', '2.乙', '二、主动公开', '1.丙']);
  });

  it('reads text boxes once, though Word stores them twice', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>清河市人民政府</w:t></w:r></w:p></w:txbxContent>';
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(linesOf(blocks(body))).toEqual(['清河市人民政府']);
  });
});

describe('tables of Word files', () => {
  it('keeps cells merged across and down', () => {
    const body = table(
      [tableCell('申请人情况', { columns: 3 })],
      [tableCell('（三）不予公开', { merge: 'restart' }), tableCell('1.属于国家秘密'), tableCell('2')],
      [tableCell('', { merge: 'continue' }), tableCell('2.其他'), tableCell('30')],
    );
    const [found] = tablesOf(blocks(body));
    expect(rowsOf(found)).toEqual([['申请人情况×3'], ['（三）不予公开|2', '1.属于国家秘密', '2'], ['2.其他', '30']]);
    expect(found?.columnCount).toBe(3);
  });

  it('gives a nested table as a table of its own and keeps its words out of the cell', () => {
    const inner = table([tableCell('内'), tableCell('5')]);
    const body = table([`<w:tc>${paragraph('外')}${inner}${paragraph('')}</w:tc>`, tableCell('x')]);
    expect(tablesOf(blocks(body)).map(rowsOf)).toEqual([[['外', 'x']], [['内', '5']]]);
  });

  it('reads rows and cells inside content controls, and skips deleted rows', () => {
    const row = (text: string, properties = '') => `<w:tr>${properties}<w:sdt><w:sdtContent>${tableCell(text)}</w:sdtContent></w:sdt>${tableCell('1')}</w:tr>`;
    const body = `<w:tbl><w:sdt><w:sdtContent>${row('甲')}</w:sdtContent></w:sdt>${row('删', '<w:trPr><w:del/></w:trPr>')}${row('乙')}</w:tbl>`;
    expect(rowsOf(tablesOf(blocks(body))[0])).toEqual([['甲', '1'], ['乙', '1']]);
  });

  it('minds cells left out at the start of a row', () => {
    const body = `<w:tbl><w:tr>${tableCell('甲')}${tableCell('1')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tableCell('2')}</w:tr></w:tbl>`;
    expect(tablesOf(blocks(body))[0]?.cells.map(({ text, row, column }) => [text, row, column])).toEqual([['甲', 0, 0], ['1', 0, 1], ['2', 1, 1]]);
  });
});
