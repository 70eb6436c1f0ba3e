import { RULE_IDS, type RuleId } from '@/model/rules';
import { standingOf, type Standing } from '@/model/rules/standing';
import type { DecisionState } from '@/model/decision';
import type { FindingIndexRow } from '@/query/finding-index';
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
  readonly level: string;
  readonly cells: Readonly<Partial<Record<RuleId, MatrixCell>>>;
  readonly findings: number;
}

type Finding = Pick<FindingIndexRow, 'finding_id' | 'agency_id' | 'rule'>;

/** Rows of the question as one row a body, in their order, with what was decided on the findings. */
export function matrixBodies(rows: readonly MatrixRow[], findings: readonly Finding[], stateOf: (finding: string) => DecisionState): readonly MatrixBody[] {
  const dismissed = new Map<string, number>();
  for (const { finding_id, agency_id, rule } of findings) {
    if (stateOf(finding_id) === 'dismissed') dismissed.set(`${agency_id} ${rule}`, (dismissed.get(`${agency_id} ${rule}`) ?? 0) + 1);
  }
  const bodies = new Map<string, { name: string; level: string; cells: Partial<Record<RuleId, MatrixCell>>; findings: number }>();
  for (const row of rows) {
    const rule = RULE_IDS.find((id) => id === row.rule);
    if (!rule) continue;
    const body = bodies.get(row.agency_id) ?? { name: row.name, level: row.level, cells: {}, findings: 0 };
    const { passed, failed, undecided, not_applicable } = row;
    const without = dismissed.get(`${row.agency_id} ${rule}`) ?? 0;
    body.cells[rule] = { passed, failed, undecided, not_applicable, standing: standingOf(row), findings: row.findings - without, dismissed: without };
    body.findings += row.findings - without;
    bodies.set(row.agency_id, body);
  }
  return [...bodies].map(([agency_id, body]) => ({ agency_id, ...body }));
}
