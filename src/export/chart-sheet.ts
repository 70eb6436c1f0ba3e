import type { Cell } from 'write-excel-file/universal';
import { drawingOf } from '@/chart/registry';
import { headText } from '@/chart/words';
import { LIGHT } from '@/chart/theme';
import type { FigureLocale } from '@/chart/format';
import type { ChartTable } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';
import type { Caption } from './caption';
import { chartXml } from './native/chart-xml';
import { nativeChart } from './native/plan';
import { forSlide } from './slide/cut';
import { subtitleWithReferences } from './subtitle';
import type { NativeBars, NativeChart, NativeLines } from './native/chart';
import type { ChartCells } from './native/cells';
import type { PlacedChart } from './native/in-workbook';
import type { XlsxSheet } from './xlsx';

/** A sheet with an editable chart of the figures on another, and the chart that is to stand on it. */
export interface ChartSheet {
  readonly sheet: XlsxSheet;
  readonly chart: Omit<PlacedChart, 'sheet'>;
}

export interface ChartSheetInput {
  readonly model: ChartModel;
  /** The figures as the sheet of data has them: the same columns and rows, `dataSheet` its name. */
  readonly table: ChartTable;
  readonly dataSheet: string;
  readonly caption: Caption;
  readonly locale: FigureLocale;
  readonly t: Translate;
}

const WIDTH = 960;
const FACE = '微软雅黑';
/** Points. */
const SIZE = 10;
/** Pixels of a chart with standing marks; of one with lying bars, for each bar and round them. */
const HEIGHT = { standing: 480, bar: 28, around: 90 } as const;

/** The sheet of a chart, made for paper whatever the screen looks like; null for kinds that office programs do not draw. */
export function chartSheet({ model, table, dataSheet, caption, locale, t }: ChartSheetInput): ChartSheet | null {
  const shown = forSlide(model, t);
  const plan = nativeChart(shown, { theme: LIGHT, locale, width: WIDTH, scale: 1 });
  if (!plan) return null;
  const cells: ChartCells = { sheet: dataSheet, columns: columnsOf(model, table) };
  const native = plan.type === 'scatter' ? plan : named(plan, table, cells);
  const type = { face: FACE, size: SIZE, text: LIGHT.text, muted: LIGHT.muted, grid: LIGHT.grid, background: LIGHT.background, language: locale === 'en' ? 'en-US' : 'zh-CN' } as const;
  const cut = shown.notes.slice(0, shown.notes.length - model.notes.length);
  const rows = [[line(caption.title, 14)], ...[subtitleWithReferences(shown, t), ...cut, shown.coverage, shown.source].map((text) => [line(text)]), []];
  const data = caption.warning === null ? rows : [[line(caption.warning, 12)], ...rows];
  return {
    sheet: { data, sheet: t('export.sheet.chart'), columns: [{ width: 18 }], showGridLines: false, orientation: 'landscape' },
    chart: {
      xml: chartXml(native, type, { cells, embedded: null, title: caption.warning }),
      below: data.length,
      width: WIDTH,
      height: heightOf(native),
      name: t('export.sheet.chart'),
      alternative: `${headText(model)}。${drawingOf(model).extremes(t)}`,
    },
  };
}

const line = (value: string, size?: number): Cell => ({
  value,
  type: String,
  ...(size === undefined ? {} : { fontFamily: FACE, fontSize: size, fontWeight: 'bold' as const, height: size * 1.8 }),
});

/** The columns that the chart reads: names, then one a series, or the two measures. */
function columnsOf(model: ChartModel, { columns }: ChartTable): readonly number[] {
  const ids = model.shape === 'categories' ? model.series.map(({ id }) => id) : model.shape === 'points' ? model.axes.map(({ id }) => id) : [];
  return [1, ...ids.map((id) => columns.findIndex((column) => column.id === id) + 1)];
}

/** Names as their cells have them: a program that opens the file reads them from there. */
function named<C extends NativeBars | NativeLines>(chart: C, { columns, rows }: ChartTable, { columns: read }: ChartCells): C {
  return {
    ...chart,
    categories: chart.categories.map((_, index) => rows[index]?.cells[0]?.text ?? ''),
    series: chart.series.map((series, index) => ({ ...series, name: columns[(read[index + 1] ?? 1) - 1]?.head ?? series.name })),
  };
}

function heightOf(chart: NativeChart): number {
  if (chart.type !== 'bars' || chart.direction === 'column') return HEIGHT.standing;
  return chart.categories.length * HEIGHT.bar + HEIGHT.around;
}
