import Papa from 'papaparse';
import { safeText } from './csv-text';

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell as CSV: a number as the engine wrote it, to the last digit; any other text made harmless; null empty. */
const cell = (text: string | null): string => (text === null ? '' : NUMBER.test(text) ? text : safeText(text));

/**
 * Rows of unknown columns as CSV, a part at a time so that a million rows need not be one text: UTF-8 with BOM, CRLF.
 * What must be known about them follows below an empty line.
 */
export class RowsCsv {
  readonly #parts: string[] = [];
  #rows = 0;

  add(rows: readonly (readonly (string | null)[])[]): void {
    if (rows.length === 0) return;
    this.#rows += rows.length;
    this.#parts.push(lines(rows.map((row) => row.map(cell))));
  }

  get rows(): number {
    return this.#rows;
  }

  /** @param foot warning, question, source and date, a line each. */
  finish(head: readonly string[], foot: readonly string[]): Blob {
    return new Blob(['\ufeff', lines([head.map(safeText)]), ...this.#parts, '\r\n', lines(foot.map((line) => [safeText(line)]))], { type: 'text/csv;charset=utf-8' });
  }
}

const lines = (rows: readonly (readonly string[])[]): string => `${Papa.unparse(rows.map((row) => [...row]), { newline: '\r\n' })}\r\n`;
