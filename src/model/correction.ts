import type { CellId } from './cell';

/** A figure that a person set in place of what was read. Both are kept; what is printed is never altered. */
export interface Correction {
  readonly cell: CellId;
  /** What was read, as printed; null where nothing stood there. */
  readonly reported: string | null;
  /** The figure from now on; null where the person says that it is not known. */
  readonly corrected: number | null;
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The last word on every corrected cell. */
export function lastWords(corrections: readonly Correction[]): ReadonlyMap<CellId, Correction> {
  return new Map(corrections.map((correction) => [correction.cell, correction]));
}
