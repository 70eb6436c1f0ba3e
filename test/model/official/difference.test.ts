import { describe, expect, it } from 'vitest';
import { checkMarks } from '@/model/official/check-marks';
import { tableDifference, type ReportTables } from '@/model/official/difference';
import type { Layout } from '@/model/layout';

const tables = (layout: Layout, figures: Readonly<Record<string, number | null>>): ReportTables => ({
  layouts: { disclosure: layout, requests: layout, appeals: layout },
  cells: new Map(Object.entries(figures).map(([cell, value]) => [cell, { value, state: null, raw: null, note: null }])),
});

describe('one table of two reports', () => {
  it('has changes only where both know the figure, zeros included', () => {
    const found = tableDifference('appeals', tables('2021', { 'appeal.review.upheld': 10, 'appeal.review.total': 0, 'appeal.review.other': 0, 'appeal.review.pending': 3 }), tables('2021', { 'appeal.review.upheld': 1, 'appeal.review.total': 2, 'appeal.review.other': 0, 'appeal.suit_direct.total': 1 }));
    expect(found?.changed).toEqual([{ cell: 'appeal.review.upheld', before: 10, after: 1 }, { cell: 'appeal.review.total', before: 0, after: 2 }]);
    expect([found?.same, found?.onlyBefore, found?.onlyAfter]).toEqual([1, ['appeal.review.pending'], ['appeal.suit_direct.total']]);
  });
  it('is not made of table 2 in two layouts, which count different things', () => {
    expect(tableDifference('disclosure', tables('2019', { 'disclosure.licences_decisions': 5 }), tables('2021', { 'disclosure.licences': 6 }))).toBeNull();
  });
  it('adds the three rows of (六) where the other report has one, and leaves it open where one of them is not known', () => {
    const one = tables('2019', { 'request.other.total': 4, 'request.other.business': 1 });
    const three = tables('2021', {
      'request.other_not_corrected.total': 1, 'request.other_fee_unpaid.total': 2, 'request.other_misc.total': 3, 'request.other_not_corrected.business': 1, 'request.other_misc.business': 0,
    });
    const found = tableDifference('requests', one, three);
    expect(found).toMatchObject({ layout: '2019', otherAdded: true, changed: [{ cell: 'request.other.total', before: 4, after: 6 }], onlyBefore: ['request.other.business'] });
    expect(tableDifference('requests', three, three)).toMatchObject({ layout: '2021', otherAdded: false, changed: [], same: 5 });
  });
});

describe('what checks mark', () => {
  const checks = [
    { status: 'fail', cells: 'appeal.review.total', against: 'appeal.review.upheld appeal.review.other', other_report_id: null },
    { status: 'pass', cells: 'appeal.suit_direct.total', against: 'appeal.suit_direct.upheld', other_report_id: null },
    { status: 'fail', cells: 'request.carried_in.total', against: 'other:request.carried_out.total', other_report_id: 'last' },
  ];
  it('are both sides of what fails, in the report that was checked', () => {
    expect([...checkMarks(checks)]).toEqual([
      ['appeal.review.total', ['reported']], ['appeal.review.upheld', ['expected']], ['appeal.review.other', ['expected']], ['request.carried_in.total', ['reported']],
    ]);
  });
  it('are in the other report the cells that it was held against', () => {
    expect([...checkMarks(checks, 'last')]).toEqual([['request.carried_out.total', ['expected']]]);
    expect(checkMarks(checks, 'another').size).toBe(0);
  });
});
