import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LoadCMap } from '@/parse/pdf/open';
import { readPdf } from '@/parse/pdf/read-pdf';
import type { Block, TableBlock } from '@/parse/source';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

export const loadCMap: LoadCMap = async (name) => new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));

export async function pdfBlocks(bytes: Uint8Array): Promise<readonly Block[]> {
  return (await readPdf(bytes, loadCMap)).document.blocks;
}

/** A table as rows of texts, each cell once, in its first row; spans as `text×columns` and `text|rows`. */
export function rowsOf(block: Block | undefined): string[][] {
  if (block?.type !== 'table') throw new Error('no table here');
  const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
  for (const cell of [...block.cells].sort((one, other) => one.column - other.column)) {
    rows[cell.row]?.push(`${cell.text}${cell.columnSpan > 1 ? `×${String(cell.columnSpan)}` : ''}${cell.rowSpan > 1 ? `|${String(cell.rowSpan)}` : ''}`);
  }
  return rows;
}

export function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.filter((block) => block.type === 'table');
}

export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));
}
