import type { Cell, SheetData } from 'write-excel-file/universal';
import type { Translate } from '@/chart/model';
import { isFigure, targetOf, type TargetId } from '@/model/sheet/target';
import { TEMPLATE_COLUMNS, TEMPLATE_EXAMPLE } from '@/model/sheet/template';
import { targetTitles } from '@/model/sheet/titles';
import { csvText, type CsvValue } from './csv-text';
import { writeXlsx } from './xlsx';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8F1F9', color: '#1B1F24', borderColor: '#868F99', borderStyle: 'thin', align: 'center', alignVertical: 'center', wrap: true } as const;
const EXAMPLE = { color: '#59636E', fontStyle: 'italic', backgroundColor: '#F7F8F9' } as const;

/** Heads are the labels of the official forms, whatever language the page is in: the template is filled in by offices. */
const headOf = (id: TargetId): string => targetTitles(id)['zh-CN'];

function exampleOf(id: TargetId, t: Translate): CsvValue {
  if (id === 'body') return t('sheet.template.example_body');
  const value = TEMPLATE_EXAMPLE[id];
  return value === undefined ? 0 : value;
}

/** How cells of a column are shown: figures as numbers, everything else as text. */
function formatOf(id: TargetId): string {
  const { kind } = targetOf(id);
  return kind === 'money' ? '0.00####' : kind === 'count' || kind === 'change' || kind === 'year' ? '0' : '@';
}

/** The template as .csv, which Excel and WPS open as it is meant. */
export function templateCsv(t: Translate): Blob {
  return new Blob([csvText([TEMPLATE_COLUMNS.map(headOf), TEMPLATE_COLUMNS.map((id) => exampleOf(id, t))])], { type: 'text/csv' });
}

/** The template as .xlsx: a sheet to fill in, with its head and an example, and one that explains the columns. */
export function templateXlsx(t: Translate): Promise<Blob> {
  const head = TEMPLATE_COLUMNS.map((id): Cell => ({ value: headOf(id), type: String, height: 64, ...HEAD }));
  const example = TEMPLATE_COLUMNS.map((id): Cell => cellOf(exampleOf(id, t), formatOf(id)));
  return writeXlsx([
    { data: [head, example], sheet: t('sheet.template.data'), columns: TEMPLATE_COLUMNS.map((id) => ({ width: id === 'body' ? 36 : isFigure(targetOf(id)) ? 14 : 16 })), stickyRowsCount: 1, stickyColumnsCount: 1 },
    { data: aboutRows(t), sheet: t('sheet.template.about'), columns: [{ width: 44 }, { width: 60 }, { width: 44 }, { width: 34 }] },
  ]);
}

function cellOf(value: CsvValue, format: string): Cell {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number, format, ...EXAMPLE } : { value, type: String, format: '@', ...EXAMPLE };
}

function aboutRows(t: Translate): SheetData {
  const text = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
  const bold = (value: string): Cell => ({ value, type: String, ...HEAD });
  const how = (id: TargetId): string => {
    const { kind } = targetOf(id);
    return t(`sheet.template.how.${isFigure(targetOf(id)) ? (kind === 'money' ? 'money' : 'count') : id}`);
  };
  return [
    ...(['row', 'columns', 'blank', 'layouts'] as const).map((line): Cell[] => [{ value: t(`sheet.template.lines.${line}`), type: String }]),
    [],
    [bold(t('sheet.template.about_column')), bold(t('sheet.template.about_how')), bold(t('sheet.template.about_english')), bold(t('sheet.template.about_id'))],
    ...TEMPLATE_COLUMNS.map((id) => [text(headOf(id)), text(how(id)), text(targetTitles(id).en), text(id)]),
  ];
}
