import { RULE_IDS, type RuleId } from '@/model/rules';
import { standingOf, type Standing } from '@/model/rules/standing';
import type { DecisionState } from '@/model/decision';
import type { AmongFindingsRow } from '@/query/finding-counts';
import type { MatrixBodyRow } from '@/query/matrix-bodies';
import type { MatrixRow } from '@/query/rule-matrix';

/** A body and a rule: how the rule stands in the body's reports, and what was found and decided. */
export interface MatrixCell extends Pick<MatrixRow, 'passed' | 'failed' | 'undecided' | 'not_applicable'> {
  readonly standing: Standing;
  /** Findings that stand: open or confirmed. */
  readonly findings: number;
  readonly dismissed: number;
}

export interface MatrixBody {
  readonly agency_id: string;
  readonly name: string;
  /** Null while they are not known. */
  readonly cells: Readonly<Partial<Record<RuleId, MatrixCell>>> | null;
  readonly findings: number;
}

/** How many findings were dismissed, by body and by body and rule. */
export interface Dismissed {
  readonly ofBody: (agency_id: string) => number;
  readonly ofCell: (agency_id: string, rule: string) => number;
}

export function dismissedOf(findings: readonly AmongFindingsRow[], stateOf: (finding: string) => DecisionState): Dismissed {
  const counts = new Map<string, number>();
  for (const { finding_id, agency_id, rule } of findings) {
    if (stateOf(finding_id) !== 'dismissed') continue;
    for (const key of [agency_id, `${agency_id} ${rule}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { ofBody: (id) => counts.get(id) ?? 0, ofCell: (id, rule) => counts.get(`${id} ${rule}`) ?? 0 };
}

/** A row of the matrix. @param rows its cells; undefined while they are not known. */
export function matrixBody({ agency_id, findings }: MatrixBodyRow, name: string, rows: readonly MatrixRow[] | undefined, dismissed: Dismissed): MatrixBody {
  const cells: Partial<Record<RuleId, MatrixCell>> = {};
  for (const row of rows ?? []) {
    const rule = RULE_IDS.find((id) => id === row.rule);
    if (!rule) continue;
    const { passed, failed, undecided, not_applicable } = row;
    const without = dismissed.ofCell(agency_id, rule);
    cells[rule] = { passed, failed, undecided, not_applicable, standing: standingOf(row), findings: row.findings - without, dismissed: without };
  }
  return { agency_id, name, cells: rows ? cells : null, findings: findings - dismissed.ofBody(agency_id) };
}
