import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchdog } from '@/engine/browser/watchdog';

describe('the watchdog', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const state = async (expired: Promise<never>): Promise<string> => Promise.race([expired.catch((error: unknown) => (error as Error).message), Promise.resolve().then(() => 'waiting')]);

  it('gives up after the patience without a sign of life', async () => {
    const dog = watchdog(100, () => new Error('stalled'));
    await vi.advanceTimersByTimeAsync(99);
    expect(await state(dog.expired)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(dog.expired).rejects.toThrow('stalled');
  });
  it('starts again at every sign of life, with the patience given there', async () => {
    const dog = watchdog(100, () => new Error('stalled'));
    await vi.advanceTimersByTimeAsync(90);
    dog.alive(1000);
    await vi.advanceTimersByTimeAsync(999);
    expect(await state(dog.expired)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    await expect(dog.expired).rejects.toThrow('stalled');
  });
  it('never gives up once stopped', async () => {
    const dog = watchdog(100, () => new Error('stalled'));
    dog.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await state(dog.expired)).toBe('waiting');
  });
});
