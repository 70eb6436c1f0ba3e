import { EngineError } from './error';
import type { ColumnKind, RowOf, Shape, Statement } from './statement';

const PLAIN: Readonly<Record<ColumnKind, 'string' | 'number' | 'boolean'>> = {
  text: 'string',
  'text?': 'string',
  number: 'number',
  'number?': 'number',
  boolean: 'boolean',
  'boolean?': 'boolean',
};

/**
 * Rows of a statement's shape out of an engine's columns.
 *
 * @param column gives one value of a column, or undefined where the result has no such column.
 * @throws EngineError `result_shape` where a column is missing or holds anything but what the shape says:
 *   a BIGINT or DECIMAL that the SQL forgot to cast, or a null where none may be.
 */
export function decodeRows<S extends Shape>(
  statement: Statement<S>,
  rowCount: number,
  column: (name: string) => ((row: number) => unknown) | undefined,
): RowOf<S>[] {
  const readers = Object.entries(statement.shape).map(([name, kind]) => {
    const read = column(name);
    if (!read) throw new EngineError('result_shape', `${statement.name}: no column ${name}`);
    return { name, type: PLAIN[kind], optional: kind.endsWith('?'), read };
  });
  const rows: Record<string, unknown>[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const decoded: Record<string, unknown> = {};
    for (const { name, type, optional, read } of readers) {
      const value = read(row) ?? null;
      if (typeof value !== type && !(value === null && optional)) throw new EngineError('result_shape', `${statement.name}: column ${name} is ${value === null ? 'null' : `${typeof value}, not ${type}`}`);
      decoded[name] = value;
    }
    rows.push(decoded);
  }
  return rows as unknown as RowOf<S>[];
}
