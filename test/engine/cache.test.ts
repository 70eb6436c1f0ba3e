import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ResultCache } from '@/engine/cache';
import { openNodeEngine } from '@/engine/node';
import { statementKey, type Statement } from '@/engine/statement';
import type { Engine } from '@/engine/engine';

const shape = { n: 'number' } as const;
const ask = (n: number): Statement<typeof shape> => ({ name: 'n', sql: 'SELECT ?::DOUBLE AS n', params: [n], shape });
const endless: Statement<typeof shape> = { name: 'endless', sql: 'SELECT sum(a.range * b.range)::DOUBLE AS n FROM range(1000000) a, range(1000000) b', params: [], shape };

describe('the result cache', () => {
  let engine: Engine;
  let asked: number;
  let open: () => Promise<Engine>;
  beforeEach(async () => {
    engine = await openNodeEngine();
    asked = 0;
    open = () => {
      asked += 1;
      return Promise.resolve(engine);
    };
  });
  afterEach(() => engine.close());

  it('shares one run between equal questions, and keeps its rows', async () => {
    const cache = new ResultCache();
    const [first, second] = await Promise.all([cache.run(ask(1), open), cache.run(ask(1), open)]);
    expect(first).toEqual([{ n: 1 }]);
    expect(second).toBe(first);
    await cache.run(ask(1), open);
    expect(asked).toBe(1);
  });

  it('tells values apart, not only texts', async () => {
    const cache = new ResultCache();
    expect(await cache.run(ask(1), open)).toEqual([{ n: 1 }]);
    expect(await cache.run(ask(2), open)).toEqual([{ n: 2 }]);
  });

  it('answers what was computed at build time without an engine', async () => {
    const cache = new ResultCache();
    cache.prime([{ key: statementKey(ask(7)), rows: [{ n: 7 }] }]);
    expect(await cache.run(ask(7), open)).toEqual([{ n: 7 }]);
    expect(asked).toBe(0);
  });

  it('forgets a run that failed, so that it can be asked again', async () => {
    const cache = new ResultCache();
    const wrong: Statement<typeof shape> = { ...ask(1), sql: 'SELECT ?::DOUBLE AS n FROM nowhere' };
    await expect(cache.run(wrong, open)).rejects.toMatchObject({ code: 'query_failed' });
    expect(cache.has(wrong)).toBe(false);
    await engine.execute('CREATE TABLE nowhere AS SELECT 1');
    expect(await cache.run(wrong, open)).toEqual([{ n: 1 }]);
  });

  it('lets one of two leave without taking the answer from the other', async () => {
    const cache = new ResultCache();
    const leaving = new AbortController();
    const slow: Statement<typeof shape> = { ...ask(1), sql: 'SELECT count(*)::DOUBLE + ? AS n FROM range(30000000)' };
    const gone = cache.run(slow, open, leaving.signal);
    const stays = cache.run(slow, open, new AbortController().signal);
    leaving.abort();
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    expect(await stays).toEqual([{ n: 30_000_001 }]);
  });

  it('stops a run when the last who asked has left, and runs it anew when asked again', async () => {
    const cache = new ResultCache();
    const leaving = new AbortController();
    const gone = cache.run(endless, open, leaving.signal);
    setTimeout(() => {
      leaving.abort();
    }, 50);
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    expect(cache.has(endless)).toBe(false);
    expect(await cache.run(ask(3), open)).toEqual([{ n: 3 }]);
  });

  it('lets the least recently used go', async () => {
    const cache = new ResultCache();
    for (let n = 0; n <= 300; n += 1) {
      await cache.run(ask(n), open);
      await cache.run(ask(0), open);
    }
    expect([cache.has(ask(0)), cache.has(ask(1)), cache.has(ask(300))]).toEqual([true, false, true]);
  });
});
