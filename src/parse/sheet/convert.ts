import { Problems } from '@/model/problem';
import type { ColumnPlan } from '@/model/sheet/plan';
import type { TargetId } from '@/model/sheet/target';
import type { OpenSheet } from './sheet-file';
import { RowReader } from './row-reader';

/** What turns a sheet into rows for a database. */
export interface ConvertOptions {
  readonly file: string;
  readonly plan: ColumnPlan;
  /** What the columns are called in the file. */
  readonly headings: readonly string[];
  /** Rows up to this one are titles and head. */
  readonly headRow: number;
  readonly onShare?: (share: number) => void;
}

/** A sheet as a database reads it: UTF-8, commas, no head; the row's number, whether anything is wrong with it, then its cells in plain digits and ids. */
export interface Converted {
  readonly csv: Uint8Array;
  readonly columns: readonly TargetId[];
  readonly rows: number;
  /** Rows that show how to fill in the template. */
  readonly examples: number;
  readonly problems: Problems;
}

/** Problems listed; more are counted. */
export const MOST_PROBLEMS = 5_000;
const EVERY = 2_000;
const CHUNK = 1 << 20;

/** Goes through every row of a sheet, takes each cell for what its column says, and lists all that does not fit. */
export async function convert(sheet: OpenSheet, { file, plan, headings, headRow, onShare }: ConvertOptions): Promise<Converted> {
  const problems = new Problems(MOST_PROBLEMS);
  const reader = new RowReader(plan, file, headings, sheet.counted, problems);
  const out = new Chunks();
  let rows = 0;
  let examples = 0;
  await sheet.each((row, share) => {
    if (row.row <= headRow) return true;
    if (reader.isExample(row)) {
      examples += 1;
      return true;
    }
    const { texts, wrong } = reader.read(row);
    out.add(`${String(row.row)},${wrong ? 'true' : 'false'},${texts.map(quoted).join(',')}\n`);
    rows += 1;
    if (rows % EVERY === 0) onShare?.(share);
    return true;
  });
  if (rows === 0) problems.add({ fault: 'rows_missing', file, row: null, column: null, value: null });
  return { csv: out.bytes(), columns: reader.used.map(({ target }) => target), rows, examples, problems };
}

const quoted = (text: string): string => (/^[\w.-]*$/u.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

/** Text gathered as bytes, so that no string grows beyond what strings can be. */
class Chunks {
  readonly #done: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  #open = '';

  add(text: string): void {
    this.#open += text;
    if (this.#open.length > CHUNK) this.#close();
  }

  bytes(): Uint8Array {
    this.#close();
    const whole = new Uint8Array(this.#done.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#done) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #close(): void {
    this.#done.push(this.#encoder.encode(this.#open));
    this.#open = '';
  }
}
