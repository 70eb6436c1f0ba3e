import { statementKey, type Shape, type Statement } from '@/engine/statement';
import { bodiesQuery } from '@/query/bodies';
import { comparisonQueries, defaultComparison } from '@/query/comparison';
import { collectionQueries } from '@/query/collection';
import { bodyFiguresQuery } from '@/query/overview';
import { regionsQuery } from '@/query/regions';
import { startingPoint } from '@/query/starting-point';
import type { Engine } from '@/engine/engine';
import type { FirstView } from '@/model/first-view';

/** Above this many bodies their list would weigh more than the wait for the engine. */
const LISTED_BODIES = 5_000;

const YEARS = { first: 'number', last: 'number' } as const;

/** The results of the first view's questions over a freshly built dataset, as `first-view.json` holds them. */
export async function firstView(engine: Engine): Promise<FirstView> {
  const start = await startingPoint(engine);
  const [years] = await engine.run<typeof YEARS>({
    name: 'years',
    sql: 'SELECT min(year)::DOUBLE AS first, max(year)::DOUBLE AS last FROM fact',
    params: [],
    shape: YEARS,
  });
  const range = { firstYear: years?.first ?? 0, lastYear: years?.last ?? 0 };
  const bodies = await engine.run(bodiesQuery());
  const questions: Statement[] = [
    ...Object.values(collectionQueries(start.year, start.scope, start.level)),
    ...Object.values(comparisonQueries(defaultComparison(start))),
    ...(start.body === null ? [] : [bodyFiguresQuery(start.body, start.scope, range)]),
  ];
  if (bodies.length <= LISTED_BODIES) questions.push(bodiesQuery(), regionsQuery());
  const results = new Map<string, FirstView['results'][number]>();
  for (const question of questions) results.set(statementKey(question), await answered(engine, question));
  return { start, results: [...results.values()] };
}

async function answered<S extends Shape>(engine: Engine, question: Statement<S>): Promise<FirstView['results'][number]> {
  return { key: statementKey(question), rows: await engine.run(question) };
}
