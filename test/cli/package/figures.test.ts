import { describe, expect, it } from 'vitest';
import { readFigures } from '@/cli/package/figures';

const ROW = { agency: '甲县教育局', level: 'department', province: '江苏省', city: '淮安市', year: 2024, basis: 'table', source: 'https://example.gov.cn/1', requests: {} };
const read = (row: Record<string, unknown>) => {
  const [report] = readFigures(JSON.stringify({ ...ROW, ...row }), 'figures.jsonl');
  if (!report) throw new Error('No report read.');
  return report;
};
const UNAVAILABLE = { unavailable_not_held: 10, unavailable_needs_creation: 3, unavailable_unclear: 0 };

describe('collected figures', () => {
  it('drop a group sum where a table has all its rows, and keep it otherwise', () => {
    expect(read({ requests: { unavailable: 13, ...UNAVAILABLE } }).requests.total).toEqual(UNAVAILABLE);
    expect(read({ requests: { unavailable: 13, unavailable_not_held: 10 } }).requests.total).toEqual({ unavailable: 13, unavailable_not_held: 10 });
    expect(read({ basis: 'narrative', requests: { unavailable: 13, ...UNAVAILABLE } }).requests.total).toEqual({ unavailable: 13, ...UNAVAILABLE });
  });

  it('drop suits given together only where both routes say the same', () => {
    const routes = { suit_direct: { total: 2, upheld: 1 }, suit_after_review: { total: 3, upheld: 0 } };
    expect(read({ appeals: { ...routes, suits_together: { total: 5, upheld: 1 } } }).appeals).toEqual(routes);
    expect(read({ appeals: { ...routes, suits_together: { total: 6 } } }).appeals).toHaveProperty('suits_together');
    expect(read({ appeals: { suit_direct: { total: 2 }, suits_together: { total: 2 } } }).appeals).toHaveProperty('suits_together');
  });

  it('tell the layout from the rows that only one layout prints, and leave it open otherwise', () => {
    expect(read({ requests: { other_misc: 0 } }).layout).toBe('2021');
    expect(read({ note: 'Old 2019 table version; cut' }).layout).toBe('2019');
    expect(read({ requests: { received: 1 } }).layout).toBeNull();
  });

  it('part an address from what is written behind it', () => {
    expect(read({ source: 'https://example.org/x (blob 1, file.pdf)' })).toMatchObject({ sourceUrl: 'https://example.org/x', notes: ['Source: blob 1, file.pdf'] });
  });

  it.each([
    [{ requests: { recieved: 1 } }, 'figures.jsonl:1 requests: one of received'],
    [{ requests: { received: '12' } }, 'figures.jsonl:1 requests.received: a number is expected, not "12"'],
    [{ total: 1 }, 'figures.jsonl:1: unknown total'],
    [{ scope: 'city' }, 'figures.jsonl:1 scope: one of agency, region is expected'],
  ])('are refused with their line and key: %j', (wrong, message) => {
    expect(() => read(wrong)).toThrow(message);
  });
});
