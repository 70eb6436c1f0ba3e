/** Why a visitor's question has no answer. Each has its words in the locale files. */
export type ReadingProblem = 'empty' | 'several' | 'not_reading' | 'syntax' | 'unknown_name' | 'walled' | 'value' | 'memory' | 'failed' | 'cancelled';

/** A stretch of the question's text, in UTF-16 units as editors count. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** A question that could not be answered: what is wrong in general, the engine's own words, and where. */
export class ReadingError extends Error {
  constructor(
    readonly problem: ReadingProblem,
    /** The engine's words, in its language; empty where there is nothing to add. */
    readonly words: string,
    readonly place: TextPlace | null,
    options?: ErrorOptions,
  ) {
    super(`${problem}: ${words}`, options);
    this.name = 'ReadingError';
  }
}
