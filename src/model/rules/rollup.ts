import { APPEAL_RESULTS } from '../appeals';
import { DISCLOSURE_FIELDS } from '../disclosure';
import { REQUEST_FIGURES } from '../measures';
import type { Relation } from './rule';
import { hasBit, nullBits } from './sql';
import { sums, type SumArm, type SumPlace } from './sums';

/** Fewer bodies than this below a region cannot be all of them. */
const FEWEST = 5;

/** Every region with a report of its own, and the regions at and below it. */
const REACH: Relation = {
  name: 'rollup_reach',
  sql: `WITH RECURSIVE r AS (
  SELECT DISTINCT region_code AS above, region_code AS below FROM fact WHERE scope = 'region' AND kind = 'government'
  UNION ALL
  SELECT r.above, g.region_code FROM r JOIN region g ON g.parent_code = r.below
) FROM r`,
};

/** The reports that bodies make for themselves. */
const CHILDREN: Relation = {
  name: 'rollup_child',
  sql: `SELECT report_id, agency_id, region_code, year, kind FROM fact WHERE scope = 'agency' AND preferred`,
};

/**
 * The region reports to be held against the sum below, with how many reports that is: every body below that has ever
 * reported for itself must have a report of the year, and they must look like all of them, the government's own office
 * among them. Where one is missing the sum is not known.
 */
const REGIONS: Relation = {
  name: 'rollup_region',
  sql: `SELECT f.report_id, f.region_code, f.year, coalesce(p.bodies = t.bodies AND p.bodies >= ${String(FEWEST)} AND t.office, false) AS whole
FROM fact f
LEFT JOIN (SELECT above, count(DISTINCT agency_id) AS bodies, bool_or(kind = 'government_office') AS office FROM rollup_reach JOIN rollup_child ON region_code = below GROUP BY above) t ON t.above = f.region_code
LEFT JOIN (SELECT above, year, count(*) AS bodies FROM rollup_reach JOIN rollup_child ON region_code = below GROUP BY above, year) p ON p.above = f.region_code AND p.year = f.year
WHERE f.scope = 'region' AND f.kind = 'government' AND f.preferred`,
};

interface Summed {
  readonly table: 'request' | 'appeal' | 'disclosure';
  /** The column that with the report names a row. */
  readonly key: 'applicant' | 'kind' | null;
  readonly columns: readonly string[];
  readonly cell: (column: string) => string;
}

/** Money is added in whole millionths of its unit, so that nothing is lost in binary fractions. */
const MILLIONTHS = '1000000';
const isMoney = (column: string): boolean => column.endsWith('_10k_yuan');
/** A cell to be added up: counts as they are, money as a whole number. */
const term = (column: string): string => (isMoney(column) ? `round(${column} * ${MILLIONTHS})::BIGINT` : column);
const shown = (column: string, value: string): string => (isMoney(column) ? `regexp_replace(((${value}) / ${MILLIONTHS})::VARCHAR, '[.]0$', '')` : `(${value})::BIGINT`);

/** The rows of a table of region reports, each cell beside the sum of the cells below. */
function compared({ table, key, columns }: Summed): Relation {
  const by = key === null ? '' : `, t.${key}`;
  return {
    name: `rollup_${table}`,
    sql: `WITH local AS (
  SELECT c.region_code, c.year${by}, ${columns.map((column) => `sum(${term(`t.${column}`)}) AS ${column}`).join(', ')}, bit_or(${nullBits(columns.map((column) => `t.${column}`))}) AS unknown
  FROM ${table} t JOIN rollup_child c ON c.report_id = t.report_id GROUP BY c.region_code, c.year${by}
),
summed AS (
  SELECT r.report_id${by}, ${columns.map((column) => `sum(t.${column})::BIGINT AS sum_${column}`).join(', ')}, bit_or(unknown) AS unknown
  FROM rollup_region r JOIN rollup_reach h ON h.above = r.region_code JOIN local t ON t.region_code = h.below AND t.year = r.year WHERE r.whole GROUP BY r.report_id${by}
)
SELECT t.report_id${by}, ${columns.map((column, bit) => `${term(`t.${column}`)} AS ${column}, CASE WHEN NOT ${hasBit('unknown', bit)} THEN sum_${column} END AS sum_${column}`).join(', ')}
FROM ${table} t JOIN summed s ON s.report_id = t.report_id${key === null ? '' : ` AND s.${key} = t.${key}`}`,
  };
}

const arm = ({ table, columns, cell }: Summed): SumArm => ({
  from: `SELECT * FROM rollup_${table}`,
  places: columns.map((column, index): SumPlace => ({
    difference: `((${column} - sum_${column})${isMoney(column) ? ` / ${MILLIONTHS}` : ''})`,
    // A row that the form does not print is no place at all.
    applies: `${column} IS NOT NULL OR sum_${column} IS NOT NULL`,
    ord: String(index),
    bundle: `'${table}'`,
    cells: cell(column),
    against: `'below:' || ${cell(column)}`,
    expected: shown(column, `sum_${column}`),
    reported: shown(column, column),
  })),
});

const SUMMED: readonly Summed[] = [
  { table: 'request', key: 'applicant', columns: REQUEST_FIGURES, cell: (column) => `'request.${column}.' || applicant` },
  { table: 'appeal', key: 'kind', columns: APPEAL_RESULTS.map(({ id }) => id), cell: (column) => `'appeal.' || kind || '.${column}'` },
  { table: 'disclosure', key: null, columns: DISCLOSURE_FIELDS.map(({ id }) => id), cell: (column) => `'disclosure.${column}'` },
];

/** A region's report is the sum of the reports below that bodies make for themselves, cell by cell. One finding a table. */
export const rollup = sums({
  id: 'ROLLUP',
  severity: 'warning',
  causes: ['does_not_add_up'],
  reasons: [],
  tables: ['region', 'request', 'appeal', 'disclosure', 'fact'],
  absent: 'not_applicable',
  relations: [REACH, CHILDREN, REGIONS, ...SUMMED.map(compared)],
  arms: [
    ...SUMMED.map(arm),
    {
      from: 'SELECT report_id FROM rollup_region WHERE NOT whole',
      places: [{ difference: 'NULL::INTEGER', ord: '0', cells: `''`, against: `''`, expected: 'NULL', reported: 'NULL' }],
    },
  ],
});
