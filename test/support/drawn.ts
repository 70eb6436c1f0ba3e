import { init } from '@/chart/echarts';
import { drawingOf } from '@/chart/registry';
import type { ChartModel } from '@/chart/model';
import type { ChartTheme } from '@/chart/theme';

/** The picture as lines that can be compared: one element a line, ids by order of appearance, numbers to four digits. */
export function drawn(model: ChartModel, theme: ChartTheme, locale: 'zh-CN' | 'en', width: number): string {
  const drawing = drawingOf(model);
  // ECharts writes the quotation marks of font names unescaped: one without any keeps the file well-formed.
  const style = { theme: { ...theme, fontFamily: 'sans-serif' }, locale, width, scale: 1 };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: drawing.height(style) });
  chart.setOption({ ...drawing.option(style), backgroundColor: theme.background });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const ids = new Map<string, string>();
  const ordinal = (id: string): string => ids.get(id) ?? (ids.set(id, `i${String(ids.size)}`), `i${String(ids.size - 1)}`);
  return `${svg
    .replace(/zr\d+-[\w-]+/g, ordinal)
    .replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(4)))))
    .replace(/></g, '>\n<')}\n`;
}
