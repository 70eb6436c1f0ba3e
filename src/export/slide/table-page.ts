import { drawingOf } from '@/chart/registry';
import { cutTo } from './fit';
import { EDGE, head, INNER, pageNumber, simulatedMarks, type LayoutContext } from './page-parts';
import type { SlidePage } from './element';
import type { TableColumn } from '@/chart/table';
import type { ChartSlide } from '../deck/deck';

const ROW_HEIGHT = 0.31;
const ROWS = 15;
const PAGES = 3;
const COLUMNS = 9;
const NAME_WIDTH = 3.4;
const FIGURE_WIDTH = 2.2;
/** Of few columns each has room for a reason in words; names that are wider would lead away from their figures. */
const FEW = { columns: 2, figure: 3.6, name: 6 } as const;

/** The table of a chart that goes out as a picture, on as many pages as it takes, three at most; what is left out is said. */
export function tablePages(slide: ChartSlide, title: string, number: number, context: LayoutContext): readonly SlidePage[] {
  const { t, theme } = context;
  const { columns, rows } = drawingOf(slide.model).table(t);
  const shown = columns.slice(0, COLUMNS);
  const widths = widthsOf(shown);
  const pages = Math.min(PAGES, Math.ceil(rows.length / ROWS));
  const left = { rows: Math.max(0, rows.length - pages * ROWS), columns: columns.length - shown.length };
  return Array.from({ length: pages }, (_, page): SlidePage => {
    const some = rows.slice(page * ROWS, (page + 1) * ROWS);
    const cut = (text: string, index: number): string => cutTo(text, ((widths[index] ?? 1) - 0.2) * 6);
    const last = page === pages - 1 && left.rows + left.columns > 0;
    return {
      id: `${slide.id}-table-${String(page + 1)}`,
      background: theme.background,
      notes: '',
      elements: [
        ...head(pages > 1 ? t('export.slide.table_of', { title, page: page + 1, pages }) : t('export.slide.table', { title }), context),
        {
          kind: 'table',
          box: { x: EDGE, y: 1.2, w: widths.reduce((sum, width) => sum + width, 0), h: ROW_HEIGHT * (some.length + 1) },
          head: shown.map(({ head: text }, index) => cut(text, index)),
          numeric: shown.map(({ numeric }) => numeric),
          rows: some.map(({ cells }) => cells.slice(0, COLUMNS).map(({ text }, index) => cut(text, index))),
          widths,
          rowHeight: ROW_HEIGHT,
          size: 12,
        },
        {
          kind: 'text',
          role: 'foot',
          box: { x: EDGE, y: 6.8, w: INNER - 0.9, h: 0.5 },
          lines: [slide.model.source, ...(last ? [t(`export.slide.left_out.${left.columns === 0 ? 'rows' : left.rows === 0 ? 'columns' : 'both'}`, left)] : [])],
          size: 10,
          colour: theme.muted,
          anchor: 'bottom',
        },
        pageNumber(number + page + 1, context),
        ...(slide.model.simulated ? simulatedMarks(context) : []),
      ],
    };
  });
}

/** Names get what figures leave. */
function widthsOf(columns: readonly TableColumn[]): readonly number[] {
  const figures = columns.filter(({ numeric }) => numeric).length;
  const names = columns.length - figures;
  const few = figures <= FEW.columns;
  const figure = Math.min(few ? FEW.figure : FIGURE_WIDTH, (INNER - NAME_WIDTH * names) / Math.max(1, figures));
  return columns.map(({ numeric }) => (numeric ? figure : Math.min(few ? FEW.name : INNER, (INNER - figure * figures) / names)));
}
