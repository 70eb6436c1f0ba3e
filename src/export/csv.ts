import { drawingOf } from '@/chart/registry';
import { isRatio } from '@/chart/format';
import type { TableCell, TableColumn } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';
import type { Caption } from './caption';
import { csvText, safeText, type CsvValue } from './csv-text';

/**
 * A chart's table as CSV: UTF-8 with BOM so that Excel and WPS read Chinese, CRLF, texts that look like
 * formulas made harmless. Figures are plain numbers (shares as ratios times 100); what is unknown is empty and
 * says why in the remark. Title, unit, coverage, source and date follow below an empty line.
 */
export function toCsv(model: ChartModel, caption: Caption, t: Translate): string {
  const { columns, rows } = drawingOf(model).table(t);
  const head = [...columns.map((column) => column.head), t('chart.table.remark')];
  const body = rows.map(({ cells }) => [...cells.map((cell, index) => csvCell(cell, columns[index])), remarkOf(cells)]);
  const foot = [caption.warning, caption.title, caption.subtitle, ...caption.foot].flatMap((line) => (line === null ? [] : [[line]]));
  return csvText([head, ...body, [], ...foot]);
}

/** A chart's table to be pasted into a sheet: texts and figures as shown, apart by tabs. */
export function toTsv(model: ChartModel, t: Translate): string {
  const { columns, rows } = drawingOf(model).table(t);
  const line = (texts: readonly string[]): string => texts.map((text) => safeText(text.replace(/\s+/g, ' '))).join('\t');
  return [line(columns.map(({ head }) => head)), ...rows.map(({ cells }) => line(cells.map(({ text }) => text)))].join('\r\n');
}

function csvCell({ role, text, sortValue }: TableCell, column: TableColumn | undefined): CsvValue {
  if (role === 'name') return text;
  if (typeof sortValue !== 'number') return null;
  return column?.unit && isRatio(column.unit) ? Number((sortValue * 100).toPrecision(12)) : sortValue;
}

/** Remarks of a row, and for its unknown figures the reason. */
export function remarkOf(cells: readonly TableCell[]): string {
  return cells
    .flatMap(({ role, remark, sortValue, text }) => (role === 'value' && sortValue === null && text !== '' ? [text] : remark === null ? [] : [remark]))
    .filter((text, index, all) => all.indexOf(text) === index)
    .join('; ');
}
