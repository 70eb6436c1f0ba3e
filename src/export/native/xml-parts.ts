import { escapeXml } from './xml';

/** Type of a chart's texts. */
export interface ChartType {
  /** The face of every text, Chinese and Latin alike; programs without it take their own. */
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
  readonly language: 'zh-CN' | 'en-US';
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

export const solid = (colour: string, alpha = 100): string =>
  `<a:solidFill><a:srgbClr val="${hex(colour)}">${alpha < 100 ? `<a:alpha val="${String(alpha * 1000)}"/>` : ''}</a:srgbClr></a:solidFill>`;

export const faces = (face: string): string => ['latin', 'ea', 'cs'].map((script) => `<a:${script} typeface="${escapeXml(face)}"/>`).join('');

const runOf = (type: ChartType, colour: string, bold = false): string => `sz="${String(Math.round(type.size * 100))}" b="${bold ? '1' : '0'}">${solid(colour)}${faces(type.face)}`;

/** Text properties of an axis, a legend or labels. */
export function textProperties(type: ChartType, colour: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runOf(type, colour)}</a:defRPr></a:pPr><a:endParaRPr lang="${type.language}"/></a:p></c:txPr>`;
}

/** A text written out, as a title or the label of one mark. */
export function richText(text: string, type: ChartType, colour: string, bold = false): string {
  const language = `lang="${type.language}"`;
  return `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${runOf(type, colour, bold)}</a:defRPr></a:pPr><a:r><a:rPr ${language} ${runOf(type, colour, bold)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

/** A column of texts in the sheet, with its content as last seen. */
export function texts(tag: 'tx' | 'cat', range: string, values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${String(index)}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('');
  return `<c:${tag}><c:strRef><c:f>${escapeXml(range)}</c:f><c:strCache><c:ptCount val="${String(values.length)}"/>${points}</c:strCache></c:strRef></c:${tag}>`;
}

/** A column of figures in the sheet; what is null is left out, which is how a gap is written. */
export function figures(tag: 'val' | 'xVal' | 'yVal', range: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, index) => (value === null ? '' : `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`)).join('');
  return `<c:${tag}><c:numRef><c:f>${escapeXml(range)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${String(values.length)}"/>${points}</c:numCache></c:numRef></c:${tag}>`;
}

/** What labels show. */
export function shows(what: { readonly value?: boolean; readonly series?: boolean }): string {
  const flag = (on: boolean | undefined): string => (on ? '1' : '0');
  return `<c:showLegendKey val="0"/><c:showVal val="${flag(what.value)}"/><c:showCatName val="0"/><c:showSerName val="${flag(what.series)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}
