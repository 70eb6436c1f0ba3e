import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import { METRICS, measure } from '@/model/metrics';
import { FACT_COLUMNS, type FactFigures } from '@/model/fact';
import { historyQuery } from '@/query/history';
import type { Engine } from '@/engine/engine';
import { fillFixture } from '../support/fixture';
import { KEPT_SPREAD_CASES } from '../support/kept-spread-cases';
import { PLACE_SUM_CASES } from '../support/place-sum-cases';
import { RANKED_FIGURES_CASES } from '../support/ranked-figures-cases';
import { RANKED_HISTORY_CASES } from '../support/ranked-history-cases';
import { FIXTURE_CASES, REAL_CASES } from '../support/query-cases';

const REAL = 'public/datasets/public-reports/public-reports.duckdb';

describe('questions over a small made-up dataset', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await fillFixture(engine);
  });
  afterAll(() => engine.close());
  it.each([...FIXTURE_CASES, ...PLACE_SUM_CASES, ...RANKED_FIGURES_CASES, ...RANKED_HISTORY_CASES])('$name', ({ run }) => run(engine));
});

describe('questions over the published figures', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine(REAL);
  });
  afterAll(() => engine.close());
  it.each([...REAL_CASES, ...PLACE_SUM_CASES, ...RANKED_FIGURES_CASES, ...RANKED_HISTORY_CASES, ...KEPT_SPREAD_CASES])('$name', ({ run }) => run(engine));

  it('gives every metric of every report the same value in SQL and in TypeScript', async () => {
    const figures = FACT_COLUMNS.map(({ id }) => id);
    const shape = Object.fromEntries([['report_id', 'text'], ...figures.map((id) => [id, 'number?'])]) as Record<string, 'text' | 'number?'>;
    const facts = await engine.run({ name: 'facts', sql: `SELECT report_id, ${figures.map((id) => `"${id}"::DOUBLE AS "${id}"`).join(', ')} FROM fact`, params: [], shape });
    const byReport = new Map(facts.map((row) => [row['report_id'], row as unknown as FactFigures]));
    const ids = await engine.run({ name: 'ids', sql: 'SELECT DISTINCT agency_id FROM fact', params: [], shape: { agency_id: 'text' } });
    const years = { firstYear: 2019, lastYear: 2025 };
    let compared = 0;
    for (const scope of ['region', 'agency'] as const) {
      const rows = await engine.run(historyQuery({ selection: { kind: 'listed', ids: ids.map(({ agency_id }) => agency_id) }, scope, unstated: true, metrics: METRICS, ...years }));
      for (const row of rows) {
        const metric = METRICS.find(({ id }) => id === row.metric);
        const found = byReport.get(row.report_id);
        if (!metric || !found) throw new Error(row.metric);
        expect({ report: row.report_id, metric: row.metric, value: row.value, numerator: row.numerator }).toEqual({
          report: row.report_id,
          metric: row.metric,
          value: measure(metric, found).value,
          numerator: measure(metric, found).numerator,
        });
        if (row.value !== null) compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1500);
  });
});
