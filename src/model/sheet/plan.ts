import type { Scope } from '../scope';
import { isFigure, targetOf, type TargetId } from './target';

/** How a sheet is laid out: a row a report, a row a report and applicant, or a row a cell. */
export const SHEET_LAYOUTS = ['report', 'applicant', 'cell'] as const;
export type SheetLayout = (typeof SHEET_LAYOUTS)[number];

/** What the columns of a sheet stand for, and what holds for all of its rows. */
export interface ColumnPlan {
  /** By position; null where a column is left out. */
  readonly columns: readonly (TargetId | null)[];
  /** The year of every row, where no column says it. */
  readonly year: number | null;
  /** The scope of every row, where no column says it; null where it is not stated. */
  readonly scope: Scope | null;
}

/** What keeps a plan from being carried out. */
export const PLAN_FAULTS = ['body_missing', 'year_missing', 'figures_missing', 'value_missing', 'column_twice', 'column_unfit'] as const;
export type PlanFault = (typeof PLAN_FAULTS)[number];

/** The layout that the columns make; a cell column goes before an applicant column. */
export function layoutOf(columns: ColumnPlan['columns']): SheetLayout {
  if (columns.includes('cell')) return 'cell';
  return columns.includes('applicant') ? 'applicant' : 'report';
}

/** What a column may not stand for, given the others: with applicants in rows only totals, with cells in rows no figures. */
export function isFit(id: TargetId, layout: SheetLayout): boolean {
  const target = targetOf(id);
  if (!isFigure(target)) return id !== 'value' || layout === 'cell';
  if (layout === 'cell') return false;
  return layout === 'report' || (target.table === 'request' && target.row === 'total');
}

/** What is missing or too much in a plan; empty where it can be carried out. */
export function planFaults({ columns, year }: ColumnPlan): readonly PlanFault[] {
  const chosen = columns.filter((id) => id !== null);
  const layout = layoutOf(columns);
  const faults: Partial<Record<PlanFault, boolean>> = {
    body_missing: !chosen.includes('body') && !chosen.includes('agency_id'),
    year_missing: year === null && !chosen.includes('year'),
    figures_missing: layout !== 'cell' && !chosen.some((id) => isFigure(targetOf(id))),
    value_missing: layout === 'cell' && !chosen.includes('value'),
    column_twice: new Set(chosen).size < chosen.length,
    column_unfit: chosen.some((id) => !isFit(id, layout)),
  };
  return PLAN_FAULTS.filter((fault) => faults[fault]);
}
