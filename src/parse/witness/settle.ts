import type { CellId, ReadCell, Sum } from '@/model/cell';
import type { Findings } from '../findings';
import { infer } from './infer';
import { total, weigh } from './weigh';

/**
 * The last step of a table with sums: what they prove is entered as inferred beside what is printed, and
 * printed figures that do not add up are reported. Cells in doubt take no part in either.
 */
export function settleTable(cells: ReadonlyMap<CellId, ReadCell>, sums: readonly Sum[], findings: Findings): Map<CellId, ReadCell> {
  const doubtful = new Set(findings.doubts.flatMap((doubt) => doubt.cells));
  const certain = new Map([...cells].filter(([id]) => !doubtful.has(id)));
  const inferences = infer(certain, sums);
  const settled = new Map<CellId, ReadCell>();
  for (const [id, cell] of cells) {
    const inferred = inferences.get(id);
    settled.set(id, inferred !== undefined && (cell.state === 'blank' || cell.state === 'na') ? { ...cell, inferred } : cell);
  }
  const printed = new Map<CellId, number>();
  for (const [id, cell] of certain) if (cell.state === 'number') printed.set(id, cell.value);
  for (const sum of sums) {
    if (weigh(sum, printed) !== 'fails') continue;
    const place = cells.get(sum.right[0] ?? sum.left[0] as CellId)?.place ?? {};
    findings.odd('sum_fails', [...sum.left, ...sum.right], `${String(total(sum.right, printed))}`, place, `${String(total(sum.left, printed))}`);
  }
  return settled;
}
