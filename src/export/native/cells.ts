import type { NativeChart } from './chart';

/** Where a chart's figures stand in its workbook: one row of heads, below it one row a category or point. */
export interface ChartCells {
  readonly sheet: string;
  /** Columns by number from 1: that of names, then one a series; of a scatter plot those of names, x and y. */
  readonly columns: readonly number[];
}

/** The sheet of a chart that has a workbook of its own (`workbookOf`): its columns stand side by side. */
export const ownCells = (chart: NativeChart): ChartCells => ({
  sheet: 'Sheet1',
  columns: Array.from({ length: chart.type === 'scatter' ? 3 : chart.series.length + 1 }, (_, index) => index + 1),
});

/** A column of the sheet by its number from 1: A, B … AA. */
function columnName(number: number): string {
  return number < 1 ? '' : columnName(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

const columnOf = ({ columns }: ChartCells, index: number): string => columnName(columns[index] ?? 0);

const sheetOf = ({ sheet }: ChartCells): string => (/^[A-Za-z]\w*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** The cells below the head of a column. @param index its place in `columns` */
export const columnRange = (cells: ChartCells, index: number, rows: number): string => `${sheetOf(cells)}!$${columnOf(cells, index)}$2:$${columnOf(cells, index)}$${String(rows + 1)}`;

/** The head of a column. @param index its place in `columns` */
export const headCell = (cells: ChartCells, index: number): string => `${sheetOf(cells)}!$${columnOf(cells, index)}$1`;
