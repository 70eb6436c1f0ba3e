import type { RuleId } from './rule';

/** How the two values of a rule are spoken of: `finding.said.<way>` in the locale files. */
const WAYS = {
  'T3-BALANCE': 'balance', 'T3-OUTCOMES': 'sum', 'T3-APPLICANTS': 'sum', 'T4-TOTAL': 'sum', 'XY-CARRY': 'last_year', 'XY-IN-FORCE': 'in_force',
  'TEXT-TABLE': 'text', ROLLUP: 'rollup', LATE: 'late', MISSING: 'missing', LAYOUT: 'layout', JUMP: 'jump', COPY: 'copy',
} as const satisfies Readonly<Record<RuleId, string>>;

/** The ways in which findings are spoken of. */
export const FINDING_WAYS = [...new Set(Object.values(WAYS))];

type Words = (key: string, named: Readonly<Record<string, string>>) => string;

/** What a rule found at one place, with both values: 印作 0，按勾稽关系核算为 11. */
export function saidOf(rule: RuleId, { expected, reported }: { readonly expected: string | null; readonly reported: string | null }, t: Words): string {
  return t(`finding.said.${WAYS[rule]}`, { expected: expected ?? '', reported: reported ?? '' });
}
