/** A glyph as pdf.js lists it in a show operator. Widths are in glyph space (1,000 to the em unless the font says otherwise). */
export interface ShownGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  /** Vertical writing: advance, and the origin's displacement (x, y). */
  readonly vmetric?: readonly [number, number, number] | null;
  /** The code is that of a space, whatever a font of few glyphs shows for it. */
  readonly isSpace: boolean;
}

export interface PdfFont {
  readonly name: string;
  readonly vertical: boolean;
  /** Glyph space to text space: 0.001 but for Type 3 fonts. */
  readonly scale: number;
  /** The character a glyph stands for, U+FFFD where the font does not say. */
  readonly textOf: (glyph: ShownGlyph) => string;
}

export const UNKNOWN_CHARACTER = '\ufffd';

const DEFAULT_SCALE = 0.001;
/** Where pdf.js 5.6 keeps the font matrix in the buffer it exports: a length byte, then six doubles. */
const FONT_MATRIX_OFFSET = 36;
const MEANINGLESS = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;

interface UnicodeMap {
  readonly has: (code: number) => boolean;
}

/** Used for text shown in a font that was never announced. */
export const UNKNOWN_FONT: PdfFont = { name: '?', vertical: false, scale: DEFAULT_SCALE, textOf: (glyph) => readable(glyph.unicode) };

/** What is needed of a font as pdf.js exports it (with `fontExtraProperties`). */
export function fontOf(exported: Readonly<Record<string, unknown>>): PdfFont {
  const extra = record(exported['extra']);
  const map = extra['toUnicode'];
  const composite = extra['composite'] === true;
  const mapped = unicodeTest(map, composite, extra['isSymbolicFont'] === true);
  return {
    name: typeof extra['type'] === 'string' ? extra['type'] : '?',
    vertical: record(extra['cMap'])['vertical'] === true,
    scale: scaleOf(exported['buffer']),
    textOf: (glyph) => (mapped(glyph) ? readable(glyph.unicode) : glyph.isSpace ? ' ' : UNKNOWN_CHARACTER),
  };
}

/**
 * Without a map, pdf.js shows the code itself as if it were a character. In a composite font the code then
 * is a glyph number and the character a wrong one; in a plain Latin font it is right.
 */
function unicodeTest(map: unknown, composite: boolean, symbolic: boolean): (glyph: ShownGlyph) => boolean {
  const isIdentity = 'firstChar' in record(map);
  if (composite && isIdentity) return () => false;
  if (!isUnicodeMap(map)) return () => !composite && !symbolic;
  return ({ originalCharCode, unicode }) =>
    map.has(originalCharCode) || (!composite && (!symbolic || unicode !== String.fromCharCode(originalCharCode)));
}

function readable(text: string): string {
  return text === '' || MEANINGLESS.test(text) ? UNKNOWN_CHARACTER : text;
}

function scaleOf(buffer: unknown): number {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < FONT_MATRIX_OFFSET + 9) return DEFAULT_SCALE;
  const view = new DataView(buffer);
  const scale = view.getUint8(FONT_MATRIX_OFFSET) === 6 ? Math.abs(view.getFloat64(FONT_MATRIX_OFFSET + 1, true)) : DEFAULT_SCALE;
  return scale > 0 && scale < 100 ? scale : DEFAULT_SCALE;
}

function isUnicodeMap(value: unknown): value is UnicodeMap {
  return typeof record(value)['has'] === 'function';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
