import { inkOn } from '@/chart/theme';
import { barSeries, lineSeries } from './marks-xml';
import { SLOPE_PLOT } from './slope';
import { scatterPlot } from './scatter-xml';
import { escapeXml } from './xml';
import { faces, richText, solid, textProperties, type ChartType } from './xml-parts';
import type { ChartCells } from './cells';
import type { NativeBars, NativeChart, NativeLines } from './chart';

const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What a chart part belongs to. */
export interface ChartPlace {
  readonly cells: ChartCells;
  /** Relationship id of the workbook that is embedded with the chart; null where the chart stands in the workbook itself. */
  readonly embedded: string | null;
  /** A line above the plot, which stays with the chart when it is copied; null for none. */
  readonly title: string | null;
}

/**
 * The chart part of a presentation or workbook (ECMA-376 Part 1, 21.2), elements in the order of the schema. One plot,
 * never two kinds in one chart; blanks are gaps.
 */
export function chartXml(chart: NativeChart, type: ChartType, { cells, embedded, title }: ChartPlace): string {
  const plot = chart.type === 'scatter' ? scatterPlot(chart, type, cells, CATEGORY_AXIS, VALUE_AXIS) : categoryPlot(chart, type, cells);
  const head = title === null ? '' : `<c:title>${richText(title, type, type.text, true)}<c:overlay val="0"/></c:title>`;
  const workbook = embedded === null ? '' : `<c:externalData r:id="${embedded}"><c:autoUpdate val="0"/></c:externalData>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${type.language}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${head}<c:autoTitleDeleted val="${title === null ? '1' : '0'}"/><c:plotArea>${plotLayout(chart)}${plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legend(chart, type)}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(type.size * 100)}">${solid(type.text)}${faces(type.face)}</a:defRPr></a:pPr><a:endParaRPr lang="${type.language}"/></a:p></c:txPr>` +
    `${workbook}</c:chartSpace>`
  );
}

/** Where the plot stands: a slope keeps room to its sides, since programs count names at its ends as part of nothing. */
function plotLayout(chart: NativeChart): string {
  if (chart.type !== 'lines' || chart.named !== 'both') return '<c:layout/>';
  const { x, y, w, h } = SLOPE_PLOT;
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${String(x)}"/><c:y val="${String(y)}"/><c:w val="${String(w)}"/><c:h val="${String(h)}"/></c:manualLayout></c:layout>`;
}

function categoryPlot(chart: NativeBars | NativeLines, type: ChartType, cells: ChartCells): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const lying = chart.type === 'bars' && chart.direction === 'row';
  return (chart.type === 'bars' ? bars(chart, type, cells, axes) : lines(chart, type, cells, axes)) + categoryAxis(lying, type) + valueAxis(chart, lying, type);
}

function bars(chart: NativeBars, type: ChartType, cells: ChartCells, axes: string): string {
  const crowd = chart.categories.length * (chart.stacked ? 1 : chart.series.length);
  return (
    `<c:barChart><c:barDir val="${chart.direction === 'row' ? 'bar' : 'col'}"/><c:grouping val="${chart.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    chart.series.map((series, index) => barSeries(chart, series, index, type, cells, inkOn(series.colour))).join('') +
    `<c:gapWidth val="${crowd < 6 ? '120' : '45'}"/><c:overlap val="${chart.stacked ? '100' : '-5'}"/>${axes}</c:barChart>`
  );
}

function lines(chart: NativeLines, type: ChartType, cells: ChartCells, axes: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${chart.series.map((series, index) => lineSeries(chart, series, index, type, cells)).join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
}

/** Lying bars run from the top downwards, which takes their value axis to the top as on screen. */
function categoryAxis(lying: boolean, type: ChartType): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solid(type.muted)}</a:ln></c:spPr>${textProperties(type, type.text)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${lying ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ axis, axisFormat }: NativeBars | NativeLines, lying: boolean, type: ChartType): string {
  const max = axis.max === null ? '' : `<c:max val="${String(axis.max)}"/>`;
  const lines = axis.hidden ? '' : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(type.grid)}</a:ln></c:spPr></c:majorGridlines>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="${String(axis.min)}"/></c:scaling><c:delete val="${axis.hidden ? '1' : '0'}"/><c:axPos val="${lying ? 't' : 'l'}"/>` +
    `${lines}<c:numFmt formatCode="${escapeXml(axisFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(type, type.muted)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${axis.step === null ? '' : `<c:majorUnit val="${String(axis.step)}"/>`}</c:valAx>`
  );
}

function legend(chart: NativeChart, type: ChartType): string {
  const needed = chart.type === 'scatter' ? false : chart.series.length > 1 && !(chart.type === 'lines' && chart.named !== 'legend');
  return needed ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(type, type.text)}</c:legend>` : '';
}
