import { describe, expect, it } from 'vitest';
import type { MatrixCellRow } from '@/query/matrix-bodies';
import { countOfYear, reportCount, reportsOfYear } from '@/view/quality/coverage-rows';
import { monthNames, monthTicks, onAxis } from '@/view/quality/date-axis';
import { dismissedOf, matrixBody } from '@/view/quality/matrix-rows';

const row = (agency_id: string, rule: string, counts: Partial<MatrixCellRow>): MatrixCellRow => ({ agency_id, name: agency_id, rule, passed: 0, failed: 0, undecided: 0, not_applicable: 0, findings: 0, ...counts });

describe('the matrix', () => {
  it('has a row a body; dismissed findings are told apart and no longer counted', () => {
    const rows = [row('a', 'T4-TOTAL', { passed: 1, failed: 2, findings: 2 }), row('a', 'LATE', { undecided: 1 }), row('b', 'T4-TOTAL', { passed: 2, undecided: 1 })];
    const findings = [{ finding_id: 'one', agency_id: 'a', rule: 'T4-TOTAL' }, { finding_id: 'two', agency_id: 'a', rule: 'T4-TOTAL' }];
    const dismissed = dismissedOf(findings, (id) => (id === 'one' ? 'dismissed' : 'confirmed'));
    const [a, b] = ['a', 'b'].map((agency_id) => matrixBody({ agency_id, name: agency_id, cells: rows.filter((cell) => cell.agency_id === agency_id) }, dismissed));
    expect([...dismissed.byBody]).toEqual([['a', 1]]);
    expect(a).toMatchObject({ agency_id: 'a', findings: 1, cells: { 'T4-TOTAL': { standing: 'fail', findings: 1, dismissed: 1 }, LATE: { standing: 'undecided', findings: 0 } } });
    expect(b).toMatchObject({ agency_id: 'b', findings: 0, cells: { 'T4-TOTAL': { standing: 'partial' } } });
  });
});

describe('coverage', () => {
  it('has all reports of a body by year, also of a body without any', () => {
    const of = (agency_id: string, reports: string | null) => ({ agency_id, name: agency_id, level: 'county', reports });
    const [a, b, c] = [of('a', '2023::table 2023::narrative 2024::table'), of('b', null), of('c', '2024:agency:table')];
    expect([reportsOfYear(a, 2023).map(({ basis }) => basis), reportsOfYear(a, 2024).length, reportsOfYear(a, 2025)]).toEqual([['table', 'narrative'], 1, []]);
    expect([a, b, c].map(reportCount)).toEqual([3, 0, 1]);
    expect([2023, 2024, 2025].map((year) => countOfYear([a, b, c], year))).toEqual([1, 2, 0]);
  });
});

describe('the axis of dates', () => {
  it('runs from January to June of the year after the one reported on', () => {
    expect(onAxis('2024-01-01', 2023)).toBe(0);
    expect(onAxis('2024-07-01', 2023)).toBe(1);
    // 2024 is a leap year: 31 January is its 31st day, thirty days in, of 31 + 29 + 31 + 30 + 31 + 30 = 182.
    expect(onAxis('2024-01-31', 2023)).toBeCloseTo(30 / 182, 12);
    expect(onAxis('2023-12-31', 2023)).toBeLessThan(0);
    expect(monthTicks(2024)[1]).toBeCloseTo(31 / 181, 12);
    expect([monthNames('zh-CN')[1], monthNames('en')[1]]).toEqual(['2月', 'Feb']);
  });
});
