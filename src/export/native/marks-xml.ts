import { columnRange, headCell, type ChartCells } from './cells';
import { figures, shows, solid, texts, textProperties, type ChartType } from './xml-parts';
import { escapeXml } from './xml';
import type { NativeBars, NativeLines, NativeLook, NativeSeries } from './chart';

const line = (colour: string, width: number, dash: 'solid' | 'dash' = 'solid'): string => `<a:ln w="${String(width)}" cap="flat">${solid(colour)}<a:prstDash val="${dash}"/></a:ln>`;

/** How strongly a mark is filled that steps back, in percent. */
const FADED = 40;

/** The fill and border of a mark. @param edge what keeps a full mark apart from those it touches; null where it touches none */
export function markLook(colour: string, look: NativeLook, edge: string | null, faded = false): string {
  if (look === 'plain') return `${solid(colour, faded ? FADED : 100)}${edge === null ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="6350">${solid(edge)}</a:ln>`}`;
  return `${solid(colour, 20)}${line(colour, 15875, look === 'dashed' ? 'dash' : 'solid')}`;
}

const hatch = (colour: string, ink: string): string =>
  `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${ink.slice(1).toUpperCase()}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:bgClr></a:pattFill>`;

const head = (series: NativeSeries, index: number, cells: ChartCells): string =>
  `<c:idx val="${String(index)}"/><c:order val="${String(index)}"/>${texts('tx', headCell(cells, index + 1), [series.name])}`;

const columns = (series: NativeSeries, index: number, { categories, format }: NativeBars | NativeLines, cells: ChartCells): string =>
  texts('cat', columnRange(cells, 0, categories.length), categories) +
  figures('val', columnRange(cells, index + 1, categories.length), series.values.map((point) => point?.value ?? null), format);

const unlabelled = (index: number): string => `<c:dLbl><c:idx val="${String(index)}"/><c:delete val="1"/></c:dLbl>`;

/** A series of bars. */
export function barSeries(chart: NativeBars, series: NativeSeries, index: number, type: ChartType, cells: ChartCells, ink: string): string {
  // A border in the colour of the ground would cut the axis under bars that are hardly there.
  const edge = chart.stacked ? type.background : null;
  const fill = series.hatched ? `${hatch(series.colour, type.muted)}<a:ln w="6350">${solid(type.background)}</a:ln>` : markLook(series.colour, 'plain', edge);
  const special = series.values
    .map((point, at) =>
      point && (point.look !== 'plain' || point.faded)
        ? `<c:dPt><c:idx val="${String(at)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${markLook(series.colour, point.look, edge, point.faded)}</c:spPr></c:dPt>`
        : '',
    )
    .join('');
  const silent = series.values.map((point, at) => (point && !point.labelled ? unlabelled(at) : '')).join('');
  const labels =
    `<c:dLbls>${silent}<c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties(type, chart.stacked ? ink : type.text)}<c:dLblPos val="${chart.stacked ? 'ctr' : 'outEnd'}"/>${shows({ value: true })}</c:dLbls>`;
  return `<c:ser>${head(series, index, cells)}<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${special}${labels}${columns(series, index, chart, cells)}</c:ser>`;
}

/** Where there are more lines than colours, those of one colour differ by their marks. */
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond'] as const;

const symbolOf = ({ series: all }: NativeLines, index: number): string =>
  SYMBOLS[all.slice(0, index).filter(({ colour }) => colour === all[index]?.colour).length % SYMBOLS.length] ?? SYMBOLS[0];

const marker = (symbol: string, colour: string, look: NativeLook, background: string): string =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${solid(look === 'plain' ? colour : background)}${line(colour, 15875, look === 'dashed' ? 'dash' : 'solid')}</c:spPr></c:marker>`;

/** A series of points joined by a line; where a value is missing the line breaks. */
export function lineSeries(chart: NativeLines, series: NativeSeries, index: number, type: ChartType, cells: ChartCells): string {
  const symbol = chart.named === 'legend' ? symbolOf(chart, index) : SYMBOLS[0];
  const special = series.values
    .map((point, at) =>
      point && point.look !== 'plain'
        ? `<c:dPt><c:idx val="${String(at)}"/>${marker(symbol, series.colour, point.look, type.background)}<c:bubble3D val="0"/></c:dPt>`
        : '',
    )
    .join('');
  const last = series.values.findLastIndex((point) => point !== null);
  const first = series.values.findIndex((point) => point !== null);
  const start = chart.named === 'both' && first >= 0 && first < last ? endLabel(chart, series, first, type) : '';
  const name = last < 0 || chart.named === 'legend' ? '' : endLabel(chart, series, last, type);
  const labels = `<c:dLbls>${start}${name}<c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/>${textProperties(type, type.text)}${shows({})}</c:dLbls>`;
  return (
    `<c:ser>${head(series, index, cells)}<c:spPr>${line(series.colour, 28575, series.yardstick ? 'dash' : 'solid')}</c:spPr>${marker(symbol, series.colour, 'plain', type.background)}${special}${labels}` +
    `${columns(series, index, chart, cells)}<c:smooth val="0"/></c:ser>`
  );
}

function endLabel(chart: NativeLines, series: NativeSeries, at: number, type: ChartType): string {
  const moved = series.values[at]?.moved ?? 0;
  const layout = moved === 0 ? '' : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${moved.toFixed(4)}"/></c:manualLayout></c:layout>`;
  return (
    `<c:dLbl><c:idx val="${String(at)}"/>${layout}<c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties(type, series.colour)}<c:dLblPos val="${at === 0 && chart.named === 'both' ? 'l' : 'r'}"/>${shows({ value: true, series: true })}<c:separator> </c:separator></c:dLbl>`
  );
}
