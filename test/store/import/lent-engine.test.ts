import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { LentEngine } from '@/store/import/lent-engine';
import { openNodeFiles } from '../../support/node-files';

const rows = (sql: string) => ({ name: 'rows', sql, params: [], shape: { n: 'number' } }) as const;

it('one engine is lent to each piece of work alone, another after one that failed, and all are let go', async () => {
  const log: string[] = [];
  const engines = new LentEngine(async () => {
    log.push('open');
    const engine = await openNodeFiles();
    return {
      ...engine,
      close: () => {
        log.push('close');
        return engine.close();
      },
    };
  });
  const piece = (name: string) => engines.lend(async (opened) => {
    const engine = await opened;
    log.push(`${name} begins`);
    await engine.execute('CREATE OR REPLACE TEMP TABLE sheet AS SELECT 1 AS n');
    const [row] = await engine.run(rows('SELECT count(*)::DOUBLE AS n FROM sheet'));
    log.push(`${name} ends`);
    return row?.n;
  });
  const failing = engines.lend(async (engine) => (await engine).execute('SELECT nothing'));
  const [first, failed, second, third] = await Promise.allSettled([piece('first'), failing, piece('second'), piece('third')]);
  expect([first, second, third].map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  expect(failed.status).toBe('rejected');
  expect(log).toEqual(['open', 'close', 'open', 'first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends', 'close']);
  expect(await piece('fourth')).toBe(1);
  expect(log.slice(-4)).toEqual(['open', 'fourth begins', 'fourth ends', 'close']);
});

it('what a piece of work gave is not held once it has been taken', async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const engines = new LentEngine(openNodeFiles);
  const taken = async () => new WeakRef(await engines.lend(() => Promise.resolve({ rows: new Uint8Array(1 << 20) })));
  const given = await taken();
  await expect.poll(() => {
    collect();
    return given.deref() === undefined;
  }).toBe(true);
  expect(await engines.lend(() => Promise.resolve(1))).toBe(1);
});
