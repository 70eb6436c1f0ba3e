import { TABLE_IDS, type TableId } from '@/model/tables';
import type { Engine } from '@/engine/engine';
import type { Statement } from '@/engine/statement';
import type { Manifest } from '@/model/manifest';

/** What a manifest takes from the data itself: one simulated report makes the dataset a simulated one. */
export type Counted = Pick<Manifest, 'simulated' | 'years' | 'row_counts'>;

const SPAN = { first: 'number?', last: 'number?', simulated: 'boolean' } as const;
const COUNT = { table_name: 'text', rows: 'number' } as const;

const span: Statement<typeof SPAN> = {
  name: 'span',
  sql: 'SELECT min(year)::DOUBLE AS first, max(year)::DOUBLE AS last, coalesce(bool_or(simulated), false) AS simulated FROM report',
  params: [],
  shape: SPAN,
};

const counts: Statement<typeof COUNT> = {
  name: 'counts',
  sql: TABLE_IDS.map((table) => `SELECT '${table}' AS table_name, count(*)::DOUBLE AS rows FROM "${table}"`).join(' UNION ALL '),
  params: [],
  shape: COUNT,
};

/** Counts the current tables. Years are 0 where there is no report. */
export async function counted(engine: Engine): Promise<Counted> {
  const [found] = await engine.run(span);
  const rows = new Map((await engine.run(counts)).map(({ table_name, rows }) => [table_name, rows]));
  return {
    simulated: found?.simulated ?? false,
    years: { first: found?.first ?? 0, last: found?.last ?? 0 },
    row_counts: Object.fromEntries(TABLE_IDS.map((table) => [table, rows.get(table) ?? 0])) as Record<TableId, number>,
  };
}
