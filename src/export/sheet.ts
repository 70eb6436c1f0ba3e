import type { Cell, SheetData } from 'write-excel-file/universal';
import { drawingOf } from '@/chart/registry';
import { remarkOf } from './csv';
import { inUnit, labelFormat } from './native/formats';
import type { ChartTable, TableCell, TableColumn } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';
import { chartSheet } from './chart-sheet';
import { isNative } from './native/kinds';
import { withChart } from './native/in-workbook';
import { writeXlsx } from './xlsx';
import type { Caption } from './caption';
import type { ExportInput } from './export-input';

const text = (value: string, bold = false): Cell => ({ value, type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) });

/**
 * A chart's table as .xlsx: one sheet of figures with their formats, one with an editable chart of them where office
 * programs have its kind, one that says what they are and where they come from. Texts are always text, whatever they look
 * like. What is unknown is empty, with its reason in the remark.
 */
export async function toXlsx({ model, caption, locale, t }: Pick<ExportInput, 'model' | 'caption' | 'locale' | 't'>, address: string): Promise<Blob> {
  const table = drawnFirst(model, drawingOf(model).table(t));
  const { columns, rows } = table;
  const data: SheetData = [
    [...columns.map(({ head }) => text(head, true)), text(t('chart.table.remark'), true)],
    ...rows.map(({ cells }) => [...cells.map((cell, index) => cellOf(cell, columns[index])), text(remarkOf(cells))]),
  ];
  const about: SheetData = aboutRows(model, caption, address, t).map(([name, value]) => [text(name, true), text(value)]);
  const widths = [...columns.map(({ numeric }) => ({ width: numeric ? 14 : 34 })), { width: 40 }];
  const drawn = chartSheet({ model, table, dataSheet: t('export.sheet.data'), caption, locale, t });
  const workbook = await writeXlsx([
    { data, sheet: t('export.sheet.data'), columns: widths, stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' },
    ...(drawn ? [drawn.sheet] : []),
    { data: about, sheet: t('export.sheet.about'), columns: [{ width: 16 }, { width: 110 }], orientation: 'landscape' },
  ]);
  if (!drawn) return workbook;
  const whole = withChart(new Uint8Array(await workbook.arrayBuffer()), { ...drawn.chart, sheet: 2 });
  return new Blob([whole as Uint8Array<ArrayBuffer>], { type: workbook.type });
}

/** Marks that lack a measure are not drawn: their rows come last, so that a chart reads one range without holes. */
function drawnFirst(model: ChartModel, table: ChartTable): ChartTable {
  if (model.shape !== 'points' || !isNative(model)) return table;
  const drawn = new Set(model.items.flatMap(({ id, values }) => (values.every(({ state }) => state === 'value') ? [id] : [])));
  return { ...table, rows: [...table.rows.filter(({ id }) => drawn.has(id)), ...table.rows.filter(({ id }) => !drawn.has(id))] };
}

function cellOf({ role, text: shown, sortValue }: TableCell, column: TableColumn | undefined): Cell {
  if (role === 'name') return text(shown);
  if (typeof sortValue !== 'number') return null;
  const unit = role === 'value' ? (column?.unit ?? 'requests') : 'requests';
  return { value: inUnit(sortValue, unit), type: Number, format: labelFormat(unit, [sortValue]) };
}

function aboutRows(model: ChartModel, caption: Caption, address: string, t: Translate): readonly (readonly [string, string])[] {
  return [
    ...(caption.warning === null ? [] : [[t('export.sheet.simulated'), caption.warning] as const]),
    [t('export.sheet.title'), caption.title],
    [t('export.sheet.subtitle'), caption.subtitle],
    [t('export.sheet.coverage'), model.coverage],
    ...(model.definition === undefined ? [] : [[t('export.sheet.definition'), model.definition] as const]),
    ...model.notes.map((note) => [t('export.sheet.note'), note] as const),
    [t('export.sheet.source'), model.source],
    [t('export.sheet.date'), caption.date],
    [t('export.sheet.link'), address],
  ];
}
