import type { SheetData } from 'write-excel-file/universal';
import { writeXlsx } from '../xlsx';
import type { NativeChart } from './chart';

/** The workbook behind a native chart, opened by "edit data": categories in the first column, one column a series. */
export async function workbookOf(chart: NativeChart): Promise<Uint8Array> {
  const content = await writeXlsx([{ data: chart.type === 'scatter' ? scatterRows(chart) : categoryRows(chart), sheet: 'Sheet1' }]);
  return new Uint8Array(await content.arrayBuffer());
}

const text = (value: string) => ({ value, type: String });
const figure = (value: number | null | undefined, format: string) => (value === null || value === undefined ? null : { value, type: Number, format });

function categoryRows({ categories, series, format }: Extract<NativeChart, { type: 'bars' | 'lines' }>): SheetData {
  return [
    [null, ...series.map(({ name }) => text(name))],
    ...categories.map((category, row) => [text(category), ...series.map(({ values }) => figure(values[row]?.value, format))]),
  ];
}

function scatterRows({ points, xTitle, name, xFormat, format }: Extract<NativeChart, { type: 'scatter' }>): SheetData {
  return [[null, text(xTitle), text(name)], ...points.map(({ label, x, y }) => [text(label), figure(x, xFormat), figure(y, format)])];
}
