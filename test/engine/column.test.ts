import { Bool, Float64, Int32, Int64, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray, type DataType, type Vector } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { columnValues } from '@/engine/browser/column';

/** As DuckDB sends a column: through IPC, in several batches. */
function sent(values: readonly unknown[], type: DataType, batch: number): Vector {
  const parts = Array.from({ length: Math.ceil(values.length / batch) }, (_, index) => new Table({ it: vectorFromArray(values.slice(index * batch, (index + 1) * batch), type) }));
  const [first, ...others] = parts;
  if (!first) throw new Error('no values');
  const vector = tableFromIPC(tableToIPC(first.concat(...others))).getChild('it');
  if (!vector) throw new Error('no column');
  return vector;
}

const TEXTS = ['淮安市洪泽区人民政府', '', 'plain', null, '\uFEFFmarked', '𠮷野家 🏛', 'é', null, '=1+1', '"><img src=x>', '\0', '终'];

describe('the values of a column', () => {
  it.each([1, 3, 100])('are the texts, with nulls, whatever characters they hold, in batches of %i', (batch) => {
    expect(columnValues(sent(TEXTS, new Utf8(), batch))).toEqual(TEXTS);
  });

  it('are texts also where none or all are null', () => {
    expect(columnValues(sent(['甲', '乙'], new Utf8(), 2))).toEqual(['甲', '乙']);
    expect(columnValues(sent([null, null], new Utf8(), 2))).toEqual([null, null]);
  });

  it('are numbers, with nulls', () => {
    const numbers = [1.5, null, 0, -0.25, 1e308, null];
    expect(columnValues(sent(numbers, new Float64(), 4))).toEqual(numbers);
    expect(columnValues(sent([1, null, -3], new Int32(), 2))).toEqual([1, null, -3]);
  });

  it('are of every other type what they are one by one: a BIGINT that was not cast is still seen as one', () => {
    expect(columnValues(sent([1n, null, 3n], new Int64(), 2))).toEqual([1n, null, 3n]);
    expect(columnValues(sent([true, null, false], new Bool(), 2))).toEqual([true, null, false]);
  });

  it('are those of a slice where the column is one', () => {
    expect(columnValues(sent(TEXTS, new Utf8(), 100).slice(4, 7))).toEqual(TEXTS.slice(4, 7));
    expect(columnValues(sent([1, 2, null, 4], new Float64(), 100).slice(1, 4))).toEqual([2, null, 4]);
  });
});
