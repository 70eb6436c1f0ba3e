import type { CellMark } from './cells';

/** What of a rule's check marks cells. */
interface Checked {
  readonly status: string;
  readonly cells: string;
  readonly against: string | null;
  readonly other_report_id: string | null;
}

const OTHER = 'other:';
const ids = (list: string | null): readonly string[] => (list === null || list === '' ? [] : list.split(' '));

/**
 * How the cells of a report stand out by what its checks found: reported figures that do not agree, and the cells that they
 * were held against. Of checks of another report those cells are marked that it was held against.
 *
 * @param checks the checks of one report.
 * @param reportId the report whose cells are marked; null for the one that was checked.
 */
export function checkMarks(checks: readonly Checked[], reportId: string | null = null): ReadonlyMap<string, readonly CellMark[]> {
  const marks = new Map<string, readonly CellMark[]>();
  const mark = (cell: string, as: CellMark): void => {
    const known = marks.get(cell) ?? [];
    if (!known.includes(as)) marks.set(cell, [...known, as]);
  };
  for (const { status, cells, against, other_report_id } of checks) {
    if (status !== 'fail') continue;
    if (reportId === null) for (const cell of ids(cells)) mark(cell, 'reported');
    for (const cell of ids(against)) {
      const others = cell.startsWith(OTHER);
      if (reportId === null ? !others : others && other_report_id === reportId) mark(others ? cell.slice(OTHER.length) : cell, 'expected');
    }
  }
  return marks;
}
