import type { CellId } from '@/model/cell';
import { DRAWN, parts, place, type Shape } from './render';
import type { Sheet } from './sheets';
import type { Truth } from './truth';

/**
 * What a careful person could read in the documents drawn from these sheets, cell by cell: the true value,
 * what is printed in the cell that holds it, and, where cells have borders, what stands in its row under its
 * head. A reading outside this is an error unless a doubt covers it.
 */
export function shownValues(truth: Truth, sheets: readonly Sheet[], shape: Shape): Map<CellId, number[]> {
  const shown = new Map<CellId, number[]>([...truth.values].map(([id, value]) => [id, [value]]));
  const add = (id: CellId, text: string): void => {
    const value = numberIn(text);
    if (value !== null) shown.set(id, [...(shown.get(id) ?? []), value]);
  };
  const drawn = (DRAWN as readonly string[]).includes(shape);
  for (const sheet of sheets) {
    for (const { id, also, text } of sheet.rows.flatMap(({ cells }) => cells)) for (const name of [id, also]) if (name) add(name, text);
    if (drawn) underHeads(sheet, add);
  }
  return shown;
}

function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,件万元\s]/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function underHeads(sheet: Sheet, add: (id: CellId, text: string) => void): void {
  let heads: { name: string; from: number; to: number; row: number }[] = [];
  for (const rows of parts(sheet)) {
    const placed = place(rows);
    rows.forEach((row, index) => {
      const here = placed.filter((entry) => entry.row === index);
      const named = here.flatMap(({ cell, column }) => (cell.head ? [{ name: cell.head, from: column, to: column + cell.colSpan, row: index }] : []));
      if (named.length > 0) heads = sheet.table === 2 ? named : [...heads, ...named];
      if (row.row === undefined) return;
      for (const { name, from, to } of heads) {
        const prefix = sheet.table === 3 ? `${row.row}.` : sheet.table === 4 ? 'appeal.' : 'disclosure.';
        for (const { cell, column } of here) if (column < to && column + cell.colSpan > from) add(`${prefix}${name}` as CellId, cell.text);
      }
    });
  }
}
