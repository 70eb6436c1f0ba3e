import { APPEAL_RESULTS, STORED_APPEAL_KINDS, type AppealResult, type StoredAppealKind } from '../appeals';
import { STORED_APPLICANTS, type Applicant } from '../applicants';
import { DISCLOSURE_FIELDS, type DisclosureFigure } from '../disclosure';
import { REQUEST_FIGURES, type RequestFigure } from '../measures';

/** Columns of a sheet that say what a row is about, rather than how many. */
export const FACT_TARGETS = ['body', 'agency_id', 'region', 'year', 'scope', 'published_on', 'document_number', 'source_url', 'note', 'applicant', 'cell', 'value'] as const;
export type FactTargetId = (typeof FACT_TARGETS)[number];

/** How a column's cells are written: whole counts, changes that may be negative, money in its unit, or one of the others. */
export type CellKind = 'count' | 'change' | 'money' | 'figure' | 'year' | 'date' | 'scope' | 'applicant' | 'cell' | 'text';

export interface FactTarget {
  readonly id: FactTargetId;
  readonly kind: CellKind;
}

/** A column that holds one figure of a report; `table`, `row` and `column` say where it is stored. */
export type FigureTarget =
  | { readonly id: `request.${RequestFigure}.${Applicant}`; readonly kind: 'count'; readonly table: 'request'; readonly row: Applicant; readonly column: RequestFigure }
  | { readonly id: `appeal.${StoredAppealKind}.${AppealResult}`; readonly kind: 'count'; readonly table: 'appeal'; readonly row: StoredAppealKind; readonly column: AppealResult }
  | { readonly id: `disclosure.${DisclosureFigure}`; readonly kind: 'count' | 'change' | 'money'; readonly table: 'disclosure'; readonly row: null; readonly column: DisclosureFigure };

/** What a column of somebody's own table can stand for. */
export type Target = FactTarget | FigureTarget;
export type TargetId = Target['id'];

const KINDS: Readonly<Partial<Record<FactTargetId, CellKind>>> = { year: 'year', scope: 'scope', published_on: 'date', applicant: 'applicant', cell: 'cell', value: 'figure' };

const facts = FACT_TARGETS.map((id): FactTarget => ({ id, kind: KINDS[id] ?? 'text' }));

/** Every figure that a sheet can bring: tables 2 to 4, totals before the single applicants. */
export const FIGURE_TARGETS: readonly FigureTarget[] = [
  ...['total' as const, ...STORED_APPLICANTS.filter((row) => row !== 'total')].flatMap((row) => REQUEST_FIGURES.map((column): FigureTarget => ({ id: `request.${column}.${row}`, kind: 'count', table: 'request', row, column }))),
  ...STORED_APPEAL_KINDS.flatMap((row) => APPEAL_RESULTS.map(({ id: column }): FigureTarget => ({ id: `appeal.${row}.${column}`, kind: 'count', table: 'appeal', row, column }))),
  ...DISCLOSURE_FIELDS.map((field): FigureTarget => ({ id: `disclosure.${field.id}`, kind: 'decimal' in field ? 'money' : 'signed' in field ? 'change' : 'count', table: 'disclosure', row: null, column: field.id })),
];

/** Everything a column can stand for. */
export const TARGETS: ReadonlyMap<TargetId, Target> = new Map([...facts, ...FIGURE_TARGETS].map((target) => [target.id, target]));

/** @throws Error where there is no such target: a mistake in the program, not in data. */
export function targetOf(id: TargetId): Target {
  const target = TARGETS.get(id);
  if (!target) throw new Error(`No column of a sheet is "${id}".`);
  return target;
}

export const isFigure = (target: Target): target is FigureTarget => 'table' in target;
