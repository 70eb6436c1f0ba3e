import { closeSync, openSync, writeFileSync } from 'node:fs';

const BUFFERED = 1 << 20;
/** Room for the longest number and its comma. */
const NUMBER = 32;
const [COMMA, LINE_END, ZERO] = [44, 10, 48] as const;

/** A CSV file written a megabyte at a time into one buffer; memory does not grow with it. */
export class CsvFile {
  readonly #file: number;
  readonly #buffer = Buffer.allocUnsafe(BUFFERED);
  #used = 0;

  constructor(path: string, head: readonly string[]) {
    this.#file = openSync(path, 'w');
    this.row(head);
  }

  /** Adds a row; null is an empty cell. */
  row(values: readonly (string | number | boolean | null)[]): void {
    this.#text(`${values.map(cell).join(',')}\n`);
  }

  /** Adds a row of plain texts that need no quotes, and numbers after them; NaN is an empty cell. */
  numbers(texts: string, values: Float64Array): void {
    this.#text(texts);
    for (const value of values) this.#number(value);
    this.#room(1);
    this.#byte(LINE_END);
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #number(value: number): void {
    this.#room(NUMBER);
    this.#byte(COMMA);
    if (value >= 0 && value < 10 && Number.isInteger(value)) this.#byte(ZERO + value);
    else if (!Number.isNaN(value)) this.#used += this.#buffer.write(String(value), this.#used, 'latin1');
  }

  #text(text: string): void {
    this.#room(text.length * 3);
    this.#used += this.#buffer.write(text, this.#used, 'utf8');
  }

  #byte(value: number): void {
    this.#buffer[this.#used] = value;
    this.#used += 1;
  }

  #room(bytes: number): void {
    if (this.#used + bytes > BUFFERED) this.#flush();
  }

  #flush(): void {
    writeFileSync(this.#file, this.#buffer.subarray(0, this.#used));
    this.#used = 0;
  }
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
