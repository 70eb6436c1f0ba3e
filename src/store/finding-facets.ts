import { DECISION_STATES, type DecisionState } from '@/model/decision';
import { CAUSES, RULE_IDS, SEVERITIES } from '@/model/rules';
import type { FindingIndexRow } from '@/query/finding-index';

/** What findings are filtered by, each with the choices it offers. */
export const FACETS = {
  rule: RULE_IDS,
  severity: SEVERITIES,
  cause: [...CAUSES, 'none'],
  decision: DECISION_STATES,
} as const;
export type Facet = keyof typeof FACETS;
export type FacetChoice<F extends Facet> = (typeof FACETS)[F][number];
export type FindingFilter = Readonly<{ [F in Facet]: readonly FacetChoice<F>[] }>;

/** How many findings each choice would show, all other filters as they are. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

const NAMES = Object.keys(FACETS) as readonly Facet[];
type Row = Pick<FindingIndexRow, 'finding_id' | 'rule' | 'severity' | 'cause'>;

/** The findings that every filter lets through; a filter without a choice lets all through. */
export function filterFindings<R extends Row>(rows: readonly R[], filter: FindingFilter, stateOf: (finding: string) => DecisionState): readonly R[] {
  return rows.filter((row) => NAMES.every((facet) => admits(filter, facet, valueOf(row, facet, stateOf))));
}

/** Counts for all filters in one pass. */
export function countFacets(rows: readonly Row[], filter: FindingFilter, stateOf: (finding: string) => DecisionState): FacetCounts {
  const counts = Object.fromEntries(NAMES.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  for (const row of rows) {
    const values = NAMES.map((facet) => [facet, valueOf(row, facet, stateOf)] as const);
    const refusing = values.filter(([facet, value]) => !admits(filter, facet, value)).map(([facet]) => facet);
    for (const [facet, value] of values) {
      if (refusing.every((name) => name === facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function valueOf(row: Row, facet: Facet, stateOf: (finding: string) => DecisionState): string {
  return facet === 'decision' ? stateOf(row.finding_id) : facet === 'cause' ? (row.cause ?? 'none') : row[facet];
}

function admits(filter: FindingFilter, facet: Facet, value: string): boolean {
  const chosen: readonly string[] = filter[facet];
  return chosen.length === 0 || chosen.includes(value);
}
