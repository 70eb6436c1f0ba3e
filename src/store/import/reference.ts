import type { Region } from '@/model/agency';
import { canonical, matchBody, type BodyMatch, type KnownBody } from '@/parse/match-body';
import { BodyPlacer } from '@/parse/place-body';
import { allRegionsQuery, knownBodiesQuery, knownReportsQuery, type KnownBodyRow, type KnownReportRow } from '@/query/own/reference';
import type { useOwn } from '../own/own';
import { fetchIndex, fetchManifest, folderOf } from '../dataset-files';

/** What is known already, published and own: regions, bodies and reports, to hold what is read against. */
export interface Reference {
  readonly placer: BodyPlacer;
  readonly bodies: ReadonlyMap<string, KnownBodyRow>;
  readonly reports: readonly KnownReportRow[];
  readonly match: (name: string) => readonly BodyMatch[];
  /** The one body of a name or other name; null where there is none, or more than one. Quick, for names by the thousand. */
  readonly named: (name: string) => string | null;
}

/**
 * Reads what is known from the published dataset and from own data, in an engine that is closed again afterwards.
 * @throws EngineError
 */
export async function readReference(own: ReturnType<typeof useOwn>): Promise<Reference> {
  const [{ openBrowserEngine }, manifest] = await Promise.all([import('@/engine/browser/open'), fetchIndex().then((index) => fetchManifest(index.default))]);
  const engine = await openBrowserEngine({ manifest, base: folderOf(manifest.id), onProgress: () => undefined, onFatal: () => undefined });
  try {
    const regions = await engine.run(allRegionsQuery());
    let bodies = await engine.run(knownBodiesQuery());
    let reports = await engine.run(knownReportsQuery());
    if (own.exists) {
      await own.attach(engine);
      await engine.execute('USE own');
      bodies = [...(await engine.run(knownBodiesQuery())), ...bodies];
      reports = [...(await engine.run(knownReportsQuery())), ...reports];
    }
    return referenceOf(regions as readonly Region[], bodies, reports);
  } finally {
    await engine.close();
  }
}

/** Published bodies stand last, so that they win over own copies of them. */
export function referenceOf(regions: readonly Region[], bodies: readonly KnownBodyRow[], reports: readonly KnownReportRow[]): Reference {
  const byId = new Map(bodies.map((body) => [body.agency_id, body]));
  const known = [...byId.values()].map(({ agency_id, name, aliases }) => ({ id: agency_id, name, aliases: aliases?.split('|') ?? [] }));
  return { placer: new BodyPlacer(regions), bodies: byId, reports, match: (name) => matchBody(name, known), named: naming(known) };
}

function naming(known: readonly KnownBody[]): (name: string) => string | null {
  const byName = new Map<string, Set<string>>();
  for (const { id, name, aliases } of known) {
    for (const one of [name, ...aliases].map(canonical)) byName.set(one, (byName.get(one) ?? new Set()).add(id));
  }
  return (name) => {
    const ids = byName.get(canonical(name));
    return ids?.size === 1 ? ([...ids][0] ?? null) : null;
  };
}
