import type { AppealKind, AppealResult } from '@/model/appeals';
import type { DoubtCause } from '@/model/report';
import type { Place } from '../source';

/** A cell of table 4 with its name. */
export interface NamedCell {
  readonly kind: AppealKind;
  readonly result: AppealResult;
  readonly text: string;
  readonly place: Place;
}

/** Table 4 as gathered from one source. */
export interface CollectedAppeals {
  readonly cells: readonly NamedCell[];
  readonly drawn: boolean;
  /** What makes the places of the figures uncertain. Where the figures have no place at all, there are no cells. */
  readonly fault: DoubtCause | null;
  readonly raw: string;
  readonly place: Place;
}
