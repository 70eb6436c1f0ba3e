import { expect } from 'vitest';
import { BOOKKEEPING_TABLES } from '@/query/derived';
import { EXAMPLES } from '@/query/examples';
import { firstRowsSql, SCHEMA } from '@/query/schema';
import { readAll, type ReadingCase } from './reading-cases';
import type { ReadRow } from '@/engine/reading/workbench';

/** What examples give over the published figures, counted from the CSV files of the package by other means. */
const GIVEN: Readonly<Record<string, (rows: readonly ReadRow[]) => void>> = {
  most_received: (rows) => {
    expect(rows.find(([name]) => name === '淮安市人民政府')).toEqual(['淮安市人民政府', '3119', '34', '3050']);
    expect(rows).toHaveLength(20);
  },
  unbalanced: (rows) => {
    expect(rows.map((row) => Math.abs(Number(row.at(-1))))).toEqual([13, 10, 3, 1, 1]);
  },
  corrected: (rows) => {
    expect(rows.map((row) => row.slice(2))).toEqual([['10', '46', '21.7'], ['64', '314', '20.4'], ['18', '134', '13.4'], ['3', '36', '8.3'], ['17', '414', '4.1']]);
  },
  who_asks: (rows) => {
    expect(rows.slice(0, 2)).toEqual([['natural_person', '12677', '14'], ['business', '282', '14']]);
  },
  late: (rows) => {
    expect(rows).toHaveLength(12);
  },
  fees: (rows) => {
    expect(rows).toHaveLength(4);
  },
};

/** Every example runs and has something to show; the schema that is offered is the one there is. */
export const EXAMPLE_CASES: readonly ReadingCase[] = [
  ...EXAMPLES.map(({ id, sql }): ReadingCase => ({
    name: `example ${id}`,
    async run(workbench) {
      const { rows } = await readAll(workbench, sql);
      expect(rows.length).toBeGreaterThan(0);
      GIVEN[id]?.(rows);
    },
  })),
  {
    name: 'the schema has the tables and columns of the dataset, all of them in order, but for the bookkeeping of rules and sums',
    async run(workbench) {
      const { rows } = await readAll(workbench, "SELECT table_name, string_agg(column_name, ' ' ORDER BY column_index) FROM duckdb_columns() WHERE database_name = 'dataset' AND table_name NOT LIKE 'rule%' GROUP BY table_name ORDER BY table_name");
      const offered = [...SCHEMA].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, columns }) => [id, columns.map((column) => column.id).join(' ')]);
      expect(offered).toEqual(rows.filter(([table]) => !BOOKKEEPING_TABLES.includes(String(table))));
      expect(rows.map(([table]) => table)).toEqual(expect.arrayContaining([...BOOKKEEPING_TABLES]));
    },
  },
  {
    name: 'the first rows of every table that is offered are had by what the schema fills in, at most a hundred with its columns',
    async run(workbench) {
      for (const table of SCHEMA) {
        const { columns, rows } = await readAll(workbench, firstRowsSql(table));
        expect(columns.map(({ name }) => name)).toEqual(table.columns.map(({ id }) => id));
        expect(rows.length).toBeLessThanOrEqual(100);
        if (table.id === 'fact') expect(rows).toHaveLength(100);
      }
    },
  },
];
