import { describe, expect, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { Keeping, nextName } from '@/engine/browser/keeping';
import { makeDatabase } from '@/engine/browser/make-database';
import { startEngine } from '@/engine/browser/start';
import { changed } from '@/query/own/change';
import { OWN, OWN_CASES } from './cases';
import { roundTrip } from './round-trip';
import { SHEET_CASES } from './sheet-cases';

let made = 1000;
const make = () => makeDatabase(nextName((made += 1)));
const open = async () => browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);

async function stored(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) if (name.startsWith('atlas-own')) names.push(name);
  return names.sort();
}

describe('own data, in the browser', () => {
  it.each([...OWN_CASES, roundTrip('csv')])('$name', ({ run }) => run({ make, open }));
});

/** The other cases are the same SQL and are run in Node. */
const IN_BROWSER = SHEET_CASES.slice(0, 1);

describe('a table of one’s own, in the browser', () => {
  it.each(IN_BROWSER)('$name', ({ run }) => run({ make, open }));
});

describe('a kept database', () => {
  const next = async (keeping: Keeping<string>, facts: string) => {
    const generation = (await keeping.look())?.generation ?? 0;
    const { database } = await changed(() => makeDatabase(nextName(generation)), null, [{ kind: 'add', rows: OWN }]);
    return keeping.accept(generation, database, facts);
  };

  it('is the one that was accepted last, and no more than one before it stays', async () => {
    const keeping = await Keeping.open<string>();
    await keeping.clear();
    expect(await keeping.read()).toBeNull();
    for (const facts of ['one', 'two', 'three']) await next(keeping, facts);
    const kept = await (await Keeping.open<string>()).read();
    expect(kept?.file).toMatchObject({ generation: 3, facts: 'three', path: 'atlas-own-3.duckdb' });
    expect(kept?.recovered).toBe(false);
    expect(kept?.database.length).toBe(kept?.file.bytes);
    expect(await stored()).toEqual(['atlas-own-2.duckdb', 'atlas-own-3.duckdb', 'atlas-own.json']);
  });

  it('is still the one before while another is being made', async () => {
    const keeping = await Keeping.open<string>();
    const maker = await makeDatabase(nextName(3));
    await maker.engine.execute('CREATE TABLE half AS SELECT 1 AS a');
    expect((await keeping.read())?.file.generation).toBe(3);
    await maker.abandon();
    expect(await stored()).not.toContain('atlas-own-4.duckdb');
  });

  it('is the one before where the latest is damaged, and says so', async () => {
    const keeping = await Keeping.open<string>();
    const root = await navigator.storage.getDirectory();
    const writer = await (await root.getFileHandle('atlas-own-3.duckdb')).createWritable();
    await writer.write('not a database');
    await writer.close();
    const kept = await keeping.read();
    expect(kept?.recovered).toBe(true);
    expect(kept?.file.facts).toBe('two');
  });
});
