import type { DoubtCause } from '@/model/report';
import type { Place } from '../source';
import type { HeadMatch, Item } from './labels';

/** A row of table 2: its item, the heads over it, and a printed cell for each. */
export interface ItemRow {
  readonly item: Item;
  readonly label: string;
  readonly labelExact: boolean;
  /** Empty where no head stands over the row. */
  readonly heads: readonly HeadMatch[];
  /** As many as heads, or as the row shows where it has none; a fault where the numbers differ. */
  readonly cells: readonly { readonly text: string; readonly place: Place }[];
  readonly drawn: boolean;
  readonly fault: DoubtCause | null;
  readonly raw: string;
  readonly place: Place;
}
