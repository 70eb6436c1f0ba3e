import { TABLE_IDS, type TableId } from '@/model/tables';
import type { Manifest } from '@/model/manifest';

/** What a manifest takes from the data itself: one simulated report makes the dataset a simulated one. */
export type Counted = Pick<Manifest, 'simulated' | 'years' | 'row_counts'>;

/** The question for it, over the tables that are current: one row. */
export function countedSql(): string {
  const counts = TABLE_IDS.map((table) => `(SELECT count(*) FROM "${table}")::DOUBLE AS "${table}"`);
  return `SELECT ${counts.join(', ')}, (SELECT min(year) FROM report)::DOUBLE AS first, (SELECT max(year) FROM report)::DOUBLE AS last, (SELECT coalesce(bool_or(simulated), false) FROM report) AS simulated`;
}

/** That row as a manifest has it. */
export function countedOf(row: Readonly<Record<string, unknown>>): Counted {
  return {
    simulated: row['simulated'] === true,
    years: { first: Number(row['first']), last: Number(row['last']) },
    row_counts: Object.fromEntries(TABLE_IDS.map((table) => [table, Number(row[table])])) as Record<TableId, number>,
  };
}
