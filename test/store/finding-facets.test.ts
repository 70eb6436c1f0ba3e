import { describe, expect, it } from 'vitest';
import { countFacets, filterFindings, type FindingFilter } from '@/store/finding-facets';

const ROWS = [
  { finding_id: 'a', rule: 'T4-TOTAL', severity: 'error', cause: 'does_not_add_up' },
  { finding_id: 'b', rule: 'T4-TOTAL', severity: 'error', cause: 'reading_error' },
  { finding_id: 'c', rule: 'LATE', severity: 'warning', cause: null },
  { finding_id: 'd', rule: 'LATE', severity: 'notice', cause: null },
] as const;
const stateOf = (finding: string): 'open' | 'dismissed' => (finding === 'b' ? 'dismissed' : 'open');
const NOTHING: FindingFilter = { rule: [], severity: [], cause: [], decision: [] };
const ids = (filter: Partial<FindingFilter>): readonly string[] => filterFindings(ROWS, { ...NOTHING, ...filter }, stateOf).map(({ finding_id }) => finding_id);

describe('filters of findings', () => {
  it('let everything through where nothing is chosen, and all must agree', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ rule: ['LATE'], severity: ['notice', 'error'] })).toEqual(['d']);
    expect(ids({ cause: ['none'] })).toEqual(['c', 'd']);
    expect(ids({ decision: ['open'], rule: ['T4-TOTAL'] })).toEqual(['a']);
  });

  it('count each choice with all other filters as they are', () => {
    const counts = countFacets(ROWS, { ...NOTHING, rule: ['T4-TOTAL'] }, stateOf);
    // Another rule may be chosen as well, so the rules are counted without the filter on rules.
    expect([...counts.rule]).toEqual([['T4-TOTAL', 2], ['LATE', 2]]);
    expect([...counts.severity]).toEqual([['error', 2]]);
    expect([...counts.cause]).toEqual([['does_not_add_up', 1], ['reading_error', 1]]);
    expect([...counts.decision]).toEqual([['open', 1], ['dismissed', 1]]);
  });
});
