import { drawingOf } from '@/chart/registry';
import { POINT, PIXELS } from './box';
import { forSlide, PANELS } from './cut';
import { fit } from './fit';
import { EDGE, head, INNER, pageNumber, simulatedMarks, type LayoutContext } from './page-parts';
import { tablePages } from './table-page';
import { chartThemeOf } from './theme';
import { subtitleWithReferences } from '../subtitle';
import { nativeChart } from '../native/plan';
import type { SlideElement, SlidePage, TextElement } from './element';
import type { ChartSlide } from '../deck/deck';
import type { DrawingStyle } from '@/chart/kinds/kind';
import type { ChartModel } from '@/chart/model';

const TOP = 1.46;
const BOTTOM = 6;
const NOTE_WIDTH = 3.3;

/** Type of charts on slides, in points; smaller where many bars lie below one another. */
const TYPE = 12;
const CROWDED = { rows: 14, type: 10 } as const;

const typeSize = (model: ChartModel): number => (model.shape === 'categories' && model.categories.length > CROWDED.rows ? CROWDED.type : TYPE);

/** How a chart is drawn in a box of a slide, in CSS pixels: 12 of them on a page become 12 points here. */
export function slideStyle({ theme, locale }: Pick<LayoutContext, 'theme' | 'locale'>, width: number, size: number): DrawingStyle {
  return { theme: chartThemeOf(theme), locale, width: Math.round(width * PIXELS), scale: (size / TYPE) * POINT };
}

/** The pages of a pinned chart: the chart, and after kinds that go out as pictures their table. */
export function chartPages(slide: ChartSlide, number: number, context: LayoutContext): readonly SlidePage[] {
  const { theme } = context;
  const cut = forSlide(slide.model, context.t, slide.note === '' ? PANELS : PANELS / 2);
  const title = slide.title ?? slide.model.title;
  const width = slide.note === '' ? INNER : INNER - NOTE_WIDTH - 0.3;
  const box = { x: EDGE, y: TOP, w: width, h: BOTTOM - TOP };
  const size = typeSize(cut);
  const native = nativeChart(cut, slideStyle(context, width, size));
  const model = native ? withoutWhiskers(cut, context) : cut;
  const elements: SlideElement[] = [
    ...head(title, context),
    subtitle(model, context),
    isBlank(model)
      ? { kind: 'text', role: 'subtitle', box, lines: [context.t('chart.describe.empty')], size: 16, colour: theme.muted, align: 'center', anchor: 'middle' }
      : { kind: 'chart', box, model: native ? withoutLines(model) : model, native, size },
    ...(slide.note === '' ? [] : [comment(slide.note, context)]),
    ...foot(slide, model, context),
    pageNumber(number, context),
    ...(model.simulated ? simulatedMarks(context) : []),
  ];
  const page = { id: slide.id, background: theme.background, elements, notes: notesOf(slide, title, context) };
  return native ? [page] : [page, ...tablePages(slide, title, number, context)];
}

/** Nothing to draw: axes without a mark would look like zeros. */
const isBlank = (model: ChartModel): boolean => model.shape === 'categories' && model.series.every(({ points }) => points.every(({ state }) => state === 'missing'));

/** A native chart draws no intervals: its preview has none either, and its notes, which explain them, say so. */
const withoutWhiskers = (model: ChartModel, { t }: LayoutContext): ChartModel =>
  model.shape === 'categories' && model.whiskers ? { ...model, whiskers: false, notes: [...model.notes, t('export.slide.no_whiskers')] } : model;

/** A native chart has no reference lines, so its preview has none. */
const withoutLines = (model: ChartModel): ChartModel => (model.shape === 'categories' ? { ...model, references: [] } : model);

function subtitle(model: ChartModel, { theme, t }: LayoutContext): TextElement {
  const box = { x: EDGE, y: 1.04, w: INNER, h: 0.34 };
  const { size, lines } = fit([subtitleWithReferences(model, t)], box, [14, 12, 11]);
  return { kind: 'text', role: 'subtitle', box, lines, size, colour: theme.muted, anchor: 'middle' };
}

function comment(note: string, { theme }: LayoutContext): TextElement {
  const box = { x: EDGE + INNER - NOTE_WIDTH, y: TOP + 0.1, w: NOTE_WIDTH, h: BOTTOM - TOP - 0.2 };
  const { size, lines } = fit(note.split('\n'), box, [18, 16, 14, 12]);
  return { kind: 'text', role: 'note', box, lines, size, colour: theme.text, anchor: 'top' };
}

/** Coverage and notes, cut where there are too many; below them source, date and the way back, which are never cut. */
function foot(slide: ChartSlide, model: ChartModel, { theme, t, site }: LayoutContext): TextElement[] {
  const above = { x: EDGE, y: 6.06, w: INNER, h: 0.72 };
  const notes = fit([[model.coverage, ...(model.definition === undefined ? [] : [model.definition]), ...model.notes].join(t('export.slide.between'))], above, [11, 10, 9]);
  const below = { x: EDGE, y: 6.8, w: INNER - 0.9, h: 0.5 };
  return [
    { kind: 'text', role: 'foot', box: above, lines: notes.lines, size: notes.size, colour: theme.muted, anchor: 'bottom' },
    {
      kind: 'text',
      role: 'foot',
      box: below,
      lines: [model.source, t('export.slide.as_of', { date: slide.pin.day })],
      size: 10,
      colour: theme.muted,
      anchor: 'bottom',
      link: `${site}#${slide.pin.address}`,
    },
  ];
}

/** More figures than this nobody reads out. */
const SPOKEN = 60;

function notesOf(slide: ChartSlide, title: string, { t }: LayoutContext): string {
  const { model } = slide;
  const { columns, rows } = drawingOf(model).table(t);
  const figures = rows.slice(0, SPOKEN).map(({ cells }) => cells.map(({ text }, index) => (index === 0 ? text : `${columns[index]?.head ?? ''} ${text}`)).join(t('list.separator')));
  return [title, slide.note, model.subtitle, model.coverage, model.definition ?? '', ...model.notes, model.source, t('export.slide.as_of', { date: slide.pin.day }), ...figures].filter((line) => line !== '').join('\n');
}
