import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flag, identifier, listOf, oneOf, read, wholeNumber } from '@/store/parameter';
import { SEED } from '../support/seed';

describe('URL parameters', () => {
  const kind = oneOf(['bars', 'lines']);
  const years = wholeNumber(2008, 2100);

  it('are valid, invalid or missing', () => {
    expect(read(kind, 'lines')).toEqual({ state: 'valid', value: 'lines' });
    expect(read(kind, 'pie')).toEqual({ state: 'invalid', raw: 'pie' });
    for (const nothing of [undefined, null, '', []]) expect(read(kind, nothing)).toEqual({ state: 'missing' });
    expect(read(kind, ['bars', 'lines'])).toEqual({ state: 'valid', value: 'bars' });
  });
  it.each(['2007', '2101', '99999999999', '-2020', '2020.5', '２０２４', '0x7e8', ' 2024', 'NaN'])('refuse %s as a year', (raw) => {
    expect(years.parse(raw)).toBeUndefined();
  });
  it.each(['"><img src=x>', '=1+1', 'a b', '', 'x'.repeat(121), '淮安'])('refuse %s as an identifier', (raw) => {
    expect(identifier.parse(raw)).toBeUndefined();
  });
  it('take a list only whole, and write an empty one so that it is told from a missing one', () => {
    const list = listOf(identifier);
    expect(list.parse('320800,640202-chaoyangjiedao')).toEqual(['320800', '640202-chaoyangjiedao']);
    expect(list.parse('320800,<b>')).toBeUndefined();
    expect(list.parse(list.format([]))).toEqual([]);
  });
  it('read back whatever they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2008, max: 2100 }), fc.boolean(), fc.array(fc.stringMatching(/^[\w.-]{1,20}$/)), (year, on, ids) => {
        expect(years.parse(years.format(year))).toBe(year);
        expect(flag.parse(flag.format(on))).toBe(on);
        fc.pre(!(ids.length === 1 && ids[0] === 'none'));
        expect(listOf(identifier).parse(listOf(identifier).format(ids))).toEqual(ids);
      }),
      { seed: SEED },
    );
  });
});
