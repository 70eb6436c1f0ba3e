import PptxGenJS from 'pptxgenjs';
import { contain } from '../slide/image-size';
import { SLIDE } from '../slide/box';
import { mend, type ChartPart } from './mend';
import { cleanText } from './clean-text';
import type { ChartElement, SlideElement, SlidePage, TableElement, TextElement } from '../slide/element';
import type { SlideTheme } from '../slide/theme';
import type { ChartType } from '../native/xml-parts';
import { chartThemeOf } from '../slide/theme';
import { drawingOf } from '@/chart/registry';
import { headText } from '@/chart/words';
import type { Translate } from '@/chart/model';
import type { FigureLocale } from '@/chart/format';

export interface PptxInput {
  readonly pages: readonly SlidePage[];
  readonly theme: SlideTheme;
  readonly title: string;
  readonly author: string;
  readonly locale: FigureLocale;
  readonly t: Translate;
  /** A chart without a native form as the data address of a PNG, at twice the size of its box. */
  readonly picture: (element: ChartElement) => Promise<string>;
  readonly onProgress?: (done: number, all: number) => void;
}

type PptxSlide = PptxGenJS.Slide;

const hex = (colour: string): string => colour.slice(1).toUpperCase();

/**
 * A deck as .pptx. PptxGenJS lays out texts, tables and pictures; the chart parts that it leaves are replaced with
 * our own, which keep gaps, hollow marks and Chinese faces (`native/`).
 */
export async function writePptx(input: PptxInput): Promise<Uint8Array> {
  const { pages, theme } = input;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'ATLAS', width: SLIDE.w, height: SLIDE.h });
  pptx.layout = 'ATLAS';
  pptx.title = cleanText(input.title);
  pptx.author = cleanText(input.author);
  pptx.theme = { headFontFace: theme.face, bodyFontFace: theme.face };
  const charts: ChartPart[] = [];
  for (const [index, page] of pages.entries()) {
    const slide = pptx.addSlide();
    slide.background = { color: hex(page.background) };
    for (const element of page.elements) await place(slide, element, input, charts);
    if (page.notes !== '') slide.addNotes(cleanText(page.notes));
    input.onProgress?.(index + 1, pages.length);
  }
  const raw = (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  return mend(raw, charts);
}

async function place(slide: PptxSlide, element: SlideElement, input: PptxInput, charts: ChartPart[]): Promise<void> {
  switch (element.kind) {
    case 'text':
      placeText(slide, element, input);
      return;
    case 'block':
      slide.addShape('rect', { ...element.box, fill: { color: hex(element.colour) }, line: { color: hex(element.colour), width: 0 } });
      return;
    case 'logo':
      slide.addImage({ data: element.image, ...contain(element.image, element.box) });
      return;
    case 'table':
      placeTable(slide, element, input);
      return;
    case 'chart':
      await placeChart(slide, element, input, charts);
  }
}

function placeText(slide: PptxSlide, element: TextElement, { theme, locale, t }: PptxInput): void {
  const last = element.lines.length - 1;
  slide.addText(
    element.lines.map((line, index) => ({
      text: cleanText(line),
      options: {
        breakLine: index < last,
        ...(element.link !== undefined && index === last ? { hyperlink: { url: element.link, tooltip: t('export.slide.open') } } : {}),
      },
    })),
    {
      ...element.box,
      margin: 0,
      fontFace: theme.face,
      fontSize: element.size,
      color: hex(element.colour),
      bold: element.bold ?? false,
      align: element.align ?? 'left',
      valign: element.anchor ?? 'top',
      lang: locale === 'en' ? 'en-US' : 'zh-CN',
      fit: 'none',
      ...(element.opacity === undefined ? {} : { transparency: 100 - element.opacity }),
      ...(element.turned === undefined ? {} : { rotate: (element.turned + 360) % 360 }),
    },
  );
}

function placeTable(slide: PptxSlide, { box, head, numeric, rows, widths, rowHeight, size }: TableElement, { theme }: PptxInput): void {
  const rule = { type: 'solid', pt: 0.5, color: hex(theme.muted) } as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, index: number, bold: boolean): PptxGenJS.TableCell => ({
    text: cleanText(text),
    options: { bold, align: numeric[index] ? 'right' : 'left', border: [none, none, rule, none] },
  });
  slide.addTable([head.map((text, index) => cell(text, index, true)), ...rows.map((row) => row.map((text, index) => cell(text, index, false)))], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...widths],
    rowH: rowHeight,
    fontFace: theme.face,
    fontSize: size,
    color: hex(theme.text),
    valign: 'middle',
    margin: [0.02, 0.06, 0.02, 0.06],
  });
}

async function placeChart(slide: PptxSlide, element: ChartElement, input: PptxInput, charts: ChartPart[]): Promise<void> {
  const altText = cleanText(`${headText(element.model)}。${drawingOf(element.model).extremes(input.t)}`);
  if (!element.native) {
    slide.addImage({ data: await input.picture(element), ...element.box, altText });
    return;
  }
  slide.addChart('bar', [{ name: 'x', labels: ['x'], values: [0] }], { ...element.box, altText });
  charts.push({ chart: element.native, type: typeOf(element, input) });
}

function typeOf({ size }: ChartElement, { theme, locale }: PptxInput): ChartType {
  const chart = chartThemeOf(theme);
  return { face: theme.face, size, text: chart.text, muted: chart.muted, grid: chart.grid, background: chart.background, language: locale === 'en' ? 'en-US' : 'zh-CN' };
}
