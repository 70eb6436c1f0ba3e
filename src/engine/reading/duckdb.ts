import { messageOf } from '../error';
import { oneStatement } from './one-statement';
import { ReadingError, type ReadingProblem, type TextPlace } from './problem';
import type { ReadColumn } from './workbench';

/**
 * What closes a DuckDB instance in, once its dataset is attached: no files, no network, no extensions, and a bound
 * on memory; and none of it can be taken back.
 */
export const WALLS: readonly string[] = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  "SET memory_limit = '1500MB'",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/**
 * A question as DuckDB runs it. A subquery can be nothing but a SELECT (or DESCRIBE, SHOW, PIVOT … which are read as
 * one), and text that closes the bracket to begin another statement makes two, which `prepare` refuses: prepare before
 * running. The line breaks keep a comment at the end from swallowing the bracket.
 */
export interface ReadingSql {
  /** Gives name and type of each column. */
  readonly describe: string;
  /** Gives every value as text. */
  readonly rows: string;
}

const BEFORE_ROWS = 'SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n';
const BEFORE_DESCRIBE = 'DESCRIBE SELECT * FROM (\n';

/** @throws ReadingError where the text is not one question. */
export function readingSql(text: string, limit: number | null): ReadingSql {
  const statement = oneStatement(text);
  return {
    describe: `${BEFORE_DESCRIBE}${statement}\n)`,
    rows: `${BEFORE_ROWS}${statement}\n)${limit === null ? '' : ` LIMIT ${String(limit)}`}`,
  };
}

const NUMERIC = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$|^FLOAT$|^DOUBLE$|^DECIMAL\(\d+,\d+\)$/;

/** A column as DESCRIBE names it. */
export function columnOf(name: string, type: string): ReadColumn {
  return { name, type, numeric: NUMERIC.test(type) };
}

const PROBLEMS: Readonly<Record<string, ReadingProblem>> = {
  Parser: 'syntax',
  Binder: 'unknown_name',
  Catalog: 'unknown_name',
  Permission: 'walled',
  Conversion: 'value',
  'Out of Range': 'value',
  'Mismatch Type': 'value',
  'Out of Memory': 'memory',
};

/** A file or address named as a table, of a kind that this build of DuckDB cannot read anyway. */
const FILE_FOR_TABLE = /^Table with name (?:\w+:\/\/|\S+\.(?:parquet|json|xlsx|db|duckdb)\b)/;

/** What DuckDB threw, as a problem of the text that was asked. */
export function problemOf(error: unknown, text: string): ReadingError {
  if (error instanceof ReadingError) return error;
  const [, kind = '', words = messageOf(error), rest = ''] = /^([A-Z][A-Za-z ]*?) Error: ([\s\S]*?)(\n\nLINE \d+: [\s\S]*)?$/.exec(messageOf(error)) ?? [];
  if (/multiple statements/i.test(words)) return new ReadingError('several', /^\s*\(?\s*pivot\b/i.test(text) ? 'PIVOT … ON … IN (…)' : '', null, { cause: error });
  const problem = FILE_FOR_TABLE.test(words) ? 'walled' : (PROBLEMS[kind] ?? 'failed');
  return new ReadingError(problem, problem === 'memory' ? '' : words, /at end of input/.test(words) ? lastOf(text) : placeOf(rest, text), { cause: error });
}

/** The excerpt that DuckDB shows, with a caret below the mistake; it is cut on the left where the line is long. */
const EXCERPT = /LINE (\d+): (?:\.{3})?(.*)\n( *)\^/;

/** Lines of a question as it runs that stand before the first of its own. */
const LINES_BEFORE = 1;

/** The word above the caret. */
function placeOf(rest: string, text: string): TextPlace | null {
  const [whole, number, shown = '', indent = ''] = EXCERPT.exec(rest) ?? [];
  if (whole === undefined) return null;
  const lines = text.split('\n');
  const index = Number(number) - 1 - LINES_BEFORE;
  const line = lines[index];
  const cut = line?.indexOf(shown.replace(/\.{3}$/, '')) ?? -1;
  if (line === undefined || cut < 0) return lastOf(text);
  const head = whole.slice(0, whole.indexOf(shown)).length;
  const from = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0) + cut + unitsIn(shown, indent.length - head);
  const word = /^[\p{L}\p{N}_]+|^"[^"]*"|^./u.exec(text.slice(from))?.[0] ?? '';
  return word === '' ? lastOf(text) : { from, to: from + word.length };
}

/** How many UTF-16 units of a text fill so many columns; DuckDB counts a Chinese character as two. */
function unitsIn(text: string, columns: number): number {
  let units = 0;
  let width = 0;
  for (const character of text) {
    if (width >= columns) break;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
    units += character.length;
  }
  return units;
}

/** The last character that is not a space: where something is missing at the end. */
function lastOf(text: string): TextPlace {
  const end = text.trimEnd().length;
  return { from: Math.max(0, end - 1), to: end };
}
