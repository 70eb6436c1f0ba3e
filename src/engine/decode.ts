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
    return { name, kind, read };
  });
  return Array.from({ length: rowCount }, (_, row) => {
    const entries = readers.map(({ name, kind, read }) => [name, plain(statement.name, name, kind, read(row))] as const);
    return Object.fromEntries(entries) as unknown as RowOf<S>;
  });
}

function plain(statement: string, name: string, kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (kind.endsWith('?')) return null;
    throw new EngineError('result_shape', `${statement}: column ${name} is null`);
  }
  if (typeof value !== PLAIN[kind]) throw new EngineError('result_shape', `${statement}: column ${name} is ${typeof value}, not ${PLAIN[kind]}`);
  return value;
}
