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
 * @param column all values of a column, or undefined where the result has no such column.
 * @throws EngineError `result_shape` where a column is missing or holds anything but what the shape says:
 *   a BIGINT or DECIMAL that the SQL forgot to cast, or a null where none may be.
 */
export function decodeRows<S extends Shape>(statement: Statement<S>, rowCount: number, column: (name: string) => readonly unknown[] | undefined): RowOf<S>[] {
  const rows = Array.from({ length: rowCount }, (): Record<string, unknown> => ({}));
  for (const [name, kind] of Object.entries(statement.shape)) {
    const values = column(name);
    if (!values) throw new EngineError('result_shape', `${statement.name}: no column ${name}`);
    const mayBeNull = kind.endsWith('?');
    rows.forEach((row, index) => {
      const value = values[index] ?? null;
      if (value === null ? !mayBeNull : typeof value !== PLAIN[kind]) throw new EngineError('result_shape', `${statement.name}: column ${name} is ${wrong(value, kind)}`);
      row[name] = value;
    });
  }
  return rows as unknown as RowOf<S>[];
}

const wrong = (value: unknown, kind: ColumnKind): string => (value === null ? 'null' : `${typeof value}, not ${PLAIN[kind]}`);
