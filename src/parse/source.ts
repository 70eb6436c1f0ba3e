import type { Place } from '@/model/place';

export type { Place };

/**
 * A document before anything in it is understood: what every reader of a file kind gives and what the
 * recognition of tables starts from. Blocks stand in reading order.
 */
export interface SourceDocument {
  readonly kind: SourceKind;
  /** The title the file itself carries (HTML title, document property), if any. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** The day of publication that the file itself declares (the PubDate of government pages), as written there. */
  readonly publishedOn?: string;
  /** What the document links to as files (attachments), by their words or else their address. */
  readonly links?: readonly string[];
}

export type SourceKind = 'html' | 'text' | 'pdf' | 'docx' | 'xlsx';

export type Block = LineBlock | TableBlock;

/** One line or paragraph of running text. */
export interface LineBlock {
  readonly type: 'line';
  readonly text: string;
  readonly place: Place;
  /** Where the line is a row of figures that stand in columns without borders: what is before them, and its cells, empty ones too. */
  readonly row?: { readonly label: string; readonly cells: readonly { readonly text: string; readonly place: Place }[] };
}

/** A table as drawn: its cells with their spans, each cell once. Nested tables follow as blocks of their own. */
export interface TableBlock {
  readonly type: 'table';
  readonly cells: readonly SourceCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly place: Place;
  /**
   * How sure the reader is of the cell borders: `drawn` by markup or ruling lines, or `inferred` from
   * the positions of words alone.
   */
  readonly borders: 'drawn' | 'inferred';
}

/** A cell of a drawn table, at its top left grid position (from 0). Lines of the cell are joined by "\n". */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: Place;
}
