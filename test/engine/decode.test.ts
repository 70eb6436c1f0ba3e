import { describe, expect, it } from 'vitest';
import { decodeRows } from '@/engine/decode';
import type { Statement } from '@/engine/statement';

const shape = { name: 'text', value: 'number?' } as const;
const statement: Statement<typeof shape> = { name: 'example', sql: '', params: [], shape };
const column = (columns: Record<string, unknown[]>) => (name: string) => columns[name];

describe('rows out of an engine', () => {
  it('have the statement’s shape, null where unknown is allowed', () => {
    expect(decodeRows(statement, 2, column({ name: ['a', 'b'], value: [1, null] }))).toEqual([
      { name: 'a', value: 1 },
      { name: 'b', value: null },
    ]);
  });
  it.each([
    ['a column is missing', { name: ['a'] }, 'no column value'],
    ['a BIGINT came uncast', { name: ['a'], value: [1n] }, 'column value is bigint'],
    ['a null came where none may', { name: [null], value: [1] }, 'column name is null'],
    ['a number came for a text', { name: [5], value: [1] }, 'column name is number'],
  ])('are refused when %s', (_, columns, detail) => {
    expect(() => decodeRows(statement, 1, column(columns))).toThrow(detail);
  });
});
