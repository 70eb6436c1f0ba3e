import Papa from 'papaparse';
import { drawingOf } from '@/chart/registry';
import { hasParts, type TableCell, type TableColumn } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';
import type { Caption } from './caption';

/** Spreadsheets would run a text that begins so; an apostrophe keeps it a text. A plain negative number is no formula. */
const FORMULA = /^[=+\-@\t\r]/;

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/**
 * A chart's table as CSV: UTF-8 with BOM so that Excel and WPS read Chinese, CRLF, texts that look like
 * formulas made harmless. Figures are plain numbers (shares as ratios times 100); what is unknown is empty and
 * says why in the remark. Title, unit, coverage, source and date follow below an empty line.
 */
export function toCsv(model: ChartModel, caption: Caption, t: Translate): string {
  const { columns, rows } = drawingOf(model).table(t);
  const head = [...columns.map((column) => safe(column.head)), t('chart.table.remark')];
  const body = rows.map(({ cells }) => [...cells.map((cell, index) => csvCell(cell, columns[index])), safe(remarkOf(cells))]);
  const foot = [caption.warning, caption.title, caption.subtitle, ...caption.foot].flatMap((line) => (line === null ? [] : [[safe(line)]]));
  return `\ufeff${Papa.unparse([head, ...body, [], ...foot], { newline: '\r\n' })}`;
}

function csvCell({ role, text, sortValue }: TableCell, column: TableColumn | undefined): string | number {
  if (role === 'name') return safe(text);
  if (typeof sortValue !== 'number') return '';
  return column?.unit && hasParts(column.unit) ? Number((sortValue * 100).toPrecision(12)) : sortValue;
}

/** Remarks of a row, and for its unknown figures the reason. */
function remarkOf(cells: readonly TableCell[]): string {
  return cells
    .flatMap(({ role, remark, sortValue, text }) => (role === 'value' && sortValue === null ? [text] : remark === null ? [] : [remark]))
    .filter((text, index, all) => all.indexOf(text) === index)
    .join('; ');
}
