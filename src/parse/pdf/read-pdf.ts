import { ReadError } from '../error';
import type { Block, Place, SourceDocument } from '../source';
import type { PageContent } from './content';
import type { DocumentTable } from './document-table';
import { documentTable } from './document-table';
import { UNKNOWN_CHARACTER } from './font';
import { withoutFurniture } from './furniture';
import type { LaidOutPage } from './furniture';
import type { Box } from './geometry';
import { continues, joinTables } from './join-tables';
import { openPdf } from './open';
import type { LoadCMap } from './open';
import { layOutPage } from './page-layout';
import type { PageLayout } from './page-layout';
import { goesOn, marginsOf, paragraphText } from './paragraphs';
import type { DocumentLine, Paragraph } from './paragraphs';
import { upright } from './upright';

export interface PdfReading {
  readonly document: SourceDocument;
  /** Pages that show nothing readable while others do: pictures or blank pages. */
  readonly pagesWithoutText: readonly number[];
}

/** The longest annual report seen has some 40 pages; collections of reports have a few hundred. */
const MOST_PAGES = 400;
/** A page with fewer characters shows no more than its number. */
const FEWEST_CHARACTERS = 8;
/** Above this share of characters without a meaning, the text is no text. */
const MOST_UNKNOWN = 0.2;
const MOST_INVISIBLE = 0.5;

/**
 * Reads a PDF's tables and paragraphs from the positions of its characters and lines.
 * @throws ReadError `encrypted`, `damaged`, `pdf_scanned`, `pdf_ocr_layer`, `pdf_without_unicode`, `pdf_too_many_pages`, `content_too_large`
 */
export async function readPdf(bytes: Uint8Array, loadCMap: LoadCMap): Promise<PdfReading> {
  const pdf = await openPdf(bytes, loadCMap);
  try {
    if (pdf.pageCount > MOST_PAGES) throw new ReadError({ code: 'pdf_too_many_pages', pages: pdf.pageCount, limit: MOST_PAGES });
    const contents: PageContent[] = [];
    for (let number = 1; number <= pdf.pageCount; number += 1) contents.push(await pdf.page(number));
    refuseUnreadable(contents);
    let layout: PageLayout = { items: [], columns: [] };
    const pages = contents.map((content, index): LaidOutPage => {
      const { content: straight, restore } = upright(content);
      layout = layOutPage(straight, layout.columns);
      return { number: index + 1, height: straight.height, items: layout.items, restore };
    });
    const pagesWithoutText = contents.flatMap(({ glyphs }, index) => (glyphs.length < FEWEST_CHARACTERS ? [index + 1] : []));
    return { document: { kind: 'pdf', title: pdf.title, blocks: blocksOf(withoutFurniture(pages)) }, pagesWithoutText };
  } finally {
    await pdf.close();
  }
}

function refuseUnreadable(contents: readonly PageContent[]): void {
  const glyphs = contents.flatMap((content) => content.glyphs);
  const invisible = contents.reduce((sum, content) => sum + content.invisible, 0);
  if (invisible > MOST_INVISIBLE * (invisible + glyphs.length)) throw new ReadError({ code: 'pdf_ocr_layer', pages: contents.length });
  if (glyphs.length < FEWEST_CHARACTERS * contents.length) throw new ReadError({ code: 'pdf_scanned', pages: contents.length });
  const unknown = glyphs.filter(({ text }) => text === UNKNOWN_CHARACTER).length;
  if (unknown > MOST_UNKNOWN * glyphs.length) throw new ReadError({ code: 'pdf_without_unicode', share: unknown / glyphs.length });
}

/** The blocks of all pages in order: tables joined over page breaks, lines joined to paragraphs. */
function blocksOf(pages: readonly LaidOutPage[]): Block[] {
  const restores = new Map(pages.map(({ number, restore }) => [number, restore]));
  const place = (page: number, box: Box): Place => {
    const { left, top, right, bottom } = restores.get(page)?.(box) ?? box;
    return { page, box: [round(left), round(top), round(right - left), round(bottom - top)] };
  };
  return mergedItems(pages).map((item) => {
    if (item.type === 'table') return tableBlock(item, place);
    const [{ page, box, row }] = item.lines;
    const cells = row?.cells.map((cell) => ({ text: cell.text, place: place(page, cell) })) ?? [];
    return { type: 'line', text: paragraphText(item.lines), place: place(page, box), ...(row ? { row: { label: row.label, cells } } : {}) };
  });
}

type DocumentItem = DocumentTable | { readonly type: 'paragraph'; readonly lines: Paragraph };

function mergedItems(pages: readonly LaidOutPage[]): DocumentItem[] {
  const lines = pages.flatMap(({ number, items }) => items.flatMap((item): DocumentLine[] => (item.type === 'line' ? [{ ...item, page: number }] : [])));
  const margins = marginsOf(lines);
  const merged: DocumentItem[] = [];
  for (const { number, items } of pages) {
    for (const item of items) {
      const last = merged.at(-1);
      if (item.type === 'table') {
        const table = documentTable(item, number);
        if (last?.type === 'table' && continues(last, table)) merged[merged.length - 1] = joinTables(last, table);
        else merged.push(table);
      } else {
        const line = { ...item, page: number };
        const before = last?.type === 'paragraph' ? last.lines.at(-1) : undefined;
        if (last?.type === 'paragraph' && before && !before.row && !line.row && goesOn(before, line, margins)) merged[merged.length - 1] = { type: 'paragraph', lines: [...last.lines, line] };
        else merged.push({ type: 'paragraph', lines: [line] });
      }
    }
  }
  return merged;
}

function tableBlock(table: DocumentTable, place: (page: number, box: Box) => Place): Block {
  return {
    type: 'table',
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    borders: table.borders,
    place: place(table.firstPage, table.box),
    cells: table.cells.map((cell) => ({
      row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, text: cell.text, place: place(cell.page, cell),
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
