import { describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { startEngine } from '@/engine/browser/start';
import { RULE_CASES } from './cases';
import { checkCase } from './check-case';

describe('each rule over reports written by hand, in the browser', () => {
  it('counts and finds what it does in Node', async () => {
    const engine = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
    for (const [index, one] of RULE_CASES.entries()) {
      await engine.execute(`CREATE SCHEMA case${String(index)}`);
      await engine.execute(`USE case${String(index)}`);
      await checkCase(engine, one);
    }
    await engine.close();
  }, 300_000);
});
