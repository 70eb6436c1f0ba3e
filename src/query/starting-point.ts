import type { Engine } from '@/engine/engine';
import { AGENCY_LEVELS } from '@/model/agency';
import type { StartingPoint } from '@/model/first-view';
import { SCOPES } from '@/model/scope';

const COUNTS = { scope: 'text', level: 'text', year: 'number' } as const;
const TOP = { agency_id: 'text' } as const;

/**
 * Where a visitor without a link starts: the level and year that most whole-region reports are about, and,
 * where one government stands above all others of the dataset, that government; the collection otherwise.
 */
export async function startingPoint(engine: Engine): Promise<StartingPoint> {
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
