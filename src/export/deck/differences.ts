import { drawingOf } from '@/chart/registry';
import type { TableCell } from '@/chart/table';
import type { ChartModel, Translate } from '@/chart/model';

/** A figure that is not what it was. */
export interface Difference {
  /** The row: a body, a year, a link. */
  readonly row: string;
  readonly column: string;
  /** As the table writes it; null where the row or column is new or gone. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What two states of the same chart show differently, figure by figure, as their tables write them. */
export function differences(before: ChartModel, after: ChartModel, t: Translate): readonly Difference[] {
  const [old, now] = [figuresOf(before, t), figuresOf(after, t)];
  const places = [...new Set([...old.keys(), ...now.keys()])];
  return places.flatMap((place): Difference[] => {
    const [was, is] = [old.get(place), now.get(place)];
    if (was && is && was.cell.text === is.cell.text && was.cell.sortValue === is.cell.sortValue) return [];
    const { row, column } = (is ?? was) as Figure;
    return [{ row, column, before: was?.cell.text ?? null, after: is?.cell.text ?? null }];
  });
}

interface Figure {
  readonly row: string;
  readonly column: string;
  readonly cell: TableCell;
}

function figuresOf(model: ChartModel, t: Translate): ReadonlyMap<string, Figure> {
  const { columns, rows } = drawingOf(model).table(t);
  const found = new Map<string, Figure>();
  for (const { id, cells } of rows) {
    const row = cells
      .filter(({ role }) => role === 'name')
      .map(({ text }) => text)
      .join(' › ');
    cells.forEach((cell, index) => {
      const column = columns[index];
      if (cell.role !== 'name' && column) found.set(`${id}\n${column.id}`, { row, column: column.head, cell });
    });
  }
  return found;
}
