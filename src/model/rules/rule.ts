import type { TableId } from '../tables';

/** The rules a report is held against, in the order in which they are listed. */
export const RULE_IDS = [
  'T3-BALANCE', 'T3-OUTCOMES', 'T3-APPLICANTS', 'T4-TOTAL', 'XY-CARRY', 'XY-IN-FORCE', 'TEXT-TABLE',
  'ROLLUP', 'LATE', 'MISSING', 'LAYOUT', 'JUMP', 'COPY',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a finding most likely comes from: the report itself does not add up, we or its writer misread a number,
 * two places speak of different bodies, or something is not there. Rules about time, form and wording have none.
 */
export const CAUSES = ['does_not_add_up', 'reading_error', 'scope_differs', 'missing'] as const;
export type Cause = (typeof CAUSES)[number];

/** What a rule says of one place. `undecided`: an operand is not known. `not_applicable`: there is nothing to hold against it. */
export const STATUSES = ['pass', 'fail', 'undecided', 'not_applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** What more there is to say of a finding, in words of the locale files. */
export const REASONS = [
  'cancels_out', 'received_includes_carried_in', 'digits_joined',
  'deadline_department', 'deadline_region', 'deadline_not_named',
  'rise', 'fall', 'own_earlier_report', 'other_body',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * The columns of a checked place, as every rule's SQL gives them. `cells` are the ids of the cells with the reported
 * value, `against` those that make the expected one, each separated by a space; `other:` before an id means the cell
 * of the other report, `below:` the sum of the cells of all reports below. Values are text as they are to be shown.
 */
export const PLACE_COLUMNS = [
  'report_id', 'agency_id', 'year', 'other_report_id', 'ord', 'axis', 'bundle', 'status', 'severity', 'cause', 'reason',
  'cells', 'against', 'expected', 'reported', 'difference', 'words',
] as const;

/** An intermediate result with a name, for what several rules or both queries of a rule read. Later ones may read earlier ones. */
export interface Relation {
  readonly name: string;
  readonly sql: string;
}

/** A rule as data: what it is, and the SQL that finds what passes and what does not. */
export interface Rule {
  readonly id: RuleId;
  /** How much a finding weighs, unless the finding itself says otherwise. */
  readonly severity: Severity;
  readonly causes: readonly Cause[];
  readonly reasons: readonly Reason[];
  /** The tables it reads beside `report` and `agency`. */
  readonly tables: readonly (TableId | 'fact')[];
  /** What a report is that the rule has no place for: its operands are not there, or the rule does not concern it. */
  readonly absent: 'undecided' | 'not_applicable';
  readonly relations: readonly Relation[];
  /**
   * At how many places of each report the rule holds or not: columns `report_id, agency_id, year, passed, failed,
   * undecided, not_applicable`. Body and year stand only where there is no report. Counting without a row a place keeps
   * 200,000 reports of hundreds of places within memory.
   */
  readonly tally: string;
  /**
   * Every checked place of the reports that a query names, and of missing ones, in the columns `PLACE_COLUMNS`.
   * `failing` allows, for speed, to leave out rows without a failing place.
   */
  readonly places: (reports: string, which: 'all' | 'failing') => string;
}
