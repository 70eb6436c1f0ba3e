import { describe, expect, it } from 'vitest';
import { METRICS, metricOf } from '@/model/metrics';
import { onlyLayout } from '@/model/metrics/layout';
import { quantile, wilson } from '@/model/statistics';

describe('the Wilson interval', () => {
  // Worked by hand for 3 of 6: p = .5, z²/n = .640243; middle .820122, reach 1.959964·√(.25/6 + .640243/24) = .512384; over 1.640243.
  it('of 3 of 6 is 18.8 % to 81.2 %', () => {
    const found = wilson(3, 6);
    expect(found?.low).toBeCloseTo(0.18762, 4);
    expect(found?.high).toBeCloseTo(0.81238, 4);
  });
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 81 of 263 and 15 of 148.
  it('agrees with published figures', () => {
    expect(wilson(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263)?.high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148)?.low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148)?.high).toBeCloseTo(0.1605, 4);
  });
  it('stays within 0 and 1 and has width at the ends', () => {
    expect(wilson(0, 10)?.low).toBe(0);
    expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4);
    expect(wilson(10, 10)?.high).toBeCloseTo(1, 12);
  });
  it('is none over nothing, and none where the part exceeds the whole', () => {
    expect([wilson(0, 0), wilson(5, 3), wilson(-1, 3)]).toEqual([null, null, null]);
  });
});

describe('quantiles', () => {
  it('interpolate as the engine does', () => {
    expect([0, 0.1, 0.25, 0.5, 1].map((share) => quantile([10, 20, 30, 40], share))).toEqual([10, 13, 17.5, 25, 40]);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('metrics that only one layout prints', () => {
  it('are the three rows of other handling, not their sum, which the older layout prints as one row', () => {
    expect(METRICS.filter((metric) => onlyLayout(metric) !== null).map(({ id }) => id)).toEqual(['other_not_corrected', 'other_fee_unpaid', 'other_misc']);
    expect(onlyLayout(metricOf('other'))).toBeNull();
    expect(onlyLayout(metricOf('other_misc'))).toBe('2021');
  });
});
