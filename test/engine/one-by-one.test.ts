import { describe, expect, it } from 'vitest';
import { oneByOne } from '@/engine/browser/one-by-one';

/** A work that ends when it is told to. */
function work(log: string[], name: string) {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end,
    run: async (): Promise<string> => {
      log.push(name);
      await until;
      return name;
    },
  };
}

/** Lets everything that can go on go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('works one by one', () => {
  it('begin in their order, so many at once', async () => {
    const log: string[] = [];
    const lane = oneByOne(2);
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => work(log, name)) as [ReturnType<typeof work>, ReturnType<typeof work>, ReturnType<typeof work>, ReturnType<typeof work>];
    const done = [a, b, c].map(({ run }) => lane(run));
    await settle();
    expect(log).toEqual(['a', 'b']);
    b.end();
    // Who comes at the moment a place is free stands behind who waits.
    await done[1];
    const last = lane(d.run);
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    a.end();
    c.end();
    d.end();
    expect(await Promise.all([...done, last])).toEqual(['a', 'b', 'c', 'd']);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  it('let the next begin where one fails', async () => {
    const lane = oneByOne(1);
    const failing = lane(() => Promise.reject(new Error('no')));
    const next = lane(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
