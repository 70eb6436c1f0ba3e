import type { ItemRow } from './item-row';
import { readValue } from '../value';

/**
 * The rows that only one of several tables 2 shows, where the tables contradict each other in another row: which
 * of them is the report's own nobody can tell. Tables that a page break has cut contradict nothing.
 */
export function rowsPrintedOnce(blocks: readonly (readonly ItemRow[])[]): readonly ItemRow[] {
  const tables = blocks.flatMap(tablesIn);
  const contradict = tables.some((one, i) => tables.slice(i + 1).some((other) => one.some((row) => other.some((twin) => saysOtherwise(row, twin)))));
  if (!contradict) return [];
  return tables.flatMap((own) => own.filter(({ item }) => tables.every((other) => other === own || other.every((row) => row.item !== item))));
}

/** Tables drawn as one: an item comes again, and not right after itself. */
function tablesIn(rows: readonly ItemRow[]): ItemRow[][] {
  const tables: ItemRow[][] = [[]];
  rows.forEach((row, i) => {
    const again = row.item !== rows[i - 1]?.item && tables.at(-1)?.some(({ item }) => item === row.item) === true;
    if (again) tables.push([]);
    tables.at(-1)?.push(row);
  });
  return tables;
}

function saysOtherwise(row: ItemRow, twin: ItemRow): boolean {
  const [figures, others] = [figuresOf(row), figuresOf(twin)];
  return row.item === twin.item && figures !== '' && others !== '' && figures !== others;
}

/** The numbers of a row as one text, empty where it has none. */
function figuresOf({ cells, raw }: ItemRow): string {
  const texts = cells.length > 0 ? cells.map(({ text }) => text) : raw.split(/\s+/u);
  return texts.flatMap((text) => {
    const value = readValue(text);
    return value.state === 'number' ? [String(value.value)] : [];
  }).join(' ');
}
