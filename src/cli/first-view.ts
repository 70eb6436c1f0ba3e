import { statementKey, type Shape, type Statement } from '@/engine/statement';
import { bodiesQuery } from '@/query/bodies';
import { comparisonQueries, defaultComparison } from '@/query/comparison';
import { bodyFiguresQuery, collectionQueries } from '@/query/overview';
import { regionsQuery } from '@/query/regions';
import type { Engine } from '@/engine/engine';
import type { FirstView, StartingPoint } from '@/model/first-view';
import { AGENCY_LEVELS } from '@/model/agency';
import { SCOPES } from '@/model/scope';

/** Above this many bodies their list would weigh more than the wait for the engine. */
const LISTED_BODIES = 5_000;

const COUNTS = { scope: 'text', level: 'text', year: 'number' } as const;
const TOP = { agency_id: 'text' } as const;
const YEARS = { first: 'number', last: 'number' } as const;

/**
 * Where a visitor without a link starts: the level and year that most whole-region reports are about, and,
 * where one government stands above all others of the dataset, that government; the collection otherwise.
 */
async function startingPoint(engine: Engine): Promise<StartingPoint> {
  const [most] = await engine.run<typeof COUNTS>({
    name: 'start',
    sql: `SELECT scope, level, year::DOUBLE AS year FROM fact WHERE scope IS NOT NULL
      GROUP BY scope, level, year ORDER BY scope = 'region' DESC, count(*) DESC, year DESC LIMIT 1`,
    params: [],
    shape: COUNTS,
  });
  const tops = await engine.run<typeof TOP>({
    name: 'top',
    sql: `SELECT a.agency_id FROM agency a WHERE a.kind = 'government' AND a.parent_id IS NULL
      AND EXISTS (FROM agency child WHERE child.parent_id = a.agency_id) LIMIT 2`,
    params: [],
    shape: TOP,
  });
  const [orphan] = await engine.run<typeof TOP>({
    name: 'orphans',
    sql: `SELECT agency_id FROM agency WHERE parent_id IS NULL AND kind <> 'government' LIMIT 1`,
    params: [],
    shape: TOP,
  });
  const only = tops.length === 1 && !orphan ? tops[0] : undefined;
  return {
    body: only?.agency_id ?? null,
    scope: SCOPES.find((scope) => scope === most?.scope) ?? 'region',
    level: AGENCY_LEVELS.find((level) => level === most?.level) ?? 'county',
    year: most?.year ?? 0,
  };
}

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
