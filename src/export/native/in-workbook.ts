import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from './xml';

/** A chart that stands on a sheet of a workbook. */
export interface PlacedChart {
  /** The part that `chartXml` writes. */
  readonly xml: string;
  /** The sheet by its place in the workbook, from 1. It has no drawing yet. */
  readonly sheet: number;
  /** Rows of the sheet above the chart. */
  readonly below: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** What the chart says, for those who do not see it. */
  readonly alternative: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
/** English metric units to a CSS pixel. */
const EMU = 9525;

/**
 * A workbook with a chart on one of its sheets (ECMA-376 Part 1, 20.5): the sheet names a drawing, the drawing a frame, the
 * frame the chart, each by a relation of its own.
 */
export function withChart(workbook: Uint8Array, chart: PlacedChart): Uint8Array {
  const parts = unzipSync(workbook);
  const change = (path: string, make: (text: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`The workbook has no ${path}`);
    parts[path] = strToU8(make(strFromU8(part)));
  };
  const sheet = `sheet${String(chart.sheet)}.xml`;
  change(`xl/worksheets/${sheet}`, (text) => text.replace('</worksheet>', '<drawing r:id="rIdDrawing1"/></worksheet>'));
  change(`xl/worksheets/_rels/${sheet}.rels`, (text) => text.replace('</Relationships>', `${relation('rIdDrawing1', 'drawing', '../drawings/drawing1.xml')}</Relationships>`));
  change(TYPES, (text) =>
    text.replace(
      '</Types>',
      '<Override ContentType="application/vnd.openxmlformats-officedocument.drawing+xml" PartName="/xl/drawings/drawing1.xml"/>' +
        '<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/xl/charts/chart1.xml"/></Types>',
    ),
  );
  return zipSync({
    ...parts,
    'xl/drawings/drawing1.xml': strToU8(drawing(chart)),
    'xl/drawings/_rels/drawing1.xml.rels': strToU8(
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'chart', '../charts/chart1.xml')}</Relationships>`,
    ),
    'xl/charts/chart1.xml': strToU8(chart.xml),
  });
}

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

function drawing({ below, width, height, name, alternative }: PlacedChart): string {
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"><xdr:oneCellAnchor>` +
    `<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(below)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${String(width * EMU)}" cy="${String(height * EMU)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escapeXml(name)}" descr="${escapeXml(alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWINGML}/chart">` +
    `<c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
  );
}
