/**
 * How a rule stands in a report, over all its places there. `partial`: it holds wherever it can be decided, but not
 * everywhere can it be. A report with nothing to check is `not_applicable`, which says nothing against it.
 */
export const STANDINGS = ['fail', 'pass', 'partial', 'undecided', 'not_applicable'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface PlaceCounts {
  readonly passed: number;
  readonly failed: number;
  readonly undecided: number;
}

/** The standing that counts of places make. */
export function standingOf({ passed, failed, undecided }: PlaceCounts): Standing {
  if (failed > 0) return 'fail';
  if (passed > 0) return undecided > 0 ? 'partial' : 'pass';
  return undecided > 0 ? 'undecided' : 'not_applicable';
}

/** The same, over columns of those names. */
export const STANDING_SQL = `CASE WHEN failed > 0 THEN 'fail' WHEN passed > 0 AND undecided > 0 THEN 'partial' WHEN passed > 0 THEN 'pass' WHEN undecided > 0 THEN 'undecided' ELSE 'not_applicable' END`;
