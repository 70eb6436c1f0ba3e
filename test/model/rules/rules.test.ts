import { describe, expect, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import { RULE_IDS, RULES, STATUSES } from '@/model/rules';
import { RULE_CASES } from './cases';
import { checkCase } from './check-case';

describe('each rule over reports written by hand', () => {
  it.each(RULE_CASES)('$rule: $name', async (one) => {
    const engine = await openNodeEngine();
    try {
      await checkCase(engine, one);
    } finally {
      await engine.close();
    }
  });

  it('has for every rule cases that pass, fail and cannot be decided or do not apply', () => {
    for (const id of RULE_IDS) {
      const cases = RULE_CASES.filter(({ rule }) => rule === id);
      expect([id, cases.some(({ counts }) => (counts?.[0] ?? 0) > 0)]).toEqual([id, true]);
      expect([id, cases.some(({ findings }) => findings.length > 0)]).toEqual([id, true]);
      expect([id, cases.some(({ counts }) => counts === null || counts[2] + counts[3] > 0)]).toEqual([id, true]);
    }
  });
});

describe('the registry', () => {
  it('lists every rule once, in the order of the ids', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    expect(STATUSES).toHaveLength(4);
  });
});
