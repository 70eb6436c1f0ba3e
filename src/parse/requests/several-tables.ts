import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import type { ReadCell } from '@/model/cell';
import type { RequestFigure } from '@/model/measures';
import { readCount, saysTheSame } from '../count-cell';
import { Findings } from '../findings';
import { requestCell } from '../witness/sums';
import type { LabelledRow, Printed } from './labelled-row';
import { isStrong, matchLabel } from './labels';
import type { ResolvedRow } from './resolve';

type Rows = ReadonlyMap<RequestFigure, Readonly<Record<ApplicantColumn, ReadCell>>>;

/** Rows of several tables 3 one after another, each by itself: a row of the form comes again after the last rows of a table. */
export function tablesOf(rows: readonly LabelledRow[]): readonly (readonly LabelledRow[])[] {
  const tables: LabelledRow[][] = [[]];
  let seen = new Set<RequestFigure>();
  for (const row of rows) {
    const measures = row.labels.flatMap(({ text }) => measureOf(text) ?? []);
    const measure = measures.at(-1);
    const again = measure !== undefined && seen.has(measure) && measure !== 'carried_out' && (seen.has('carried_out') || measure === 'received');
    if (again) {
      tables.push([]);
      seen = new Set();
    }
    if (measure !== undefined) seen.add(measure);
    tables.at(-1)?.push(row);
  }
  return tables;
}

function measureOf(label: string): RequestFigure | null {
  const match = matchLabel(label);
  return isStrong(match) && match.named.kind === 'row' && match.named.measure !== 'processed' && match.named.measure !== 'other_misc' ? match.named.measure : null;
}

/**
 * A document with a second table 3 does not say which is its own: what the two do not both say is in doubt. Labels
 * with one figure each, as sentences have them, are no table.
 */
export function doubtDifferences(rows: Rows, other: readonly ResolvedRow[], findings: Findings): void {
  if (!other.some(({ row }) => row.raw.trim().includes(' ') || row.fault === 'separators_lost')) return;
  const named = new Map<RequestFigure, LabelledRow>(other.flatMap(({ name, row }) => (name === null ? [] : [[name, row] as const])));
  for (const name of new Set([...rows.keys(), ...named.keys()])) {
    const cells = rows.get(name);
    const row = named.get(name);
    const differing = APPLICANT_COLUMNS.filter((column) => row?.fault !== null || cells === undefined || !isSame(cells[column], row.cells[column]));
    const place = row?.place ?? cells?.total.place ?? {};
    if (differing.length > 0) findings.doubt('table_repeated', differing.map((column) => requestCell(name, column)), row?.raw ?? '', place);
  }
}

function isSame(cell: ReadCell, printed: Printed | undefined): boolean {
  return printed !== undefined && saysTheSame(cell, readCount(requestCell('received', 'total'), printed, new Findings()).cell);
}
