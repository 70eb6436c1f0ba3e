import { describe, expect, it } from 'vitest';
import { calmOf } from '@/store/warm-up';

describe('a page that has nothing to do', () => {
  it('is calm once nobody waits for the engine any more', async () => {
    let asked = 3;
    expect(await calmOf(() => asked-- > 0, () => false)).toBe(true);
    expect(asked).toBeLessThan(0);
  });

  it('is not calm when a question came while it waited for the main thread', async () => {
    const told = [false, true, true, false, false];
    expect(await calmOf(() => told.shift() ?? true, () => false)).toBe(true);
    expect(told).toEqual([]);
  });

  it('gives up when the engine is let go', async () => {
    let looks = 0;
    expect(await calmOf(() => true, () => (looks += 1) > 2)).toBe(false);
    expect(looks).toBe(3);
  });
});
