import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { effectScope, shallowRef, type EffectScope } from 'vue';
import type { Engine } from '@/engine/engine';
import { EngineError } from '@/engine/error';
import { openNodeEngine } from '@/engine/node';
import type { RowOf, Shape, Statement } from '@/engine/statement';
import type { MatrixQuestion } from '@/query/rule-matrix';
import type { DateOrder } from '@/query/timeliness';
import { useDates } from '@/store/dates';

const EVERYONE: MatrixQuestion = { selection: { kind: 'rule', under: null, levels: [] }, firstYear: 2000, lastYear: 2100 };
const BODIES = 500;

describe('the list of dates on screen', () => {
  let engine: Engine;
  let scope: EffectScope;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await engine.execute(`CREATE TABLE body_key AS SELECT range::INTEGER AS body, 'b' || range AS agency_id, 'Body ' || range AS name FROM range(${String(BODIES)})`);
    await engine.execute(`CREATE TABLE due AS SELECT body, 'county' AS level, '01' AS region_code, 2023 AS year, DATE '2024-01-01' + body AS published_on, DATE '2024-03-31' AS deadline, true AS named, body - 90 AS days, 'pass' AS status FROM body_key`);
  });
  afterEach(() => {
    scope.stop();
  });
  afterAll(() => engine.close());

  function setUp(printed: number) {
    const question = shallowRef(EVERYONE);
    const order = shallowRef<DateOrder>({ by: 'name', descending: false });
    const asked: string[] = [];
    const failing = shallowRef(false);
    const ask = async <S extends Shape>(statement: Statement<S>): Promise<RowOf<S>[]> => {
      asked.push(`${statement.name} ${statement.params.slice(2).join(' ')}`.trim());
      if (failing.value) throw new EngineError('query_failed', statement.name);
      return engine.run(statement);
    };
    scope = effectScope();
    const list = scope.run(() => useDates(() => question.value, () => order.value, printed, { generation: 1, ask }));
    if (!list) throw new Error('The scope is over.');
    return { ...list, question, order, asked, failing };
  }

  it('counts all, and asks for the rows in sight alone', async () => {
    const { known: dates, see, asked } = setUp(0);
    await expect.poll(() => dates.value?.total).toBe(BODIES);
    expect(dates.value?.counts).toEqual([{ status: 'pass', named: true, dated: true, reports: BODIES }]);
    expect(dates.value?.rows.size).toBe(60);
    see(300, 320);
    await expect.poll(() => dates.value?.rows.get(310)?.name).toBe('Body 310');
    expect(dates.value?.rows.has(200)).toBe(false);
    const before = asked.length;
    see(302, 318);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked.length).toBe(before);
    // Between two parts that are known stands one that is not.
    see(50, 310);
    await expect.poll(() => dates.value?.rows.get(200)?.name).toBe('Body 200');
    see(480, 520);
    await expect.poll(() => dates.value?.rows.get(499)?.name).toBe('Body 499');
    expect(dates.value?.rows.has(500)).toBe(false);
  });

  it('knows the rows that would be printed, and leaves those that stand as they are', async () => {
    const { known: dates } = setUp(400);
    await expect.poll(() => dates.value?.rows.size).toBe(60);
    const first = dates.value?.rows.get(0);
    await expect.poll(() => dates.value?.rows.size).toBe(420);
    expect(dates.value?.rows.get(0)).toBe(first);
  });

  it('keeps the list until the next one is there, and in another order shows other rows', async () => {
    const { known: dates, order, stale, failure, failing, question } = setUp(0);
    await expect.poll(() => dates.value?.rows.get(0)?.name).toBe('Body 0');
    order.value = { by: 'days', descending: true };
    await expect.poll(() => stale.value).toBe(true);
    expect(dates.value?.rows.get(0)?.name).toBe('Body 0');
    await expect.poll(() => dates.value?.rows.get(0)?.name).toBe('Body 499');
    expect(stale.value).toBe(false);
    failing.value = true;
    question.value = { ...EVERYONE, firstYear: 2023 };
    await expect.poll(() => failure.value?.code).toBe('query_failed');
  });
});
