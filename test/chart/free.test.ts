import { describe, expect, it } from 'vitest';
import { FREE_CATEGORIES, freeModel, valueColumns, type FreeTable } from '@/chart/build/free';
import type { ChartContext } from '@/chart/build/context';

const context: ChartContext = { t: (key, named) => `${key} ${JSON.stringify(named ?? {})}`, dataset: { title: '测试', version: '1', simulated: true }, scope: 'agency' };
const table: FreeTable = {
  columns: [{ name: 'name', numeric: false }, { name: 'n', numeric: true }, { name: 'blank', numeric: true }, { name: 'rate', numeric: true }],
  rows: [['甲', '10', null, '0.125'], ['乙', null, null, '1e3'], [null, '0', null, 'nan']],
};

describe('columns of any table as a chart', () => {
  it('draws rows in their order; null and what is no number are missing, zero is zero', () => {
    const model = freeModel({ kind: 'grouped_bars', table, x: 0, y: [1, 3] }, context);
    expect(model.categories.map(({ label }) => label)).toEqual(['甲', '乙', '—']);
    const values = model.series.map(({ points }) => points.map((point) => (point.state === 'value' ? point.value : point.reason)));
    expect(values).toEqual([[10, 'no_value', 0], [0.125, 1000, 'no_value']]);
    expect(model.simulated).toBe(true);
  });
  it('ranks one column only, and cuts what is too much to read, saying so', () => {
    const long: FreeTable = { columns: table.columns.slice(0, 2), rows: Array.from({ length: 300 }, (_, index) => [String(index), '1']) };
    const model = freeModel({ kind: 'ranked_bars', table: long, x: 0, y: [1, 0] }, context);
    expect([model.series.length, model.categories.length, model.notes.length]).toEqual([1, FREE_CATEGORIES, 1]);
  });
  it('offers as values the columns of numbers that hold any', () => {
    expect(valueColumns(table)).toEqual([1, 3]);
  });
});
