import type { Block, SourceCell, SourceDocument } from '@/parse/source';
import { readHtml } from '@/parse/html/read-html';
import { readText } from '@/parse/text/read-text';
import type { Random } from './random';
import type { Sheet, SheetCell, SheetRow } from './sheets';
import type { Truth } from './truth';

/** The shapes in which a report reaches a reader. Drawn ones keep cell borders, the others are text. */
export const DRAWN = ['html', 'html_spans', 'html_paragraphs', 'html_nested', 'html_one_table', 'grid', 'grid_pages'] as const;
export const LOOSE = ['cell_a_line', 'cell_a_line_blank', 'row_a_line', 'tabs', 'markdown', 'one_line', 'glued', 'label_above', 'label_below', 'columns'] as const;
export type Shape = (typeof DRAWN)[number] | (typeof LOOSE)[number];

export interface Rendered {
  readonly source: string;
  readonly document: SourceDocument;
}

/** Writes the sheets out in a shape, with a title, headings and the page around them, and reads them back as a source. */
export function render(truth: Truth, sheets: readonly Sheet[], shape: Shape, random: Random): Rendered {
  if (shape === 'grid' || shape === 'grid_pages') {
    const document = gridDocument(truth, sheets);
    return { source: JSON.stringify(document), document };
  }
  if (shape.startsWith('html')) {
    const source = htmlPage(truth, sheets, shape, random);
    return { source, document: readHtml(source) };
  }
  const source = textPage(truth, sheets, shape);
  return { source, document: readText(source) };
}

/** Two reports in one document, one after the other. */
export function renderBoth(one: Rendered, other: Rendered, shape: Shape): Rendered {
  if (shape === 'grid' || shape === 'grid_pages') {
    const document: SourceDocument = { kind: 'pdf', title: null, blocks: [...one.document.blocks, ...other.document.blocks] };
    return { source: JSON.stringify(document), document };
  }
  if (!shape.startsWith('html')) {
    const source = `${one.source}\n${other.source}`;
    return { source, document: readText(source) };
  }
  const source = one.source.replace(/<div>扫一扫.*$/su, '') + other.source.replace(/^.*?(?=<h1>)/su, '');
  return { source, document: readHtml(source) };
}

function title(truth: Truth): string {
  return `${truth.name}${String(truth.year)}年政府信息公开工作年度报告`;
}

/** Parts of a sheet between its page breaks, each a table of its own: spans that cross a break are cut. */
export function parts(sheet: Sheet): SheetRow[][] {
  const groups: SheetRow[][] = [[]];
  for (const row of sheet.rows) {
    if (row.breakBefore === true && groups.at(-1)?.length !== 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  if (groups.length === 1) return groups;
  const open: { cell: SheetCell; left: number }[] = [];
  return groups.map((rows) => {
    const carried = open.filter(({ left }) => left > 0).map(({ cell, left }) => ({ ...cell, text: '', rowSpan: Math.min(left, rows.length) }));
    const seen = rows.map((row, i) => {
      for (const entry of open) entry.left -= 1;
      const cells = row.cells.map((cell) => {
        if (cell.rowSpan > 1) open.push({ cell, left: cell.rowSpan - 1 });
        return { ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - i) };
      });
      return { ...row, cells: i === 0 ? [...carried, ...cells] : cells };
    });
    return seen;
  });
}

function gridDocument(truth: Truth, sheets: readonly Sheet[]): SourceDocument {
  const blocks: Block[] = [{ type: 'line', text: title(truth), place: { page: 1 } }];
  for (const sheet of sheets) {
    blocks.push({ type: 'line', text: sheet.caption, place: { page: 1 } });
    parts(sheet).forEach((rows, i) => {
      if (i > 0) blocks.push({ type: 'line', text: `- ${String(i)} -`, place: { page: i } });
      blocks.push(tableBlock(rows, i + 1));
    });
  }
  return { kind: 'pdf', title: null, blocks };
}

/** Places cells as a browser does. */
export function place(rows: readonly SheetRow[]): { readonly cell: SheetCell; readonly row: number; readonly column: number }[] {
  const freeFrom: number[] = [];
  return rows.flatMap((row, index) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const placed = { cell, row: index, column };
      for (let i = 0; i < cell.colSpan; i += 1) freeFrom[column + i] = index + Math.min(cell.rowSpan, rows.length - index);
      column += cell.colSpan;
      return placed;
    });
  });
}

function tableBlock(rows: readonly SheetRow[], page: number): Block {
  const cells = place(rows).map(({ cell, row, column }): SourceCell => ({
    row, column, rowSpan: Math.min(cell.rowSpan, rows.length - row), columnSpan: cell.colSpan, text: cell.text, place: { page },
  }));
  const width = cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columnSpan), 0);
  return { type: 'table', cells, rowCount: rows.length, columnCount: width, place: { page }, borders: 'drawn' };
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

function htmlCell(cell: SheetCell, shape: Shape, random: Random): string {
  const spans = `${cell.colSpan > 1 ? ` colspan="${String(cell.colSpan)}"` : ''}${cell.rowSpan > 1 ? ` rowspan=${String(cell.rowSpan)}` : ''}`;
  const text = escaped(cell.text);
  const inside = shape === 'html_spans' ? [...text].map((character) => `<span style="font-size:12px"><font>${character}</font></span>`).join('')
    : shape === 'html_paragraphs' ? `\n<p style="text-align:center">&nbsp;${text}</p><p>&nbsp;</p>` : random.chance(0.1) ? `&nbsp; ${text}\n` : text;
  return `<td${spans}>${inside === '' ? '&nbsp;' : inside}</td>`;
}

function htmlPage(truth: Truth, sheets: readonly Sheet[], shape: Shape, random: Random): string {
  const body = shape === 'html_one_table' ? oneTable(sheets, random) : sheets.map((sheet) => `<p><b>${sheet.caption}</b></p>${parts(sheet).map((rows) => {
    const table = `<table border=1>${rows.map((row) => `<tr>${row.cells.map((cell) => htmlCell(cell, shape, random)).join('')}</tr>`).join('\n')}</table>`;
    return shape === 'html_nested' ? `<table><tr><td><div>${table}</div></td></tr></table>` : table;
  }).join('')}`).join('\n');
  return `<html><head><title>${title(truth)}-政府网</title><script>document.write('<table>')</script></head><body><div>首页 | 繁體版 | 无障碍</div><h1>${title(truth)}</h1><p>一、总体情况</p><p>本机关按照条例开展工作，加强组织领导，完善制度机制。</p>${body}<p>五、存在的主要问题及改进情况</p><p>一是公开内容不够丰富，下一步将继续加强学习培训和督促检查。</p><p>六、其他需要报告的事项</p><p>无。</p><div>扫一扫在手机打开当前页 ICP备12345678号</div></body></html>`;
}

/** All three tables drawn as one, as spreadsheets saved as pages do. */
function oneTable(sheets: readonly Sheet[], random: Random): string {
  const rows = sheets.flatMap((sheet) => [`<tr><td colspan="15">${sheet.caption}</td></tr>`, ...sheet.rows.map((row) => `<tr>${row.cells.map((cell) => htmlCell(cell, 'html', random)).join('')}</tr>`)]);
  return `<table>${rows.join('\n')}</table>`;
}

function textPage(truth: Truth, sheets: readonly Sheet[], shape: Shape): string {
  const tables = sheets.map((sheet) => `${sheet.caption}\n${textTable(sheet, shape)}`).join('\n\n');
  return `首页 > 年报\n${title(truth)}\n\n一、总体情况\n本机关按照条例开展工作，加强组织领导，完善制度机制。\n${tables}\n\n五、存在的主要问题及改进情况\n一是公开内容不够丰富，下一步将继续加强学习培训和督促检查。\n六、其他需要报告的事项\n无。\n`;
}

function textTable(sheet: Sheet, shape: Shape): string {
  const lines = sheet.rows.flatMap((row): string[] => {
    const texts = row.cells.map(({ text }) => text);
    if (shape === 'cell_a_line' || shape === 'cell_a_line_blank') return texts;
    if (shape === 'label_above' || shape === 'label_below') return asides(row, shape === 'label_below');
    if (shape === 'columns') return [columns(row)];
    if (shape === 'tabs') return [texts.join('\t')];
    if (shape === 'markdown') return [`| ${texts.join(' | ')} |`];
    if (shape === 'glued') return [row.cells.map((cell, i) => (cell.kind === 'value' && row.cells[i - 1]?.kind === 'value' ? cell.text : ` ${cell.text}`)).join('').trim()];
    return [texts.join(' ')];
  });
  if (shape === 'one_line') return lines.join(' ');
  return lines.join(shape === 'cell_a_line_blank' ? '\n\n' : '\n');
}

/** The words of a row on lines of their own, its figures on one line after or before them. */
function asides(row: SheetRow, figuresFirst: boolean): string[] {
  const words = row.cells.filter(({ kind }) => kind !== 'value').map(({ text }) => text);
  const figures = row.cells.filter(({ kind }) => kind === 'value').map(({ text }) => text).join('  ');
  return (figuresFirst ? [figures, ...words] : [...words, figures]).filter((line) => line !== '');
}

/** A row as programs write it that keep a page's columns by spaces. */
function columns(row: SheetRow): string {
  const words = row.cells.filter(({ kind }) => kind !== 'value').map(({ text }) => text).join('  ');
  const width = [...words].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
  return `${words}${' '.repeat(Math.max(2, 60 - width))}${row.cells.filter(({ kind }) => kind === 'value').map(({ text }) => `  ${text.padStart(8)}`).join('')}`;
}
