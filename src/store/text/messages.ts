import type { TextComparison } from '@/model/text/compare';

/** Asks for one comparison; `round` tells a new question from one that nobody waits for any more. */
export interface CompareRequest {
  readonly round: number;
  readonly id: string;
  readonly first: string;
  readonly second: string;
}

export interface CompareAnswer {
  readonly round: number;
  readonly id: string;
  readonly comparison: TextComparison;
}
