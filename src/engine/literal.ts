import type { SqlValue, Statement } from './statement';

/** A placeholder, or something in which a question mark is none: a text, a quoted name, a comment. */
const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/**
 * A statement as one text, its values written as literals. An engine that is handed values apart plans every question
 * twice, first without knowing them and again when they come, and without them it cannot leave out the blocks of a table
 * that hold none of what is asked for. Planning is half of most questions' time.
 *
 * @throws Error where placeholders and values do not match: a mistake in the program.
 */
export function literalSql({ name, sql, params }: Pick<Statement, 'name' | 'sql' | 'params'>): string {
  let next = 0;
  const text = sql.replace(TOKENS, (token) => {
    if (token !== '?') return token;
    const value = params[next++];
    if (value === undefined) throw new Error(`${name}: more placeholders than values.`);
    return literal(value);
  });
  if (next !== params.length) throw new Error(`${name}: ${String(params.length)} values for ${String(next)} placeholders.`);
  return text;
}

/** A value as SQL writes it. In a text nothing but its own quote has a meaning; a zero byte would end the statement. */
function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `'${String(value)}'::DOUBLE`;
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join(' || chr(0) || ')})`;
}
