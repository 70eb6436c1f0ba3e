import type { CellId } from '@/model/cell';
import type { Doubt, DoubtCause, Oddity, OddityKind } from '@/model/report';
import type { Place } from './source';

/** Gathers what a reader has to say about a document beside its figures. */
export class Findings {
  readonly doubts: Doubt[] = [];
  readonly oddities: Oddity[] = [];

  doubt(cause: DoubtCause, cells: readonly CellId[], raw: string, place: Place, arithmetic: Doubt['arithmetic'] = { says: 'nothing' }): void {
    this.doubts.push({ cause, cells, raw, place, arithmetic });
  }

  odd(kind: OddityKind, cells: readonly CellId[], raw: string, place: Place, expected: string | null = null): void {
    this.oddities.push({ kind, cells, raw, expected, place });
  }
}
