import { drawingOf } from '@/chart/registry';
import { forSlide } from './slide/cut';
import type { FigureLocale } from '@/chart/format';
import type { DrawingStyle } from '@/chart/kinds/kind';
import type { ChartModel, Translate } from '@/chart/model';
import type { ChartTheme } from '@/chart/theme';
import type { Caption } from './caption';

/** The shape of a picture in CSS pixels; without a height it is as high as the chart needs. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number | null;
}

export const FRAMES = {
  whole: { width: 1280, height: null },
  wide: { width: 1280, height: 720 },
  classic: { width: 1152, height: 864 },
  square: { width: 1080, height: 1080 },
} as const satisfies Record<string, PictureFrame>;

export interface PictureInput {
  readonly model: ChartModel;
  readonly caption: Caption;
  readonly theme: ChartTheme;
  readonly locale: FigureLocale;
  readonly t: Translate;
  readonly frame: PictureFrame;
}

/** A line of text in its place: upper left corner in CSS pixels. */
export interface PlacedLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly model: ChartModel;
  readonly style: DrawingStyle;
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lines: readonly PlacedLine[];
  readonly watermark: string | null;
}

/** The width of a text in CSS pixels. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

export const MARGIN = 40;
const LEADING = 1.4;
const GAP = 16;
/** A chart lower than this says nothing; notes give way to it. */
const LEAST = 0.45;

type Paragraph = Omit<PlacedLine, 'y'> & { readonly after: number };

/** A chart with its title, unit, notes, source and date, laid out anew for a frame. */
export function layOutPicture({ model, caption, theme, locale, t, frame }: PictureInput, measure: Measure): PictureLayout {
  const shown = frame.height === null ? model : forSlide(model, t);
  const added = shown.notes.slice(0, shown.notes.length - model.notes.length);
  const style = { theme, locale, width: frame.width - 2 * MARGIN, scale: 1.2 };
  const paragraph = (text: string, size: number, colour: string, after: number, weight: 400 | 600 = 400): Paragraph => ({ text, size, weight, colour, after });
  const head = [
    ...(caption.warning === null ? [] : [paragraph(caption.warning, 18, theme.text, 10, 600)]),
    paragraph(caption.title, 26, theme.text, 8, 600),
    paragraph(caption.subtitle, 16, theme.muted, GAP),
  ];
  const foot = [...added, ...caption.foot].map((text) => paragraph(text, 14, theme.muted, 6));
  const above = place(head, MARGIN, style.width, measure);
  const below = place(foot, 0, style.width, measure);
  const room = frame.height === null ? null : frame.height - above.end - GAP - below.end - MARGIN;
  const chartHeight = Math.round(room === null ? drawingOf(shown).height(style) : Math.max(room, (frame.height ?? 0) * LEAST));
  const footTop = above.end + chartHeight + GAP;
  const height = Math.ceil(frame.height ?? footTop + below.end + MARGIN);
  return {
    width: frame.width,
    height,
    model: shown,
    style,
    chart: { x: MARGIN, y: above.end, width: style.width, height: chartHeight },
    lines: [...above.lines, ...below.lines.map((line) => ({ ...line, y: line.y + footTop })).filter(({ y, size }) => y + size < height)],
    watermark: caption.warning,
  };
}

function place(paragraphs: readonly Paragraph[], top: number, width: number, measure: Measure): { lines: PlacedLine[]; end: number } {
  let y = top;
  const lines: PlacedLine[] = [];
  for (const { after, ...paragraph } of paragraphs) {
    for (const text of wrap(paragraph, width, measure)) {
      lines.push({ ...paragraph, text, y });
      y += paragraph.size * LEADING;
    }
    y += after;
  }
  return { lines, end: y };
}

/** Lines break after spaces and between Chinese characters; a word longer than a line breaks anywhere. */
function wrap({ text, size, weight }: Omit<Paragraph, 'after'>, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[\s\u2e80-\uffef])/u)) {
    const parts = measure(piece, size, weight) > width ? [...piece] : [piece];
    for (const part of parts) {
      if (line !== '' && measure(line + part, size, weight) > width) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line];
}
