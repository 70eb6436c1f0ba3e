import { describe, expect, it } from 'vitest';
import { FACT_COLUMNS, type FactFigures } from '@/model/fact';
import { MEASURES, OUTCOME_GROUPS, rowsOf } from '@/model/measures';
import { measure, metricOf, METRICS, METRIC_GROUPS } from '@/model/metrics';
import { evaluate, figure, figuresOf, firstKnown, sumOf, toSql, type Expression } from '@/model/metrics/expression';

/** 洪泽区 2024, as printed: 95 requests of natural persons; reviews 1/1/0/0 of 2. */
const HONGZE: FactFigures = {
  received: 95, carried_in: 0, granted: 50, granted_in_part: 9, processed: 95, carried_out: 0, natural_person_received: 95,
  refused_state_secret: 0, refused_by_law: 0, refused_safety_stability: 1, refused_third_party: 0, refused_internal: 0, refused_process: 1, refused_enforcement_file: 1, refused_inquiry: 0,
  unavailable_not_held: 31, unavailable_needs_creation: 1, unavailable_unclear: 0,
  unprocessed_petition: 1, unprocessed_duplicate: 0, unprocessed_publication: 0, unprocessed_excessive: 0, unprocessed_reconfirm: 0,
  other: 0,
  review_upheld: 1, review_corrected: 1, review_other: 0, review_pending: 0, review_total: 2,
  suit_direct_corrected: 0, suit_direct_pending: 0, suit_direct_total: 1, suit_after_review_corrected: 0, suit_after_review_pending: 0, suit_after_review_total: 3,
};
const value = (id: string, figures: FactFigures = HONGZE): number | null => measure(metricOf(id), figures).value;

describe('metrics worked out from one report', () => {
  it('follow the printed table', () => {
    expect([value('refused'), value('unavailable'), value('unprocessed'), value('other')]).toEqual([3, 32, 1, 0]);
    expect(value('granted_rate')).toBeCloseTo(50 / 95, 12);
    expect(value('granted_or_in_part_rate')).toBeCloseTo(59 / 95, 12);
    expect(value('natural_person_share')).toBe(1);
    expect([value('reviews'), value('suits'), value('appeals')]).toEqual([2, 4, 6]);
    expect(value('review_corrected_rate')).toBe(0.5);
    expect(value('suit_corrected_rate')).toBe(0);
  });
  it('take the one row of the 2019 layout for (六), and the three rows of the 2021 layout where they are', () => {
    expect(value('other', { other: 4 })).toBe(4);
    expect(value('other', { other: 4, other_not_corrected: 1, other_fee_unpaid: 2, other_misc: 3 })).toBe(6);
  });
  it('are unknown where a needed figure is unknown, and none where the denominator is zero', () => {
    expect(value('granted_rate', { ...HONGZE, processed: null })).toBeNull();
    expect(measure(metricOf('granted_rate'), { granted: 0, processed: 0 })).toEqual({ value: null, numerator: 0, denominator: 0 });
    expect(value('refused', { ...HONGZE, refused_inquiry: null })).toBeNull();
  });
  it('use the stated figure for a group only where its rows are not all known', () => {
    expect(value('refused', { refused: 100 })).toBe(100);
    expect(value('refused', { ...HONGZE, refused: 100 })).toBe(3);
  });
});

describe('expressions', () => {
  const expression: Expression = firstKnown(sumOf(['granted', 'granted_in_part']), figure('processed'));
  it('compile to SQL over the columns of fact', () => {
    expect(toSql(expression)).toBe('coalesce(("granted" + "granted_in_part"), "processed")');
  });
  it('name the figures they read', () => {
    expect(figuresOf(expression)).toEqual(['granted', 'granted_in_part', 'processed']);
  });
  it('take the first way that is known', () => {
    expect(evaluate(expression, { granted: 1, granted_in_part: 2, processed: 9 })).toBe(3);
    expect(evaluate(expression, { granted: 1, processed: 9 })).toBe(9);
    expect(evaluate(expression, { granted: 1 })).toBeNull();
  });
});

describe('the registry', () => {
  const columns = new Set(FACT_COLUMNS.map(({ id }) => id));
  it('has every id once, and each metric in a listed group', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const metric of METRICS) expect(METRIC_GROUPS).toContain(metric.group);
  });
  it.each(METRICS)('reads for $id only figures that fact has', (metric) => {
    const parts = metric.kind === 'count' ? [metric.value] : [metric.numerator, metric.denominator];
    for (const id of parts.flatMap(figuresOf)) expect(columns).toContain(id);
  });
  it('never adds a stock over years', () => {
    for (const id of ['carried_in', 'carried_out', 'appeals_pending']) expect(metricOf(id)).toMatchObject({ additive: 'bodies' });
    expect(metricOf('received')).toMatchObject({ additive: 'bodies_and_years' });
  });
  it('counts 8, 3, 5 and 3 rows in the groups of table 3', () => {
    expect(OUTCOME_GROUPS.map((group) => rowsOf(group).length)).toEqual([1, 1, 8, 3, 5, 3]);
    expect(MEASURES).toHaveLength(25);
  });
});
