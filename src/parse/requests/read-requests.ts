import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import type { CellId, ReadCell } from '@/model/cell';
import type { RequestFigure } from '@/model/measures';
import type { RequestTable } from '@/model/report';
import type { Findings } from '../findings';
import type { Block } from '../source';
import { settleTable } from '../witness/settle';
import { requestCell, requestSums } from '../witness/sums';
import { buildTable } from './build';
import { collectRows } from './collect';
import { resolveRows } from './resolve';
import { settleCuts } from './settle-cuts';
import { doubtDifferences } from './several-tables';

export interface ReadRequests {
  readonly table: RequestTable;
  /** Blocks that hold the table and no words of the report. */
  readonly used: ReadonlySet<Block>;
}

/** Reads table 3 out of a document's blocks; null where the document shows none. */
export function readRequests(blocks: readonly Block[], findings: Findings): ReadRequests | null {
  const collected = collectRows(blocks);
  if (collected === null) return null;
  for (const { column, printed } of collected.heads.settled) findings.odd(printed.text.trim() === '' ? 'head_lost' : 'head_misprinted', [], printed.text, printed.place, column);
  const { layout, rows } = buildTable(settleCuts(resolveRows(collected.rows)), collected, findings);
  if (rows.size === 0) return null;
  for (const other of collected.others) doubtDifferences(rows, resolveRows(other), findings);
  const cells = new Map<CellId, ReadCell>();
  for (const [row, entries] of rows) for (const column of APPLICANT_COLUMNS) cells.set(requestCell(row, column), entries[column]);
  const settled = settleTable(cells, requestSums(new Set(rows.keys())), findings);
  const table: Partial<Record<RequestFigure, Record<ApplicantColumn, ReadCell>>> = {};
  for (const [row, entries] of rows) {
    table[row] = Object.fromEntries(APPLICANT_COLUMNS.map((column) => [column, settled.get(requestCell(row, column)) ?? entries[column]])) as Record<ApplicantColumn, ReadCell>;
  }
  if ([...settled.values()].every(({ state }) => state !== 'number')) findings.odd('table_empty', [], '', collected.place);
  return { table: { layout, rows: table }, used: collected.used };
}
