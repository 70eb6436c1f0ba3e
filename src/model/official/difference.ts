import { APPLICANT_COLUMNS } from '../applicants';
import type { Layout } from '../layout';
import { rowsOf } from '../measures';
import { cellsOf, officialGrid, type OfficialTableId } from './index';
import type { CellContent, ReportCells } from './cells';

/** A report's cells with the layout of each of its tables. */
export interface ReportTables {
  readonly cells: ReportCells;
  readonly layouts: Readonly<Record<OfficialTableId, Layout>>;
}

/** A cell known in both reports, with both figures. */
export interface CellChange {
  readonly cell: string;
  readonly before: number;
  readonly after: number;
}

export interface TableDifference {
  readonly layout: Layout;
  readonly before: ReportCells;
  readonly after: ReportCells;
  /** (六)其他处理 is three rows in one of the reports and one in the other; the three were added. */
  readonly otherAdded: boolean;
  readonly changed: readonly CellChange[];
  /** Cells with the same figure in both. */
  readonly same: number;
  /** Cells that only the first, and only the second, knows. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/**
 * One table of two reports, cell by cell. Null for table 2 in two layouts: they count different things. Table 3 in two
 * layouts is compared in the older, the three rows of (六)其他处理 added up.
 */
export function tableDifference(table: OfficialTableId, before: ReportTables, after: ReportTables): TableDifference | null {
  const differ = before.layouts[table] !== after.layouts[table];
  if (differ && table === 'disclosure') return null;
  const otherAdded = differ && table === 'requests';
  const layout = otherAdded ? '2019' : after.layouts[table];
  const [first, second] = otherAdded ? ([withOtherAdded(before.cells), withOtherAdded(after.cells)] as const) : ([before.cells, after.cells] as const);
  const changed: CellChange[] = [];
  const onlyBefore: string[] = [];
  const onlyAfter: string[] = [];
  let same = 0;
  for (const cell of cellsOf(officialGrid(table, layout))) {
    const was = first.get(cell)?.value ?? null;
    const is = second.get(cell)?.value ?? null;
    if (was !== null && is !== null) {
      if (was === is) same += 1;
      else changed.push({ cell, before: was, after: is });
    } else if (was !== null) onlyBefore.push(cell);
    else if (is !== null) onlyAfter.push(cell);
  }
  return { layout, before: first, after: second, otherAdded, changed, same, onlyBefore, onlyAfter };
}

/** The cells with (六)其他处理 as one row; unknown where one of the three is. */
function withOtherAdded(cells: ReportCells): ReportCells {
  const added = APPLICANT_COLUMNS.flatMap((applicant): [string, CellContent][] => {
    const cell = `request.other.${applicant}`;
    const parts = rowsOf('other').map((row) => cells.get(`request.${row}.${applicant}`)?.value ?? null);
    const known = parts.filter((part) => part !== null);
    if (cells.has(cell) || known.length < parts.length) return [];
    return [[cell, { value: known.reduce((sum, part) => sum + part, 0), state: null, raw: null, note: null }]];
  });
  return new Map([...cells, ...added]);
}
