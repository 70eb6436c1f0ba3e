import { FACT_COLUMNS, type FactColumn } from '@/model/fact';
import { SCOPES } from '@/model/scope';
import { TABLES, TABLE_IDS, type ColumnType, type TableId } from '@/model/tables';
import { STORED_APPLICANTS } from '@/model/applicants';
import { STORED_APPEAL_KINDS } from '@/model/appeals';
import { readAsScope } from './read-as';

/** How DuckDB stores each type of column. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** `CREATE TABLE` for a declared table, in the schema that is current. */
export function createTable(id: TableId): string {
  const columns = TABLES[id].columns.map((column) => `"${column.id}" ${SQL_TYPES[column.type]}${column.required ? ' NOT NULL' : ''}`);
  return `CREATE TABLE "${id}" (${columns.join(', ')})`;
}

/** `CREATE TABLE` for every declared table. */
export function createTables(): readonly string[] {
  return TABLE_IDS.map(createTable);
}

/** Dimensions repeated in `fact`, so that a question about figures reads one table. Ids are looked up as in `body_key`. */
const DIMENSIONS = {
  report_id: { of: 'r', type: 'VARCHAR USING COMPRESSION uncompressed' },
  agency_id: { of: 'r', type: 'VARCHAR' },
  body: { of: 'k', type: 'INTEGER' },
  year: { of: 'r', type: 'INTEGER' },
  scope: { of: 'r', type: 'VARCHAR' },
  layout: { of: 'r', type: 'VARCHAR' },
  basis: { of: 'r', type: 'VARCHAR' },
  level: { of: 'a', type: 'VARCHAR' },
  kind: { of: 'a', type: 'VARCHAR' },
  region_code: { of: 'a', type: 'VARCHAR' },
  parent_id: { of: 'a', type: 'VARCHAR' },
} as const;

const alias = (column: FactColumn): string =>
  column.source.table === 'request' ? `q_${column.source.applicant}` : `p_${column.source.kind}`;

/**
 * Fills the table `fact`: one row a report, one column a figure (`model/fact.ts`), nothing computed. Needs `body_key`. The
 * index finds the few reports of bodies that are named, which lie apart: reports stand year after year, as most questions
 * are about one. `preferred` is true for the one report of a body, year and scope that comparisons read: a table before
 * a narrative, then the later published, then the later id. `read_as_region` and `read_as_agency` are true for the one that
 * is read where reports that do not state their scope are taken in too: they stand in where there is none of the scope.
 */
export function createFact(): readonly string[] {
  const figures = FACT_COLUMNS.map((column) => `${alias(column)}."${column.source.column}" AS "${column.id}"`);
  const joins = [
    ...STORED_APPLICANTS.map((applicant) => `LEFT JOIN request q_${applicant} ON q_${applicant}.report_id = r.report_id AND q_${applicant}.applicant = '${applicant}'`),
    ...STORED_APPEAL_KINDS.map((kind) => `LEFT JOIN appeal p_${kind} ON p_${kind}.report_id = r.report_id AND p_${kind}.kind = '${kind}'`),
  ];
  const dimensions = Object.entries(DIMENSIONS);
  const readAs = SCOPES.map((scope) => ({
    id: readAsScope(scope),
    sql: `preferred AND (scope IS NOT DISTINCT FROM '${scope}' OR (scope IS NULL AND NOT coalesce(bool_or(scope = '${scope}') OVER (PARTITION BY body, year), false)))`,
  }));
  return [
    `CREATE TABLE fact (${[...dimensions.map(([id, { type }]) => `${id} ${type}`), ...['preferred', ...readAs.map(({ id }) => id)].map((id) => `${id} BOOLEAN`), ...FACT_COLUMNS.map(({ id }) => `"${id}" INTEGER`)].join(', ')})`,
    `INSERT INTO fact BY NAME
SELECT *, ${readAs.map(({ id, sql }) => `${sql} AS ${id}`).join(', ')}
FROM (
  SELECT ${dimensions.map(([id, { of }]) => `${of}.${id}`).join(', ')},
    row_number() OVER (
      PARTITION BY r.agency_id, r.year, r.scope
      ORDER BY r.basis = 'table' DESC, r.published_on DESC NULLS LAST, r.report_id DESC
    ) = 1 AS preferred,
    ${figures.join(',\n    ')}
  FROM report r
  JOIN agency a USING (agency_id)
  JOIN body_key k USING (agency_id)
  ${joins.join('\n  ')}
)
ORDER BY year, body`,
    'CREATE INDEX fact_agency ON fact (agency_id)',
  ];
}
