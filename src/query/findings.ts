import type { RuleId, Severity } from '@/model/rules';
import type { Cause } from '@/model/rules';
import { placeholders, type RowOf, type SqlValue, type Statement } from '@/engine/statement';
import { selectedBodies, type BodySelection } from './selection';

export const FINDING_SHAPE = {
  /** The same for the same finding whenever the rules are run. */
  finding_id: 'text',
  rule: 'text',
  severity: 'text',
  cause: 'text?',
  reason: 'text?',
  /** Null where the finding is that there is no report. */
  report_id: 'text?',
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  year: 'number',
  /** The report it is held against: of the year before, or with the same text. */
  other_report_id: 'text?',
  cells: 'text',
  against: 'text',
  expected: 'text',
  reported: 'text',
  /** By how much, at most: requests, cases, days or a share, as the rule has it. */
  difference: 'number?',
  words: 'text?',
  source_url: 'text?',
  /** Findings in all, beyond the limit too. */
  found: 'number',
} as const;
export type FindingRow = RowOf<typeof FINDING_SHAPE>;

export interface FindingsQuestion {
  readonly selection: BodySelection;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Empty lists choose all. */
  readonly rules: readonly RuleId[];
  readonly severities: readonly Severity[];
  readonly causes: readonly Cause[];
  readonly limit: number;
  readonly offset: number;
}

const ORDER = `year DESC, CASE severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, rule, region_code NULLS LAST, pinyin, finding_id`;
const COLUMNS = `f.finding_id, f.rule, f.severity, f.cause, f.reason, f.report_id, f.agency_id, a.name, a.short_name, f.year::DOUBLE AS year, f.other_report_id,
  f.cells, f.against, f.expected, f.reported, f.difference, f.words, r.source_url, count(*) OVER ()::DOUBLE AS found, a.region_code, a.pinyin`;

/** The findings of the last run of the rules, filtered, the latest and gravest first. Needs `runRules`. */
export function findingsQuery(question: FindingsQuestion): Statement<typeof FINDING_SHAPE> {
  const { selection, firstYear, lastYear, rules, severities, causes, limit, offset } = question;
  const bodies = selectedBodies(selection);
  const among = (column: string, values: readonly SqlValue[]): string => (values.length === 0 ? '' : ` AND f.${column} IN (${placeholders(values)})`);
  return {
    name: 'findings',
    sql: `SELECT ${COLUMNS}
FROM finding f JOIN agency a ON a.agency_id = f.agency_id LEFT JOIN report r ON r.report_id = f.report_id
WHERE f.agency_id IN (${bodies.sql}) AND f.year BETWEEN ? AND ?${among('rule', rules)}${among('severity', severities)}${among('cause', causes)}
ORDER BY ${ORDER} LIMIT ? OFFSET ?`,
    params: [...bodies.params, firstYear, lastYear, ...rules, ...severities, ...causes, limit, offset],
    shape: FINDING_SHAPE,
  };
}

/** All findings of one report. Needs `runRules`. */
export function reportFindingsQuery(reportId: string): Statement<typeof FINDING_SHAPE> {
  return {
    name: 'report_findings',
    sql: `SELECT ${COLUMNS}
FROM finding f JOIN agency a ON a.agency_id = f.agency_id LEFT JOIN report r ON r.report_id = f.report_id
WHERE f.report_id = ? ORDER BY ${ORDER}`,
    params: [reportId],
    shape: FINDING_SHAPE,
  };
}

/** One place of a finding: the cells with the reported value, the cells that make the expected one, and both values. */
export interface FindingPlace {
  readonly cells: readonly string[];
  readonly against: readonly string[];
  readonly expected: string;
  readonly reported: string;
}

/** The places of a finding, in the order of the report. */
export function placesOf({ cells, against, expected, reported }: Pick<FindingRow, 'cells' | 'against' | 'expected' | 'reported'>): readonly FindingPlace[] {
  const ids = (list: string | undefined): readonly string[] => (list ? list.split(' ') : []);
  const [ofAgainst, ofExpected, ofReported] = [against, expected, reported].map((list) => list.split(';'));
  return cells.split(';').map((list, index) => ({
    cells: ids(list),
    against: ids(ofAgainst?.[index]),
    expected: ofExpected?.[index] ?? '',
    reported: ofReported?.[index] ?? '',
  }));
}
