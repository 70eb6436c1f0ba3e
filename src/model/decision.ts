/** What someone who looked into a finding says of it. */
export const VERDICTS = ['confirmed', 'dismissed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where a finding stands: nobody has looked yet, or what they said. */
export const DECISION_STATES = ['open', ...VERDICTS] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** A finding confirmed or dismissed, kept by the finding's id, which is the same whenever the rules are run. */
export interface Decision {
  readonly finding_id: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** ISO date and time of the deciding clock. */
  readonly on: string;
  /** The values that were looked at; where the finding has others now, the decision is about something else. */
  readonly expected: string;
  readonly reported: string;
}

/** Whether a finding still has the values that were decided on. */
export function stillHolds(decision: Decision, finding: { readonly expected: string; readonly reported: string }): boolean {
  return decision.expected === finding.expected && decision.reported === finding.reported;
}
