import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import type { Row, Rows } from '@/query/own/database';

/** The rows of several reports as one lot, which a database takes in a few statements. What they share stands once. */
export function together(lots: readonly Rows[]): Rows {
  return Object.fromEntries(TABLE_IDS.map((table) => [table, unique(table, lots.flatMap((rows) => rows[table] ?? []))]));
}

/** Bodies and regions come with every report that needs them. */
function unique(table: TableId, rows: readonly Row[]): readonly Row[] {
  if (rows.some((row) => 'report_id' in row)) return rows;
  return [...new Map(rows.map((row) => [JSON.stringify(TABLES[table].key.map((column) => row[column])), row])).values()];
}
