import type { CellId } from '@/model/cell';
import type { SimulatedReport } from './report';

/** The rules a report can break. */
export const RULES = [
  ...['T3-BALANCE', 'T3-OUTCOMES', 'T3-APPLICANTS', 'T4-TOTAL', 'XY-CARRY', 'XY-IN-FORCE', 'TEXT-TABLE'],
  ...['ROLLUP', 'LATE', 'MISSING', 'LAYOUT', 'JUMP', 'COPY'],
] as const;
export type RuleId = 'T3-BALANCE' | 'T3-OUTCOMES' | 'T3-APPLICANTS' | 'T4-TOTAL' | 'XY-CARRY' | 'XY-IN-FORCE' | 'TEXT-TABLE' | 'ROLLUP' | 'LATE' | 'MISSING' | 'LAYOUT' | 'JUMP' | 'COPY';

/** What a checker of rules should find: one broken sum, or one broken rule of another kind. */
export interface Answer {
  readonly rule: RuleId;
  readonly report: SimulatedReport;
  /** The cells whose value is not what it should be, as printed on the right-hand side of the sum. */
  readonly cells: readonly (CellId | 'narrative.problems')[];
  readonly expected: string | number;
  readonly reported: string | number;
}

/** The head of `answers.csv`. */
export const ANSWER_COLUMNS = ['error', 'kind', 'rule', 'report_id', 'agency_id', 'year', 'cells', 'expected', 'reported'] as const;

/**
 * A line of `answers.csv`. Answers with the same `error` come of one mistake; one without an error follows from
 * mistakes elsewhere (the sum below no longer agrees). A missing report has no id, only its body and year.
 */
export function answerRow(answer: Answer, error: number | null, kind: string): readonly (string | number | null)[] {
  const { rule, report, cells, expected, reported } = answer;
  return [error, kind, rule, report.missing ? null : report.reportId, report.body.agencyId, report.year, cells.join(' '), expected, reported];
}
