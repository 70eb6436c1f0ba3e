import { markLook } from './marks-xml';
import { escapeXml } from './xml';
import { columnRange, headCell, type ChartCells } from './cells';
import { figures, richText, shows, solid, texts, textProperties, type ChartType } from './xml-parts';
import type { NativeScatter } from './chart';

/** Points by two measures. Points that stand out carry their name as a text of their own, since plain labels know figures only. */
export function scatterPlot(chart: NativeScatter, type: ChartType, cells: ChartCells, xAxis: string, yAxis: string): string {
  const rows = chart.points.length;
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>${texts('tx', headCell(cells, 2), [chart.name])}` +
    `<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${marker(chart.colour, 'plain', type)}${special(chart, type)}${labels(chart, type)}` +
    figures('xVal', columnRange(cells, 1, rows), chart.points.map(({ x }) => x), chart.xFormat) +
    figures('yVal', columnRange(cells, 2, rows), chart.points.map(({ y }) => y), chart.format) +
    `<c:smooth val="0"/></c:ser><c:axId val="${xAxis}"/><c:axId val="${yAxis}"/></c:scatterChart>` +
    axis(xAxis, yAxis, 'b', chart.xTitle, chart.xFormat, type) +
    axis(yAxis, xAxis, 'l', chart.yTitle, chart.axisFormat, type)
  );
}

const marker = (colour: string, look: NativeScatter['points'][number]['look'], type: ChartType): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${markLook(colour, look, type.background)}</c:spPr></c:marker>`;

function special({ points, colour }: NativeScatter, type: ChartType): string {
  return points.map(({ look, colour: own }, at) => (look === 'plain' && own === colour ? '' : `<c:dPt><c:idx val="${String(at)}"/>${marker(own, look, type)}<c:bubble3D val="0"/></c:dPt>`)).join('');
}

function labels({ points }: NativeScatter, type: ChartType): string {
  const named = points.map(({ label, named: on }, at) =>
    on ? `<c:dLbl><c:idx val="${String(at)}"/>${richText(label, type, type.text)}<c:dLblPos val="r"/>${shows({ value: true })}</c:dLbl>` : '',
  );
  return `<c:dLbls>${named.join('')}${textProperties(type, type.text)}${shows({})}</c:dLbls>`;
}

function axis(id: string, crossing: string, position: 'b' | 'l', title: string, format: string, type: ChartType): string {
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(type.grid)}</a:ln></c:spPr></c:majorGridlines><c:title>${richText(title, type, type.muted)}<c:overlay val="0"/></c:title>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solid(type.muted)}</a:ln></c:spPr>${textProperties(type, type.muted)}<c:crossAx val="${crossing}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`
  );
}
