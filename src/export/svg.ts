import { init } from '@/chart/echarts';
import { drawingOf, prepare } from '@/chart/registry';
import { layOutPicture, MARGIN, type PictureInput, type PictureLayout } from './picture-layout';
import { emsOf } from './slide/fit';
import { escapeXml } from './native/xml';

/** The letters' height below a line's upper edge, as a share of its size. */
const ASCENT = 0.86;

/** A chart as SVG with title, unit, source and notes: system fonts, no scripts, no styles of its own, nothing from elsewhere. */
export async function toSvg(given: PictureInput): Promise<string> {
  await prepare(given.model.kind);
  // ECharts writes the family into an attribute without escaping it.
  const input = { ...given, theme: { ...given.theme, fontFamily: given.theme.fontFamily.replaceAll('"', "'") } };
  const layout = layOutPicture(input, (text, size) => emsOf(text) * size);
  const { width, height, chart } = layout;
  const font = escapeXml(input.theme.fontFamily);
  const texts = layout.lines.map(({ text, y, size, weight, colour }) => textElement(text, `x="${String(MARGIN)}" y="${rounded(y + size * ASCENT)}" font-size="${String(size)}" font-weight="${String(weight)}" fill="${colour}"`));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="${font}">`,
    `<title>${escapeXml(input.caption.title)}</title>`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${input.theme.background}"/>`,
    ...texts,
    `<g transform="translate(${rounded(chart.x)} ${rounded(chart.y)})">${drawn(layout)}</g>`,
    ...(layout.watermark === null ? [] : [watermark(layout.watermark, layout, input.theme.text)]),
    '</svg>',
  ].join('\n');
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

const textElement = (text: string, attributes: string): string => `<text ${attributes}>${escapeXml(text)}</text>`;

/** ECharts' own picture; the styles for pointing that it adds are of no use in a file. */
function drawn({ model, style, chart: { width, height } }: PictureLayout): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(drawingOf(model).option({ ...style, height }));
  const picture = chart.renderToSVGString();
  chart.dispose();
  return picture.replace(/<style[\s\S]*?<\/style>/g, '');
}

function watermark(text: string, { width, height }: PictureLayout, colour: string): string {
  const rows = Array.from({ length: Math.ceil((2 * height) / 260) }, (_, index) =>
    textElement(text, `x="0" y="${String(index * 260 - height)}" text-anchor="middle" font-size="56" font-weight="600" fill="${colour}" fill-opacity="0.1"`),
  );
  return `<g transform="translate(${rounded(width / 2)} ${rounded(height / 2)}) rotate(-20)">${rows.join('')}</g>`;
}
