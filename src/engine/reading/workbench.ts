/** A column of a result whose shape nobody declared. */
export interface ReadColumn {
  readonly name: string;
  /** The engine's own name of its type. */
  readonly type: string;
  readonly numeric: boolean;
}

/** Rows as exact text, whatever the types: dates, decimals, lists and numbers too large for JavaScript stay as the engine writes them. */
export type ReadRow = readonly (string | null)[];

export interface ReadOptions {
  /** Most rows to give; all where null. */
  readonly limit: number | null;
  /** Told of rows as they come, in order. */
  readonly onRows: (rows: readonly ReadRow[]) => void;
  readonly signal?: AbortSignal;
}

/**
 * Where a visitor's own questions run: an engine of their own, walled off from the app's, over data that cannot be
 * changed, without files or network. What runs there may fail, fill its memory or never end, and nothing else notices.
 */
export interface Workbench {
  /**
   * Runs one question and gives its columns once all its rows have come.
   * @throws ReadingError saying what is wrong and where.
   */
  read(text: string, options: ReadOptions): Promise<readonly ReadColumn[]>;
  /** It was stopped whole, because a question would not stop: open another. */
  readonly lost: boolean;
  close(): Promise<void>;
}
