import { OUTCOME_AXES, type OutcomeAxis } from './outcomes';
import { oneOf } from './parameter';
import { useUrlState } from './url-state';

/** Whether cases that are not decided yet stand in the denominator of a corrected rate. */
export const PENDING_CHOICES = ['without', 'with'] as const;
export type PendingChoice = (typeof PENDING_CHOICES)[number];

/** What of the appeals is shown, all of it in the URL; by default rates are of decided cases. */
export function useAppealChoice() {
  return useUrlState({
    by: { codec: oneOf(OUTCOME_AXES), fallback: (): OutcomeAxis => 'body' },
    pending: { codec: oneOf(PENDING_CHOICES), fallback: (): PendingChoice => 'without' },
  });
}
