import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import { findingIndexQuery } from '@/query/finding-index';
import { hasResults } from '@/query/rule-results';
import type { Engine } from '@/engine/engine';
import { layQuality, QUALITY_CASES } from '../support/quality-cases';

describe('questions about quality over reports written by hand', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await layQuality(engine);
  });
  afterAll(() => engine.close());
  it.each(QUALITY_CASES)('$name', ({ run }) => run(engine));
});

describe('the published datasets', () => {
  it.each(['public-reports', 'simulated'])('%s brings what the rules say', async (id) => {
    const engine = await openNodeEngine(`public/datasets/${id}/${id}.duckdb`);
    expect(await hasResults(engine)).toBe(true);
    await engine.close();
  });

  it('have the two totals of 洪泽区 2023, table 4, printed as 0', async () => {
    const engine = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
    const rows = await engine.run(findingIndexQuery({ selection: { kind: 'listed', ids: ['320813'] }, firstYear: 2023, lastYear: 2023 }));
    expect(rows.filter(({ rule }) => rule === 'T4-TOTAL').map(({ cells, expected, reported }) => [cells, expected, reported])).toEqual([
      ['appeal.review.total', '11', '0'],
      ['appeal.suit_after_review.total', '5', '0'],
    ]);
    await engine.close();
  });
});
