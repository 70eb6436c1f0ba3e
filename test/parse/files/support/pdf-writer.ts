/** Options of a PDF written for a test. */
export interface PdfOptions {
  /** Without a map: an Identity-H font of which no one knows what its glyphs show. */
  readonly unicode?: boolean;
  readonly encrypted?: boolean;
  /** Degrees by which a viewer turns every page. */
  readonly rotate?: 0 | 90;
  readonly title?: string;
}

const WIDTH = 595;
const HEIGHT = 842;

/** How a viewer shows a page: turned by these degrees, and this much of it (left, bottom, right, top, from its lower left corner). */
export interface PageView {
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly crop?: readonly [number, number, number, number];
}

/** One page's drawing; y grows downwards from the page's top, as on paper. */
export class PdfPage {
  readonly #operators: string[] = [];

  constructor(readonly view: PageView = {}) {}

  /** Writes a text with its left end and baseline here, the way a word processor shows a run of characters. */
  text(x: number, y: number, size: number, text: string): this {
    return this.#show(`1 0 0 1 ${at(x)} ${at(HEIGHT - y)} Tm`, size, `<${hex(text)}> Tj`);
  }

  /** Writes every character with an operator of its own. */
  letters(x: number, y: number, size: number, text: string): this {
    let along = x;
    for (const character of text) {
      this.text(along, y, size, character);
      along += widthOf(character, size);
    }
    return this;
  }

  /** Writes pieces of one line with one operator, a gap given as points between them. */
  pieces(x: number, y: number, size: number, ...pieces: readonly (string | number)[]): this {
    const shown = pieces.map((piece) => (typeof piece === 'number' ? String(-Math.round((piece / size) * 1000)) : `<${hex(piece)}>`)).join(' ');
    return this.#show(`1 0 0 1 ${at(x)} ${at(HEIGHT - y)} Tm`, size, `[${shown}] TJ`);
  }

  /** Writes down the page, the text turned a quarter to the right. */
  down(x: number, y: number, size: number, text: string): this {
    return this.#show(`0 -1 1 0 ${at(x)} ${at(HEIGHT - y)} Tm`, size, `<${hex(text)}> Tj`);
  }

  /** Writes aslant, as a watermark. */
  aslant(x: number, y: number, size: number, text: string): this {
    return this.#show(`0.7 0.7 -0.7 0.7 ${at(x)} ${at(HEIGHT - y)} Tm`, size, `<${hex(text)}> Tj`);
  }

  invisible(x: number, y: number, size: number, text: string): this {
    return this.#show(`3 Tr 1 0 0 1 ${at(x)} ${at(HEIGHT - y)} Tm`, size, `<${hex(text)}> Tj`);
  }

  line(x0: number, y0: number, x1: number, y1: number): this {
    this.#operators.push(`0.5 w ${at(x0)} ${at(HEIGHT - y0)} m ${at(x1)} ${at(HEIGHT - y1)} l S`);
    return this;
  }

  box(left: number, top: number, right: number, bottom: number): this {
    this.#operators.push(`0.5 w ${at(left)} ${at(HEIGHT - bottom)} ${at(right - left)} ${at(bottom - top)} re S`);
    return this;
  }

  /** A box filled with a colour, given as PDF does: red, green and blue from 0 to 1. */
  fill(left: number, top: number, right: number, bottom: number, colour: string): this {
    this.#operators.push(`${colour} rg ${at(left)} ${at(HEIGHT - bottom)} ${at(right - left)} ${at(bottom - top)} re f 0 g`);
    return this;
  }

  /** A line drawn as browsers do: a thin box filled. */
  bar(x0: number, y0: number, x1: number, y1: number): this {
    const [width, height] = [Math.max(0.7, x1 - x0), Math.max(0.7, y1 - y0)];
    this.#operators.push(`0 g ${at(x0)} ${at(HEIGHT - y0 - height)} ${at(width)} ${at(height)} re f`);
    return this;
  }

  get content(): string {
    return this.#operators.join('\n');
  }

  #show(matrix: string, size: number, show: string): this {
    this.#operators.push(`BT /F1 ${at(size)} Tf ${matrix} ${show} ET`);
    return this;
  }
}

/** The width of a text as this writer's font has it: a Chinese character one em, any other half an em. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x7f ? 0.5 : 1), 0) * size;
}

/**
 * A PDF of these pages. Its font is not embedded and its characters are coded by a predefined map of PDF
 * (UniGB-UCS2-H), as old Chinese PDFs are.
 */
export function writePdf(pages: readonly PdfPage[], { unicode = true, encrypted = false, rotate = 0, title }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_page, index) => `${String(6 + index * 2)} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`);
  add(unicode
    ? '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'
    : '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Unknown /Encoding /Identity-H /DescendantFonts [4 0 R] >>');
  add(unicode
    ? '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>'
    : '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>');
  add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>');
  pages.forEach((page, index) => {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(WIDTH)} ${String(HEIGHT)}] /Rotate ${String(page.view.rotate ?? rotate)} ${page.view.crop ? `/CropBox [${page.view.crop.join(' ')}] ` : ''}/Resources << /Font << /F1 3 0 R >> >> /Contents ${String(7 + index * 2)} 0 R >>`);
    add(`<< /Length ${String(page.content.length)} >>\nstream\n${page.content}\nendstream`);
  });
  if (title !== undefined) add(`<< /Title <feff${hex(title)}> >>`);
  return assemble(objects, encrypted, title === undefined ? null : objects.length);
}

function assemble(objects: readonly string[], encrypted: boolean, info: number | null): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const guard = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00112233> <00112233>]`;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${info === null ? '' : `/Info ${String(info)} 0 R`} ${encrypted ? guard : ''} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

function at(value: number): string {
  return value.toFixed(2);
}
