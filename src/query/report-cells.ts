import { APPEAL_RESULTS } from '@/model/appeals';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { REQUEST_FIGURES } from '@/model/measures';
import type { ReportCells } from '@/model/official/cells';
import type { RowOf, Statement } from '@/engine/statement';

export const REPORT_CELL_SHAPE = {
  /** `request.<row>.<applicant>`, `appeal.<kind>.<result>` or `disclosure.<field>`. */
  cell: 'text',
  value: 'number?',
  /** What the cell note says where what is printed is not plainly a number. */
  state: 'text?',
  raw: 'text?',
  note: 'text?',
} as const;
export type ReportCellRow = RowOf<typeof REPORT_CELL_SHAPE>;

/** Columns turned to rows of a name and a value. */
const turned = (columns: readonly { readonly id: string }[]): string => `unnest([${columns.map(({ id }) => `{'name': '${id}', 'value': "${id}"::DOUBLE}`).join(', ')}]) AS f`;

/** Every figure of one report, a row a cell, with what is noted of the cell. Cells without figure and note are left out. */
export function reportCellsQuery(reportId: string): Statement<typeof REPORT_CELL_SHAPE> {
  return {
    name: 'report_cells',
    sql: `WITH figures AS (
  SELECT 'request.' || f.name || '.' || applicant AS cell, f.value FROM (SELECT applicant, ${turned(REQUEST_FIGURES.map((id) => ({ id })))} FROM request WHERE report_id = ?)
  UNION ALL
  SELECT 'appeal.' || kind || '.' || f.name, f.value FROM (SELECT kind, ${turned(APPEAL_RESULTS)} FROM appeal WHERE report_id = ?)
  UNION ALL
  SELECT 'disclosure.' || f.name, f.value FROM (SELECT ${turned(DISCLOSURE_FIELDS)} FROM disclosure WHERE report_id = ?)
)
SELECT coalesce(f.cell, n.cell) AS cell, f.value, n.state, n.raw, n.note
FROM (FROM figures WHERE value IS NOT NULL) f FULL JOIN (SELECT cell, state, raw, note FROM cell_note WHERE report_id = ?) n ON n.cell = f.cell
ORDER BY cell`,
    params: [reportId, reportId, reportId, reportId],
    shape: REPORT_CELL_SHAPE,
  };
}

/** The rows by cell. */
export const cellsByPlace = (rows: readonly ReportCellRow[]): ReportCells => new Map(rows.map(({ cell, ...content }) => [cell, content]));
