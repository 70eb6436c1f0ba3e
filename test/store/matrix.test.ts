import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { effectScope, nextTick, shallowRef, type EffectScope } from 'vue';
import type { Engine } from '@/engine/engine';
import { EngineError } from '@/engine/error';
import { openNodeEngine } from '@/engine/node';
import type { RowOf, Shape, Statement } from '@/engine/statement';
import { RULE_IDS } from '@/model/rules';
import type { MatrixOrder } from '@/query/matrix-bodies';
import type { MatrixQuestion } from '@/query/rule-matrix';
import { useMatrix } from '@/store/matrix';
import { layQuality } from '../support/quality-cases';

const EVERYONE: MatrixQuestion = { selection: { kind: 'rule', under: null, levels: [] }, firstYear: 2023, lastYear: 2023 };
const DEPARTMENTS: MatrixQuestion = { ...EVERYONE, selection: { kind: 'rule', under: null, levels: ['department'] } };
const BY_PLACE: MatrixOrder = { by: 'place' };
/** The street first: of the three bodies, with one finding each, it alone has all of them standing. */
const STREET_FIRST: MatrixOrder = { by: 'findings', dismissed: new Map([['gov', 1], ['bureau', 1]]) };

describe('the matrix on screen', () => {
  let engine: Engine;
  let scope: EffectScope;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await layQuality(engine);
  });
  afterEach(() => {
    scope.stop();
  });
  afterAll(() => engine.close());

  /** The matrix over a real engine whose answers wait until they are let through. */
  function setUp() {
    const question = shallowRef(EVERYONE);
    const order = shallowRef(BY_PLACE);
    const waiting: { readonly name: string; readonly go: () => void; readonly fail: () => void; readonly done: Promise<void> }[] = [];
    const ask = async <S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]> => {
      let end: () => void = () => undefined;
      const done = new Promise<void>((resolve) => {
        end = resolve;
      });
      try {
        await new Promise<void>((go, fail) => {
          waiting.push({ name: statement.name, go, fail: () => { fail(new EngineError('query_failed', statement.name)); }, done });
        });
        if (signal?.aborted) throw new EngineError('cancelled', statement.name);
        return await engine.run(statement);
      } finally {
        end();
      }
    };
    scope = effectScope();
    const asked = scope.run(() => useMatrix(() => question.value, () => order.value, 0, { generation: 1, ask }));
    if (!asked) throw new Error('The scope is over.');
    /** Lets the next answer through, once it is waited for. */
    const answer = async (how: 'go' | 'fail' = 'go'): Promise<string> => {
      await expect.poll(() => waiting.length, { timeout: 10_000 }).toBeGreaterThan(0);
      const next = waiting.shift();
      next?.[how]();
      await next?.done;
      // What waits for the answer goes on first.
      await new Promise((resolve) => setTimeout(resolve));
      return next?.name ?? '';
    };
    const shown = () => asked.known.value && Array.from({ length: asked.known.value.total }, (_, at) => asked.known.value?.rows.get(at)?.agency_id);
    return { ...asked, question, order, answer, waiting, shown };
  }

  it('stays what it was until bodies and cells of the next question are there, and is then that one', async () => {
    const { question, answer, shown, stale, known } = setUp();
    expect([await answer(), await answer(), shown()]).toEqual(['matrix_bodies', 'matrix_cells', ['gov', 'bureau', 'street']]);
    question.value = DEPARTMENTS;
    await nextTick();
    expect([shown(), stale.value]).toEqual([['gov', 'bureau', 'street'], true]);
    await answer();
    await answer();
    expect([shown(), stale.value]).toEqual([['bureau'], false]);
    expect(known.value?.rows.get(0)?.cells.find(({ rule }) => rule === 'LATE')).toMatchObject({ agency_id: 'bureau', failed: 1, findings: 1 });
  });

  it('is never taken for the next question’s where its order changes first', async () => {
    const { question, order, answer, shown, stale } = setUp();
    await answer();
    await answer();
    question.value = DEPARTMENTS;
    await nextTick();
    order.value = STREET_FIRST;
    await nextTick();
    // The question that was left, then the one that counts.
    await answer();
    await answer();
    expect([shown(), stale.value]).toEqual([['gov', 'bureau', 'street'], true]);
    await answer();
    await answer();
    expect([shown(), stale.value]).toEqual([['bureau'], false]);
  });

  it('stays in its order until the rows of another one are there', async () => {
    const { order, answer, shown, stale } = setUp();
    await answer();
    await answer();
    order.value = STREET_FIRST;
    await nextTick();
    expect([shown(), stale.value]).toEqual([['gov', 'bureau', 'street'], true]);
    await answer();
    await answer();
    expect([shown(), stale.value]).toEqual([['street', 'gov', 'bureau'], false]);
  });

  it('has a body with all its cells, and keeps it where nothing else is asked for', async () => {
    const { answer, known, see, waiting } = setUp();
    await answer();
    await answer();
    const first = known.value?.rows.get(0);
    expect([first?.name, first?.cells.map(({ rule }) => rule)]).toEqual(['gov', [...RULE_IDS].sort()]);
    see(0, 2);
    await nextTick();
    expect([waiting, known.value?.rows.get(0)]).toEqual([[], first]);
  });

  it('says why there is none, and is asked anew with the next question', async () => {
    const { question, answer, failure, shown } = setUp();
    await answer('fail');
    expect([failure.value?.code, shown()]).toEqual(['query_failed', null]);
    question.value = DEPARTMENTS;
    await nextTick();
    // What was asked beside the question that failed.
    await answer();
    await answer();
    await answer();
    expect([failure.value, shown()]).toEqual([null, ['bureau']]);
  });
});
