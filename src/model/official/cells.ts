import { APPLICANT_COLUMNS } from '../applicants';
import { disclosureFields } from '../disclosure';
import { expectedLayout, type Layout } from '../layout';
import { rowsOf } from '../measures';
import type { OfficialTableId } from './grid';

/** What stands in a cell: its figure, and what was printed where it is not plainly that. */
export interface CellContent {
  /** Null where it is not known. */
  readonly value: number | null;
  /** `blank`, `na`, `unreadable` or `doubtful`; null for a plain number. */
  readonly state: string | null;
  readonly raw: string | null;
  readonly note: string | null;
}

/** The cells of one report by id; those of which nothing is known are left out. */
export type ReportCells = ReadonlyMap<string, CellContent>;

/** How a cell can stand out. Each has a sign of its own beside its colour. */
export const CELL_MARKS = ['reported', 'expected', 'changed', 'doubt', 'inferred'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** The marks that a cell has by itself: a value that only the sums give, a reading in doubt. */
export function ownMarks(content: CellContent | undefined): readonly CellMark[] {
  if (!content) return [];
  if (content.state === 'doubtful' || content.state === 'unreadable') return ['doubt'];
  return content.value !== null && (content.state === 'blank' || content.state === 'na') ? ['inferred'] : [];
}

/**
 * The layout of each table, from the table: of table 2 the fields that are filled, of table 3 whether (六)其他处理
 * stands in one row or in three. Where the figures do not tell, the layout of the report, or else of its year.
 */
export function layoutsOf(cells: ReportCells, report: { readonly layout: Layout | null; readonly year: number }): Readonly<Record<OfficialTableId, Layout>> {
  const otherwise = report.layout ?? expectedLayout(report.year);
  const choose = (of2019: readonly string[], of2021: readonly string[]): Layout => {
    const [has2019, has2021] = [of2019, of2021].map((ids) => ids.some((id) => cells.has(id)));
    return has2019 === has2021 ? otherwise : has2019 ? '2019' : '2021';
  };
  const fields = (layout: Layout): readonly string[] => disclosureFields(layout).map(({ id }) => `disclosure.${id}`);
  const rows = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => APPLICANT_COLUMNS.map((applicant) => `request.${id}.${applicant}`));
  return { disclosure: choose(fields('2019'), fields('2021')), requests: choose(rows(['other']), rows(rowsOf('other'))), appeals: otherwise };
}
