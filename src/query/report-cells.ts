import { APPEAL_RESULTS } from '@/model/appeals';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { REQUEST_FIGURES } from '@/model/measures';
import type { ReportCells } from '@/model/official/cells';
import { placeholders, type RowOf, type Statement } from '@/engine/statement';

export const REPORT_CELL_SHAPE = {
  report_id: 'text',
  /** `request.<row>.<applicant>`, `appeal.<kind>.<result>` or `disclosure.<field>`. */
  cell: 'text',
  value: 'number?',
  /** What the cell note says where what is printed is not plainly a number. */
  state: 'text?',
  raw: 'text?',
  note: 'text?',
} as const;
export type ReportCellRow = RowOf<typeof REPORT_CELL_SHAPE>;

/** The figures of a table that reports know, a row each; `cell` makes its name of `name`, the column, and of `row`. */
function figuresOf(table: string, row: string, cell: string, columns: readonly string[], which: string): string {
  return `SELECT report_id, ${cell} AS cell, value FROM (
    SELECT report_id, ${row} AS row, unnest(string_split('${columns.join(';')}', ';')) AS name, unnest([${columns.map((id) => `"${id}"`).join(', ')}]) AS value FROM ${table} WHERE ${which}
  ) WHERE value IS NOT NULL`;
}

/** Every figure of reports, a row a cell, with what is noted of the cell. Cells without figure and note are left out. */
export function reportCellsQuery(...reportIds: readonly string[]): Statement<typeof REPORT_CELL_SHAPE> {
  const which = `report_id IN (${placeholders(reportIds)})`;
  return {
    name: 'report_cells',
    sql: `WITH figures AS (
  ${figuresOf('request', 'applicant', "'request.' || name || '.' || row", REQUEST_FIGURES, which)}
  UNION ALL
  ${figuresOf('appeal', 'kind', "'appeal.' || row || '.' || name", APPEAL_RESULTS.map(({ id }) => id), which)}
  UNION ALL
  ${figuresOf('disclosure', 'NULL', "'disclosure.' || name", DISCLOSURE_FIELDS.map(({ id }) => id), which)}
)
SELECT report_id, cell, value::DOUBLE AS value, state, raw, note
FROM figures FULL JOIN (SELECT report_id, cell, state, raw, note FROM cell_note WHERE ${which}) USING (report_id, cell)
ORDER BY report_id, cell`,
    params: [...reportIds, ...reportIds, ...reportIds, ...reportIds],
    shape: REPORT_CELL_SHAPE,
  };
}

/** The rows of one report by cell. */
export const cellsByPlace = (rows: readonly ReportCellRow[]): ReportCells => new Map(rows.map(({ cell, value, state, raw, note }) => [cell, { value, state, raw, note }]));
