import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { openNodeEngine } from '@/engine/node';
import type { RowOf, Shape, Statement } from '@/engine/statement';
import { startingPoint } from '@/query/starting-point';
import { ROUNDS, warmUp } from '@/store/warm-up';

const REAL = 'public/datasets/public-reports/public-reports.duckdb';
const YEARS = { firstYear: 2018, lastYear: 2025 };

describe('an engine that gets used to what it will be asked', () => {
  let engine: Engine;
  /** What was answered, with how many rows. */
  let answered: { readonly name: string; readonly rows: number }[];
  let listening: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine(REAL);
    listening = {
      ...engine,
      async run<S extends Shape>(statement: Statement<S>): Promise<RowOf<S>[]> {
        const rows = await engine.run(statement);
        answered.push({ name: statement.name, rows: rows.length });
        return rows;
      },
    };
  });
  beforeEach(() => {
    answered = [];
  });
  afterAll(() => engine.close());
  const warm = async (calm: () => Promise<boolean>): Promise<void> => warmUp(listening, await startingPoint(engine), YEARS, calm);

  it('answers what the pages ask of the published figures, each as often, and never with nothing', async () => {
    await warm(() => Promise.resolve(true));
    const [bodies, ...rest] = answered;
    expect(bodies).toEqual({ name: 'ranking', rows: 20 });
    const round = rest.slice(0, rest.length / ROUNDS);
    expect(rest).toEqual(Array.from({ length: ROUNDS }, () => round).flat());
    // Published reports come without their words.
    expect(round.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual(['narratives']);
    const asked = new Set(round.map(({ name }) => name));
    for (const name of ['ranking', 'ranked_history', 'ranked_figures', 'reported', 'history', 'points', 'standouts', 'place_sums', 'flow_sums', 'route_sums', 'body_reports', 'body_profile', 'median_course', 'reports_among_their_bodys', 'report_cells']) {
      expect(asked).toContain(name);
    }
  });

  it('asks nothing more once there is no use in it', async () => {
    let left = 5;
    await warm(() => Promise.resolve(left-- > 0));
    // Of five calm moments the first is for the bodies to ask about.
    expect(answered).toHaveLength(5);
  });

  it('asks nothing before it is calm', async () => {
    let calm: (now: boolean) => void = () => undefined;
    const warming = warm(() => new Promise((resolve) => {
      calm = resolve;
    }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toEqual([]);
    calm(false);
    await warming;
    expect(answered).toEqual([]);
  });
});
