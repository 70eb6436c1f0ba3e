import { TABLES, TABLE_IDS } from '@/model/tables';
import type { Statement } from '@/engine/statement';

export const CHECKSUM_SHAPE = { table_name: 'text', rows: 'number', checksum: 'text' } as const;

/**
 * What the tables hold, whatever the order of rows and however the file is laid out: per table the number of rows and
 * the exclusive-or of the MD5 of every row's values. Equal data gives equal checksums in every engine.
 */
export function checksumQuery(): Statement<typeof CHECKSUM_SHAPE> {
  const arms = TABLE_IDS.map((table) => {
    const values = TABLES[table].columns.map(({ id }) => `coalesce(length("${id}"::VARCHAR) || ':' || "${id}"::VARCHAR, '-')`).join(` || ',' || `);
    return `SELECT '${table}' AS table_name, count(*)::DOUBLE AS rows, coalesce(bit_xor(md5_number(${values})), 0)::VARCHAR AS checksum FROM "${table}"`;
  });
  return { name: 'checksum', sql: `${arms.join('\nUNION ALL\n')}\nORDER BY table_name`, params: [], shape: CHECKSUM_SHAPE };
}
