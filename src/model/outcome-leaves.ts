import { OUTCOME_GROUPS, rowsOf, type Measure, type OutcomeGroup } from './measures';

/** The finest part of 办理结果 that a report may state: a row of table 3, or what it gives for a group without saying which row. */
export interface OutcomeLeaf {
  readonly id: Measure | `${OutcomeGroup}_undivided`;
  readonly group: OutcomeGroup;
  /** The printed row; null for the part of a group that no row accounts for. */
  readonly measure: Measure | null;
}

/** Groups that table 3 prints without rows of their own below them. */
export const UNDIVIDED_GROUPS = ['granted', 'granted_in_part'] as const satisfies readonly OutcomeGroup[];

/** Whether a group is one printed row. */
export const isOneRow = (group: OutcomeGroup): group is (typeof UNDIVIDED_GROUPS)[number] => UNDIVIDED_GROUPS.some((id) => id === group);

/** Groups with rows of their own, whose reasons can be told apart. */
export const DIVIDED_GROUPS: readonly OutcomeGroup[] = OUTCOME_GROUPS.filter((group) => !isOneRow(group));

/** Every leaf in printed order; together they are the whole of what was processed. */
export const OUTCOME_LEAVES: readonly OutcomeLeaf[] = OUTCOME_GROUPS.flatMap((group): OutcomeLeaf[] => [
  ...rowsOf(group).map((measure): OutcomeLeaf => ({ id: measure, group, measure })),
  ...(isOneRow(group) ? [] : [{ id: `${group}_undivided` as const, group, measure: null }]),
]);

export type OutcomeLeafId = OutcomeLeaf['id'];

const byId = new Map<string, OutcomeLeaf>(OUTCOME_LEAVES.map((leaf) => [leaf.id, leaf]));

/** The leaf of an id, or undefined where there is none. */
export function findLeaf(id: string): OutcomeLeaf | undefined {
  return byId.get(id);
}
