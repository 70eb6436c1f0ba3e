import type { EngineError } from '@/engine/error';
import type { Scope } from '@/model/scope';
import { isFit, layoutOf, planFaults, type ColumnPlan, type PlanFault } from '@/model/sheet/plan';
import type { SheetDuplicates } from '@/model/sheet/source';
import type { TargetId } from '@/model/sheet/target';
import type { ReadError } from '@/parse/error';
import type { SheetLook } from '@/parse/sheet/look';
import type { KnownReportRow } from '@/query/own/reference';
import { bodyIdOf, isOwn } from './candidate';
import type { CheckedSheet } from './sheet-check';
import type { SubjectChoice } from './sheet-bodies';

/** What a column stands for: settled by its head or by a person, `null` where it is left out, open otherwise. */
export type ColumnChoice = { readonly settled: true; readonly target: TargetId | null } | { readonly settled: false; readonly proposals: readonly TargetId[] };

/** How far a sheet has come. */
export type SheetState =
  | { readonly kind: 'columns' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'checked'; readonly checked: CheckedSheet }
  | { readonly kind: 'saving'; readonly checked: CheckedSheet }
  | { readonly kind: 'saved'; readonly reports: number }
  | { readonly kind: 'failed'; readonly error: ReadError | EngineError }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'dismissed' };

/** One sheet of a file, on its way to be accepted. */
export interface SheetItem {
  readonly id: number;
  readonly file: File;
  readonly look: SheetLook;
  readonly columns: readonly ColumnChoice[];
  /** For all rows, where no column says it. */
  readonly year: number | null;
  /** Likewise; null until it is settled. */
  readonly scope: Scope | 'unstated' | null;
  readonly state: SheetState;
  /** By what the sheet calls them. */
  readonly bodies: ReadonlyMap<string, SubjectChoice>;
  readonly duplicates: SheetDuplicates | null;
  /** A person has said that rows with problems stay out. */
  readonly soundOnly: boolean;
}

/** The columns of a sheet by their heads: what is sure and fits is taken, what has no head and no cells is left out. */
export function firstChoices({ columns, samples }: SheetLook): readonly ColumnChoice[] {
  const sure = columns.map(({ match }) => (match.kind === 'sure' ? match.target : null));
  const layout = layoutOf(sure);
  return columns.map(({ heading, match }, at): ColumnChoice => {
    if (match.kind === 'sure' && isFit(match.target, layout)) return { settled: true, target: match.target };
    if (heading === '' && samples.every((cells) => (cells[at] ?? '').trim() === '')) return { settled: true, target: null };
    return { settled: false, proposals: match.kind === 'ambiguous' ? match.targets : [] };
  });
}

/** The plan as it stands; open columns count as left out. */
export function planOf({ columns, year, scope }: Pick<SheetItem, 'columns' | 'year' | 'scope'>): ColumnPlan {
  const targets = columns.map((choice) => (choice.settled ? choice.target : null));
  return { columns: targets, year: targets.includes('year') ? null : year, scope: targets.includes('scope') || scope === 'unstated' ? null : scope };
}

/** What keeps a sheet from being read. */
export type OpenColumn = PlanFault | 'columns_open' | 'scope_open';

export function openColumns(item: Pick<SheetItem, 'columns' | 'year' | 'scope'>): readonly OpenColumn[] {
  const plan = planOf(item);
  return [
    ...(item.columns.some(({ settled }) => !settled) ? (['columns_open'] as const) : []),
    ...planFaults(plan),
    ...(item.scope === null && !plan.columns.includes('scope') ? (['scope_open'] as const) : []),
  ];
}

/** What accepting a sheet would do. */
export interface SheetOutcome {
  /** Reports that would be kept. */
  readonly reports: number;
  /** Reports that stay out because of problems, because their body stays out, or because it is open. */
  readonly unsound: number;
  readonly leftOut: number;
  readonly openBodies: number;
  /** Reports of the sheet whose body, year and scope own data has already, and that published data has. */
  readonly own: number;
  readonly published: number;
  /** Reports of the sheet that are of the same body, year and scope as another of it, under another name. */
  readonly twice: number;
}

const keyOf = (agency: string, year: number, scope: string): string => `${agency}|${String(year)}|${scope}`;

/** Reckons what accepting would do, with what is settled so far. */
export function outcomeOf({ bodies, duplicates }: SheetItem, { content }: CheckedSheet, known: readonly KnownReportRow[]): SheetOutcome {
  const own = new Set<string>();
  const published = new Set<string>();
  for (const { report_id, agency_id, year, scope } of known) (isOwn(report_id) ? own : published).add(keyOf(agency_id, year, scope ?? ''));
  const ids = content.bodies.map(({ subject }) => {
    const choice = bodies.get(subject);
    return choice === undefined ? null : choice === 'left_out' ? undefined : bodyIdOf(choice);
  });
  const counts = { reports: 0, unsound: 0, leftOut: 0, own: 0, published: 0, twice: 0 };
  const seen = new Set<string>();
  for (const { body, year, scope, sound } of content.reports) {
    const id = ids[body];
    if (id === undefined) counts.leftOut += 1;
    else if (!sound) counts.unsound += 1;
    else if (id !== null) {
      const key = keyOf(id, year, scope);
      counts.reports += 1;
      if (own.has(key)) counts.own += 1;
      if (published.has(key)) counts.published += 1;
      if (seen.has(key)) counts.twice += 1;
      seen.add(key);
    }
  }
  return { ...counts, reports: duplicates === 'leave_out' ? counts.reports - counts.own : counts.reports, openBodies: ids.filter((id) => id === null).length };
}
