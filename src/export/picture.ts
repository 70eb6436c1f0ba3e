import { CanvasRenderer } from 'echarts/renderers';
import { use } from 'echarts/core';
import { init } from '@/chart/echarts';
import { drawingOf, prepare } from '@/chart/registry';
import { layOutPicture, MARGIN, type PictureInput, type PictureLayout } from './picture-layout';
import type { DrawingStyle } from '@/chart/kinds/kind';
import type { ChartModel } from '@/chart/model';

use([CanvasRenderer]);

/** Pixels of a picture for every CSS pixel. */
const SHARP = 2;

/**
 * A chart as PNG at twice its size, laid out anew with title, unit, source and notes inside the picture.
 * @throws Error where the browser cannot make a picture of that size.
 */
export async function toPng(input: PictureInput): Promise<Blob> {
  await prepare(input.model.kind);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('2d');
  const fontOf = (size: number, weight: number): string => `${String(weight)} ${String(size)}px ${input.theme.fontFamily}`;
  const layout = layOutPicture(input, (text, size, weight) => {
    pen.font = fontOf(size, weight);
    return pen.measureText(text).width;
  });
  const { chart, width, height } = layout;
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  pen.scale(SHARP, SHARP);
  pen.fillStyle = input.theme.background;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'top';
  for (const line of layout.lines) {
    pen.font = fontOf(line.size, line.weight);
    pen.fillStyle = line.colour;
    pen.fillText(line.text, MARGIN, line.y);
  }
  pen.drawImage(drawChart(layout.model, layout.style, chart.height), chart.x, chart.y, chart.width, chart.height);
  if (layout.watermark !== null) watermark(pen, layout.watermark, layout, fontOf(56, 600), input.theme.text);
  return blobOf(canvas);
}

/** A chart alone as PNG at twice its size, for a slide. @param height CSS pixels. */
export async function chartPng(model: ChartModel, style: DrawingStyle, height: number): Promise<Blob> {
  await prepare(model.kind);
  return blobOf(drawChart(model, style, height));
}

function drawChart(model: ChartModel, style: DrawingStyle, height: number): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width: style.width, height, devicePixelRatio: SHARP });
  chart.setOption(drawingOf(model).option({ ...style, height }));
  const drawn = chart.renderToCanvas({ pixelRatio: SHARP });
  chart.dispose();
  return drawn;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`${String(canvas.width)}×${String(canvas.height)}`));
    }, 'image/png');
  });
}

function watermark(pen: CanvasRenderingContext2D, text: string, { width, height }: PictureLayout, font: string, colour: string): void {
  pen.save();
  pen.globalAlpha = 0.1;
  pen.fillStyle = colour;
  pen.font = font;
  pen.textAlign = 'center';
  pen.translate(width / 2, height / 2);
  pen.rotate(-Math.PI / 9);
  for (let y = -height; y < height; y += 260) pen.fillText(text, 0, y);
  pen.restore();
}
