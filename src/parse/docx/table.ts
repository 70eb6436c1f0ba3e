import { child } from '../office/xml';
import type { XmlElement } from '../office/xml';
import type { Block, SourceCell } from '../source';
import { flow } from './flow';

interface OpenCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  place: { path: string };
}

const MOST_COLUMNS = 512;

/** What stands in a cell: reads its content at this path. */
export type ReadCell = (cell: XmlElement, path: string) => Block[];

/** A table with its merged cells, followed by the tables nested in its cells. */
export function tableBlocks(table: XmlElement, path: string, readCell: ReadCell): Block[] {
  const cells: OpenCell[] = [];
  const nested: Block[] = [];
  const above = new Map<number, OpenCell>();
  let columnCount = 0;
  let row = -1;
  for (const tr of flow(table).filter(({ name }) => name === 'tr')) {
    const properties = child(tr, 'trPr');
    if (child(properties, 'del')) continue;
    row += 1;
    let column = count(child(properties, 'gridBefore'), 0);
    let inRow: OpenCell | null = null;
    let number = 0;
    for (const tc of flow(tr).filter(({ name }) => name === 'tc')) {
      number += 1;
      const columnSpan = Math.min(count(child(child(tc, 'tcPr'), 'gridSpan'), 1), MOST_COLUMNS);
      const cell: OpenCell = { row, column, rowSpan: 1, columnSpan, text: '', place: { path: `${path}/tr[${row + 1}]/tc[${number}]` } };
      const upper = above.get(column);
      if (inRow && isContinued(tc, 'hMerge')) {
        inRow.columnSpan += columnSpan;
      } else if (upper && isContinued(tc, 'vMerge') && upper.row + upper.rowSpan === row && upper.columnSpan === columnSpan) {
        upper.rowSpan += 1;
        inRow = upper;
      } else {
        const blocks = readCell(tc, cell.place.path);
        cell.text = blocks.flatMap((block) => (block.type === 'line' ? [block.text] : [])).join('\n');
        nested.push(...blocks.filter(({ type }) => type === 'table'));
        cells.push(cell);
        above.set(column, cell);
        inRow = cell;
      }
      column += columnSpan;
    }
    columnCount = Math.max(columnCount, column);
  }
  if (cells.length === 0) return nested;
  return [{ type: 'table', cells: cells satisfies SourceCell[], rowCount: row + 1, columnCount, place: { path }, borders: 'drawn' }, ...nested];
}

/** Merged with the cell before it: the mark is there and does not say that a new merge begins. */
function isContinued(tc: XmlElement, mark: 'vMerge' | 'hMerge'): boolean {
  const merge = child(child(tc, 'tcPr'), mark);
  return merge !== undefined && merge.attributes['val'] !== 'restart';
}

function count(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes['val']);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
