import { place } from '../../support/render';
import type { Sheet } from '../../support/sheets';
import { docx, paragraph, table, tableCell, xlsx } from './office-writer';

const WORDS = ['一、总体情况', '本机关按照条例开展工作，加强组织领导，完善制度机制。'];
const AFTER = ['五、存在的主要问题及改进情况', '一是公开内容不够丰富，下一步将继续加强学习培训和督促检查。'];

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** The report as a Word file, its merged cells as Word writes them. */
export function drawDocx(title: string, sheets: readonly Sheet[]): Uint8Array {
  const body = sheets.map((sheet) => {
    const rows: { column: number; xml: string }[][] = sheet.rows.map(() => []);
    for (const { cell, row, column } of place(sheet.rows)) {
      const last = Math.min(row + cell.rowSpan, sheet.rows.length);
      for (let at = row; at < last; at += 1) {
        const merge = cell.rowSpan > 1 ? { merge: at === row ? ('restart' as const) : ('continue' as const) } : {};
        rows[at]?.push({ column, xml: tableCell(at === row ? escaped(cell.text) : '', { columns: cell.colSpan, ...merge }) });
      }
    }
    return paragraph(sheet.caption) + table(...rows.map((cells) => cells.sort((one, other) => one.column - other.column).map(({ xml }) => xml)));
  });
  return docx([...[title, ...WORDS].map((text) => paragraph(text)), ...body, ...AFTER.map((text) => paragraph(text))].join(''));
}

/** The report as an Excel file, all on one sheet or each table on a sheet of its own. */
export function drawXlsx(title: string, sheets: readonly Sheet[], apart: boolean): Uint8Array {
  const drawn = sheets.map((sheet) => ({ name: sheet.caption, ...draw([sheet], []) }));
  return xlsx(apart ? [{ name: '说明', ...draw([], [title, ...WORDS]) }, ...drawn] : [{ name: '年报', ...draw(sheets, [title, ...WORDS]) }]);
}

function draw(sheets: readonly Sheet[], words: readonly string[]): { data: string; merges: string[] } {
  const rows: string[] = words.map((text, index) => `<row r="${String(index + 1)}">${cellAt(0, index, text)}</row>`);
  const merges: string[] = [];
  let top = words.length;
  for (const sheet of sheets) {
    rows.push(`<row r="${String(top + 1)}">${cellAt(0, top, sheet.caption)}</row>`);
    top += 1;
    const placed = place(sheet.rows);
    sheet.rows.forEach((_row, index) => {
      rows.push(`<row r="${String(top + index + 1)}">${placed.filter(({ row }) => row === index).map(({ cell, column }) => cellAt(column, top + index, cell.text)).join('')}</row>`);
    });
    for (const { cell, row, column } of placed) {
      const last = Math.min(row + cell.rowSpan, sheet.rows.length) - 1;
      if (cell.colSpan > 1 || last > row) merges.push(`${reference(column, top + row)}:${reference(column + cell.colSpan - 1, top + last)}`);
    }
    top += sheet.rows.length + 1;
  }
  return { data: rows.join(''), merges };
}

function cellAt(column: number, row: number, text: string): string {
  if (text === '') return '';
  return /^\d+(?:\.\d+)?$/u.test(text) ? `<c r="${reference(column, row)}"><v>${text}</v></c>` : `<c r="${reference(column, row)}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

function reference(column: number, row: number): string {
  return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column] ?? ''}${String(row + 1)}`;
}
