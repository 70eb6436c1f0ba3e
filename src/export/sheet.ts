import type { Cell, SheetData } from 'write-excel-file/universal';
import { drawingOf } from '@/chart/registry';
import { remarkOf } from './csv';
import { inUnit, labelFormat } from './native/formats';
import type { TableCell, TableColumn } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';
import { writeXlsx } from './xlsx';
import type { Caption } from './caption';

const text = (value: string, bold = false): Cell => ({ value, type: String, ...(bold ? { fontWeight: 'bold' as const } : {}) });

/**
 * A chart's table as .xlsx: one sheet of figures with their formats, one that says what they are and where they
 * come from. Texts are always text, whatever they look like. What is unknown is empty, with its reason in the remark.
 */
export async function toXlsx(model: ChartModel, caption: Caption, address: string, t: Translate): Promise<Blob> {
  const { columns, rows } = drawingOf(model).table(t);
  const data: SheetData = [
    [...columns.map(({ head }) => text(head, true)), text(t('chart.table.remark'), true)],
    ...rows.map(({ cells }) => [...cells.map((cell, index) => cellOf(cell, columns[index])), text(remarkOf(cells))]),
  ];
  const about: SheetData = aboutRows(model, caption, address, t).map(([name, value]) => [text(name, true), text(value)]);
  const widths = [...columns.map(({ numeric }) => ({ width: numeric ? 14 : 34 })), { width: 40 }];
  return writeXlsx([
    { data, sheet: t('export.sheet.data'), columns: widths, stickyRowsCount: 1, stickyColumnsCount: 1 },
    { data: about, sheet: t('export.sheet.about'), columns: [{ width: 16 }, { width: 110 }] },
  ]);
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
