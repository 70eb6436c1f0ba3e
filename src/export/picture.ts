import { CanvasRenderer } from 'echarts/renderers';
import { use } from 'echarts/core';
import { init } from '@/chart/echarts';
import { drawingOf, prepare } from '@/chart/registry';
import type { FigureLocale } from '@/chart/format';
import type { ChartModel } from '@/chart/model';
import type { ChartTheme } from '@/chart/theme';
import type { Caption } from './caption';

use([CanvasRenderer]);

/** The picture's width in CSS pixels; drawn at twice as many. */
const WIDTH = 1280;
const SHARP = 2;
const MARGIN = 40;

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  readonly after: number;
}

/**
 * A chart as PNG, laid out anew for its size with title, unit, source and notes inside the picture.
 * @throws Error where the browser cannot make a picture of that size.
 */
export async function toPng(model: ChartModel, caption: Caption, theme: ChartTheme, locale: FigureLocale): Promise<Blob> {
  await prepare(model.kind);
  const chart = drawChart(model, theme, locale);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('2d');
  const head: Paragraph[] = [
    ...(caption.warning === null ? [] : [{ text: caption.warning, size: 18, weight: 600, colour: theme.text, after: 10 } as const]),
    { text: caption.title, size: 26, weight: 600, colour: theme.text, after: 8 },
    { text: caption.subtitle, size: 16, weight: 400, colour: theme.muted, after: 16 },
  ];
  const foot = caption.foot.map((text): Paragraph => ({ text, size: 14, weight: 400, colour: theme.muted, after: 6 }));
  const headHeight = heightOf(pen, head, theme);
  const height = MARGIN + headHeight + chart.height / SHARP + 16 + heightOf(pen, foot, theme) + MARGIN;
  canvas.width = WIDTH * SHARP;
  canvas.height = Math.ceil(height) * SHARP;
  pen.scale(SHARP, SHARP);
  pen.fillStyle = theme.background;
  pen.fillRect(0, 0, WIDTH, height);
  write(pen, head, MARGIN, theme);
  pen.drawImage(chart, MARGIN, MARGIN + headHeight, chart.width / SHARP, chart.height / SHARP);
  write(pen, foot, MARGIN + headHeight + chart.height / SHARP + 16, theme);
  if (caption.warning !== null) watermark(pen, caption.warning, height, theme);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`${String(canvas.width)}×${String(canvas.height)}`));
    }, 'image/png');
  });
}

function drawChart(model: ChartModel, theme: ChartTheme, locale: FigureLocale): HTMLCanvasElement {
  const style = { theme, locale, width: WIDTH - 2 * MARGIN, scale: 1.2 };
  const drawing = drawingOf(model);
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width: style.width, height: drawing.height(style), devicePixelRatio: SHARP });
  chart.setOption(drawing.option(style));
  const drawn = chart.renderToCanvas({ pixelRatio: SHARP });
  chart.dispose();
  return drawn;
}

const fontOf = ({ weight, size }: Paragraph, theme: ChartTheme): string => `${String(weight)} ${String(size)}px ${theme.fontFamily}`;

function linesOf(pen: CanvasRenderingContext2D, paragraph: Paragraph, theme: ChartTheme): readonly string[] {
  pen.font = fontOf(paragraph, theme);
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.text.split(/(?<=[\s\u2e80-\uffef])/u)) {
    if (line !== '' && pen.measureText(line + piece).width > WIDTH - 2 * MARGIN) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

function heightOf(pen: CanvasRenderingContext2D, all: readonly Paragraph[], theme: ChartTheme): number {
  return all.reduce((sum, paragraph) => sum + linesOf(pen, paragraph, theme).length * paragraph.size * 1.4 + paragraph.after, 0);
}

function write(pen: CanvasRenderingContext2D, all: readonly Paragraph[], top: number, theme: ChartTheme): void {
  let y = top;
  pen.textBaseline = 'top';
  for (const paragraph of all) {
    for (const line of linesOf(pen, paragraph, theme)) {
      pen.fillStyle = paragraph.colour;
      pen.fillText(line, MARGIN, y);
      y += paragraph.size * 1.4;
    }
    y += paragraph.after;
  }
}

function watermark(pen: CanvasRenderingContext2D, text: string, height: number, theme: ChartTheme): void {
  pen.save();
  pen.globalAlpha = 0.1;
  pen.fillStyle = theme.text;
  pen.font = `600 56px ${theme.fontFamily}`;
  pen.textAlign = 'center';
  pen.translate(WIDTH / 2, height / 2);
  pen.rotate(-Math.PI / 9);
  for (let y = -height; y < height; y += 260) pen.fillText(text, 0, y);
  pen.restore();
}
