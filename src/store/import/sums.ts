import type { SumRule } from '@/model/cell';
import { REQUEST_FIGURES } from '@/model/measures';
import type { ReportCells } from '@/model/official/cells';
import { appealSums, requestSums } from '@/parse/witness/sums';

/** A sum of the report whose cells are all known and do not agree. */
export interface BrokenSum {
  readonly rule: SumRule;
  readonly parts: readonly string[];
  readonly total: readonly string[];
}

/** What does not add up in a report as it stands now, so that it can be watched while correcting. */
export function brokenSums(cells: ReportCells): readonly BrokenSum[] {
  const rows = new Set(REQUEST_FIGURES.filter((row) => cells.has(`request.${row}.total`)));
  const add = (ids: readonly string[]): number | null => ids.reduce<number | null>((sum, id) => {
    const value = cells.get(id)?.value ?? null;
    return sum === null || value === null ? null : sum + value;
  }, 0);
  return [...(rows.size > 0 ? requestSums(rows) : []), ...appealSums()].flatMap(({ rule, left, right }) => {
    const [parts, total] = [add(left), add(right)];
    return parts === null || total === null || parts === total ? [] : [{ rule, parts: left, total: right }];
  });
}
