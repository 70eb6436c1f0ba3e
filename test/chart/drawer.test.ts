import { describe, expect, it } from 'vitest';
import { fitsCanvas } from '@/chart/drawer';

describe('a picture as pixels', () => {
  it.each([
    ['fifty bodies on a laptop', 900, 88 + 50 * 26, 1, true],
    ['fifty bodies on a sharp phone', 360, 88 + 50 * 26, 3, true],
    ['two hundred bodies on a sharp phone: 1,080 by 15,864 pixels', 360, 88 + 200 * 26, 3, false],
    ['four hundred bodies: 20,976 pixels high', 360, 88 + 400 * 26, 2, false],
    ['a wall screen: 17.3 million pixels', 5400, 3200, 1, false],
  ])('is drawn so only where browsers can: %s', (_, width, height, ratio, fits) => {
    expect(fitsCanvas({ width, height }, ratio)).toBe(fits);
  });
});
