import { TABLES, type Column, type ColumnType, type TableId } from '@/model/tables';
import { columnTitles, tableTitles } from '@/model/titles';

const TYPES: Readonly<Record<ColumnType, string>> = { text: 'string', integer: 'integer', number: 'number', date: 'date', boolean: 'boolean' };

/** Columns that a build works out: a package does not carry them. */
const DERIVED: readonly string[] = ['pinyin', 'initials'];

/** The columns a package's CSV file of a table has, in order. */
export function packageColumns(table: TableId): readonly Column[] {
  return TABLES[table].columns.filter(({ id }) => !DERIVED.includes(id));
}

/** A table as a resource of a Frictionless Data Package (Table Schema 1), from its declaration. */
export function resourceOf(table: TableId, present: readonly TableId[]): Readonly<Record<string, unknown>> {
  const { resource, key } = TABLES[table];
  const titles = tableTitles(table);
  return {
    name: resource,
    path: `${resource}.csv`,
    profile: 'tabular-data-resource',
    title: `${titles['zh-CN']} ${titles.en}`,
    titles,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: packageColumns(table).map((column) => fieldOf(table, column, present)),
      missingValues: [''],
      primaryKey: key,
      ...foreignKeysOf(table, present),
    },
  };
}

function fieldOf(table: TableId, column: Column, present: readonly TableId[]): Readonly<Record<string, unknown>> {
  const titles = columnTitles(table, column.id);
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(column.oneOf ? { enum: column.oneOf } : {}),
    ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
    ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
  };
  return {
    name: column.id,
    type: TYPES[column.type],
    title: `${titles['zh-CN']} ${titles.en}`,
    titles,
    ...(column.references && !present.includes(column.references) ? { description: `Key of ${TABLES[column.references].resource}, which a build adds.` } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** References to tables within the package; a reference to its own table has an empty resource, as the standard asks. */
function foreignKeysOf(table: TableId, present: readonly TableId[]): { foreignKeys?: unknown } {
  const keys = packageColumns(table).flatMap(({ id, references }) =>
    references && present.includes(references)
      ? [{ fields: id, reference: { resource: references === table ? '' : TABLES[references].resource, fields: TABLES[references].key[0] } }]
      : [],
  );
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
