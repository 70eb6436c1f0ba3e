import type { RequestFigure } from '@/model/measures';
import type { Findings } from '../findings';
import { hanOnly } from '../normal';
import { cellsOf, requestCell, requestSums } from '../witness/sums';
import { indexSums, sumsOf, weigh, type Values } from '../witness/weigh';
import { isStrong, matchLabel } from './labels';
import type { ResolvedRow } from './resolve';

/**
 * What rows with figures and no name say against rows that have one.
 * @param supposed the figures of the named rows, empty cells taken as nothing
 */
export function doubtUnnamed(resolved: readonly ResolvedRow[], supposed: Values, named: ReadonlySet<RequestFigure>, findings: Findings): void {
  resolved.forEach((source, i) => {
    if (source.name !== null || Object.values(source.row.cells).every(({ text }) => text.trim() === '')) return;
    doubtClaimed(source, named, findings);
    const before = resolved[i - 1]?.name ?? null;
    if (before !== null) doubtBrokenOff(source, before, supposed, named, findings);
  });
}

/** A row that carries the words of one that was named: either may be the row of the form. */
function doubtClaimed({ row }: ResolvedRow, named: ReadonlySet<RequestFigure>, findings: Findings): void {
  for (const match of row.labels.map(({ text }) => matchLabel(text))) {
    if (isStrong(match) && match.named.kind === 'row' && named.has(match.named.measure)) findings.doubt('row_repeated', cellsOf(match.named.measure), row.raw, row.place);
  }
}

/** Figures without a label right under a row that does not add up may be the ends of its own. */
function doubtBrokenOff({ row }: ResolvedRow, before: RequestFigure, supposed: Values, named: ReadonlySet<RequestFigure>, findings: Findings): void {
  if (row.labels.some(({ text }) => hanOnly(text) !== '')) return;
  const own = sumsOf([requestCell(before, 'total')], indexSums(requestSums(named))).filter(({ rule }) => rule === 'T3-APPLICANTS');
  if (own.some((sum) => weigh(sum, supposed) !== 'holds')) findings.doubt('cell_split', cellsOf(before), row.raw, row.place);
}
