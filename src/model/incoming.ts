import type { TableId } from './tables';

/** A table as CSV in UTF-8: cells parted by commas, texts quoted where they must be, empty cells unknown. */
export interface IncomingTable {
  /** Where it came from, for what is said about it. */
  readonly file: string;
  /** What its head says, in the order of its cells. */
  readonly columns: readonly string[];
  readonly csv: Uint8Array;
  /** Texts that look like formulas bear an apostrophe more than they are. */
  readonly escaped: boolean;
}

/** Tables of a dataset as somebody brings them, not yet held against their declaration. */
export type Incoming = ReadonlyMap<TableId, IncomingTable>;

/** The values of a file do not all fit its table's declaration: they have to be gone through one by one. */
export class ValuesUnfit extends Error {
  constructor(readonly table: TableId) {
    super(table);
    this.name = 'ValuesUnfit';
  }
}
