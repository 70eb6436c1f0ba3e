import { describe, expect, it } from 'vitest';
import { beeswarm, crowded, heaped } from '@/chart/layout';

const overlaps = (along: readonly number[], off: readonly number[], diameter: number): number => {
  let found = 0;
  for (let a = 0; a < along.length; a += 1) {
    for (let b = 0; b < a; b += 1) if (Math.hypot((along[a] ?? 0) - (along[b] ?? 0), (off[a] ?? 0) - (off[b] ?? 0)) < diameter - 1e-4) found += 1;
  }
  return found;
};

describe('a beeswarm', () => {
  it('leaves lone marks on the axis and stacks alike ones to both sides', () => {
    expect(beeswarm([0, 50, 100], 10)).toEqual([0, 0, 0]);
    expect(beeswarm([40, 40, 40, 40, 40], 10)).toEqual([0, 10, -10, 20, -20]);
  });
  it('moves a neighbour just so far that the two touch: 3-4-5', () => {
    expect(beeswarm([0, 6], 10)).toEqual([0, 8]);
  });
  it('lets no marks overlap, as near to the axis as they get', () => {
    const along = Array.from({ length: 300 }, (_, index) => (index * 7919) % 401);
    const off = beeswarm(along, 9);
    expect(overlaps(along, off, 9)).toBe(0);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(60);
  });
});

describe('marks that want one place', () => {
  const alike = (count: number): readonly number[] => Array.from({ length: count }, () => 40);
  it('are too many where they cannot stand over one another', () => {
    // 11 marks of 10 px take 110 px; what lies half a mark apart takes at least √¾ of that.
    expect(crowded(alike(11), 10, 110)).toBe(false);
    expect(crowded(alike(14), 10, 110)).toBe(true);
    expect(crowded([0, 5, 10, 15, 20], 10, 1)).toBe(false);
  });
  it('are heaped within the height that there is, one step apart', () => {
    expect(heaped([40, 40, 40, 90], 10, 20)).toEqual([-5, 0, 5, 0]);
    const off = heaped(alike(1000), 4, 360);
    expect([Math.min(...off), Math.max(...off)]).toEqual([-178, 178]);
  });
});
