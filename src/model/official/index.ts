import type { Layout } from '../layout';
import type { CellId } from '../cell';
import type { OfficialGrid, OfficialTableId } from './grid';
import { table2 } from './table-2';
import { table3 } from './table-3';
import { table4 } from './table-4';

export { OFFICIAL_TABLES } from './grid';
export type { GridCell, HeadCell, OfficialGrid, OfficialTableId, ValueCell } from './grid';

const GRIDS: Readonly<Record<OfficialTableId, (layout: Layout) => OfficialGrid>> = { disclosure: table2, requests: table3, appeals: table4 };

/** A table as the decree prints it in a layout; table 4 is the same in both. */
export const officialGrid = (table: OfficialTableId, layout: Layout): OfficialGrid => GRIDS[table](layout);

/** The table that a cell id belongs to, null where it is no cell of a table. */
export function tableOf(cell: string): OfficialTableId | null {
  if (cell.startsWith('request.')) return 'requests';
  if (cell.startsWith('appeal.')) return 'appeals';
  return cell.startsWith('disclosure.') ? 'disclosure' : null;
}

/** The cells that figures belong in, in printed order. */
export const cellsOf = ({ rows }: OfficialGrid): readonly CellId[] => rows.flat().flatMap((cell) => (cell.kind === 'value' ? [cell.cell] : []));
