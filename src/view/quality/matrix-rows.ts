import { RULE_IDS, type RuleId } from '@/model/rules';
import { standingOf, type Standing } from '@/model/rules/standing';
import type { DecisionState } from '@/model/decision';
import type { AmongFindingsRow } from '@/query/finding-counts';
import type { MatrixCellRow } from '@/query/matrix-bodies';
import type { BodyCells } from '@/store/matrix';

/** A body and a rule: how the rule stands in the body's reports, and what was found and decided. */
export interface MatrixCell extends Pick<MatrixCellRow, 'passed' | 'failed' | 'undecided' | 'not_applicable'> {
  readonly standing: Standing;
  /** Findings that stand: open or confirmed. */
  readonly findings: number;
  readonly dismissed: number;
}

export interface MatrixBody {
  readonly agency_id: string;
  readonly name: string;
  readonly cells: Readonly<Partial<Record<RuleId, MatrixCell>>>;
  readonly findings: number;
}

/** How many findings were dismissed, by body and by body and rule. */
export interface Dismissed {
  readonly byBody: ReadonlyMap<string, number>;
  readonly ofCell: (agency_id: string, rule: string) => number;
}

export function dismissedOf(findings: readonly AmongFindingsRow[], stateOf: (finding: string) => DecisionState): Dismissed {
  const [byBody, byCell] = [new Map<string, number>(), new Map<string, number>()];
  for (const { finding_id, agency_id, rule } of findings) {
    if (stateOf(finding_id) !== 'dismissed') continue;
    const cell = `${agency_id} ${rule}`;
    byBody.set(agency_id, (byBody.get(agency_id) ?? 0) + 1);
    byCell.set(cell, (byCell.get(cell) ?? 0) + 1);
  }
  return { byBody, ofCell: (id, rule) => byCell.get(`${id} ${rule}`) ?? 0 };
}

/** A row of the matrix. */
export function matrixBody({ agency_id, name, cells: rows }: BodyCells, dismissed: Dismissed): MatrixBody {
  const cells: Partial<Record<RuleId, MatrixCell>> = {};
  for (const row of rows) {
    const rule = RULE_IDS.find((id) => id === row.rule);
    if (!rule) continue;
    const { passed, failed, undecided, not_applicable } = row;
    const without = dismissed.ofCell(agency_id, rule);
    cells[rule] = { passed, failed, undecided, not_applicable, standing: standingOf(row), findings: row.findings - without, dismissed: without };
  }
  const found = rows.reduce((sum, { findings }) => sum + findings, 0);
  return { agency_id, name, cells, findings: found - (dismissed.byBody.get(agency_id) ?? 0) };
}
