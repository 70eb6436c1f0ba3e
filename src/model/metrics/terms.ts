import { rowsOf, type OutcomeGroup } from '../measures';
import { difference, figure, firstKnown, sum, sumOf, type Expression } from './expression';
import type { AppealResult } from '../appeals';

/** An outcome group's count: the sum of its rows, or, where the rows are not all known, the figure stated for the group. */
export function outcome(group: OutcomeGroup): Expression {
  if (group === 'granted' || group === 'granted_in_part') return figure(group);
  return firstKnown(sumOf(rowsOf(group)), figure(group));
}

/** Administrative reviews with a result. */
export const reviews = (result: AppealResult): Expression => figure(`review_${result}`);

/** Law suits with a result: both routes, or the one figure given for them together. */
export const suits = (result: AppealResult): Expression =>
  firstKnown(sumOf([`suit_direct_${result}`, `suit_after_review_${result}`]), figure(`suits_together_${result}`));

/** Reviews and suits with a result. */
export const appeals = (result: AppealResult): Expression => sum(reviews(result), suits(result));

/** Cases that have been decided: all of them less those pending. */
export const decided = (of: (result: AppealResult) => Expression): Expression => difference(of('total'), of('pending'));
