import { TABLES, type Column, type ColumnType, type TableId } from './tables';
import { columnTitles, tableTitles } from './titles';

const TYPES: Readonly<Record<ColumnType, string>> = { text: 'string', integer: 'integer', number: 'number', date: 'date', boolean: 'boolean' };

/** Name of the file that says what a package holds. */
export const DESCRIPTOR = 'datapackage.json';

/** How a package's tables are written. */
export const PACKAGE_FORMATS = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;
export type PackageFormat = keyof typeof PACKAGE_FORMATS;

/**
 * The property of a descriptor, and its value, by which texts that a spreadsheet would take for a formula bear an
 * apostrophe more than they are: such a file can be opened by whoever gets hold of it.
 */
export const TEXT_ESCAPE = { property: 'text_escape', value: 'apostrophe' } as const;
/** Texts that are written with an apostrophe more, and those that have been; for DuckDB's regular expressions as well. */
export const FORMULA_LIKE = `^'*[=+\\-@\\t\\r]`;
export const ESCAPED_LIKE = `^'+[=+\\-@\\t\\r]`;
const ESCAPED = new RegExp(ESCAPED_LIKE, 'u');

/** A text as it was before it was written with an apostrophe more. */
export const unescaped = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);

/** Columns that a build works out: a published package does not carry them. */
const DERIVED: readonly string[] = ['pinyin', 'initials'];

/** The columns that a published package has of a table, in order. */
export function packageColumns(table: TableId): readonly Column[] {
  return TABLES[table].columns.filter(({ id }) => !DERIVED.includes(id));
}

export interface ResourceOptions {
  readonly format?: PackageFormat;
  /** The columns that are written. */
  readonly columns?: readonly Column[];
}

/** A table as a resource of a Frictionless Data Package (Table Schema 1), from its declaration. */
export function resourceOf(table: TableId, present: readonly TableId[], { format = 'csv', columns = packageColumns(table) }: ResourceOptions = {}): Readonly<Record<string, unknown>> {
  const { resource, key } = TABLES[table];
  const titles = tableTitles(table);
  return {
    name: resource,
    path: `${resource}.${format}`,
    profile: 'tabular-data-resource',
    title: `${titles['zh-CN']} ${titles.en}`,
    titles,
    format,
    mediatype: PACKAGE_FORMATS[format],
    ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
    schema: {
      fields: columns.map((column) => fieldOf(table, column, present)),
      ...(format === 'csv' ? { missingValues: [''] } : {}),
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
