import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { createTables } from '../ddl';
import { createDerived } from '../derived';

/** Tables of things rather than of reports: what the published data says of them goes before. */
const SHARED: readonly TableId[] = ['region', 'agency'];
const columnsOf = (table: TableId): string => TABLES[table].columns.map(({ id }) => `"${id}"`).join(', ');

/**
 * Puts the tables of two attached databases together in a third in memory, and makes it current: every query then reads
 * published and own reports alike. Where both have a report of one body, year and scope, `fact.preferred` chooses.
 *
 * @param published name of the database whose bodies and regions go before.
 */
export function mixed(published: string, own: string): readonly string[] {
  return [`ATTACH ':memory:' AS mixed`, 'USE mixed', ...together(published, own)];
}

/** The same in the database that is current, which must be empty. */
export function together(published: string, own: string): readonly string[] {
  const unknown = (table: TableId): string => {
    const key = `"${TABLES[table].key[0] ?? ''}"`;
    return SHARED.includes(table) ? ` WHERE ${key} NOT IN (SELECT ${key} FROM ${published}."${table}")` : '';
  };
  return [
    ...createTables(),
    ...TABLE_IDS.flatMap((table) => [
      `INSERT INTO "${table}" SELECT ${columnsOf(table)} FROM ${published}."${table}"`,
      `INSERT INTO "${table}" SELECT ${columnsOf(table)} FROM ${own}."${table}"${unknown(table)}`,
    ]),
    ...createDerived('own'),
  ];
}
