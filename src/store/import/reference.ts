import type { Region } from '@/model/agency';
import { BodyMatcher } from '@/parse/match-body';
import { BodyPlacer } from '@/parse/place-body';
import { allRegionsQuery, knownBodiesQuery, knownReportsQuery, type KnownBodyRow, type KnownReportRow } from '@/query/own/reference';
import type { useOwn } from '../own/own';
import { fetchIndex, fetchManifest, folderOf } from '../dataset-files';

/** What is known already, published and own: regions, bodies and reports, to hold what is read against. */
export interface Reference {
  readonly placer: BodyPlacer;
  readonly bodies: ReadonlyMap<string, KnownBodyRow>;
  readonly reports: readonly KnownReportRow[];
  readonly names: BodyMatcher;
  /** Reports of the same body, year and scope. */
  readonly alike: (report: Pick<KnownReportRow, 'agency_id' | 'year' | 'scope'>) => readonly KnownReportRow[];
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
    return referenceOf(new BodyPlacer(regions as readonly Region[]), bodies, reports);
  } finally {
    await engine.close();
  }
}

/** Published bodies stand last, so that they win over own copies of them. */
function referenceOf(placer: BodyPlacer, bodies: readonly KnownBodyRow[], reports: readonly KnownReportRow[]): Reference {
  const byId = new Map(bodies.map((body) => [body.agency_id, body]));
  return { placer, bodies: byId, reports, names: matcherOf(byId), alike: alikeAmong(reports) };
}

const matcherOf = (bodies: ReadonlyMap<string, KnownBodyRow>): BodyMatcher =>
  new BodyMatcher([...bodies.values()].map(({ agency_id, name, aliases }) => ({ id: agency_id, name, aliases: aliases?.split('|') ?? [] })));

function alikeAmong(reports: readonly KnownReportRow[]): Reference['alike'] {
  const keyOf = ({ agency_id, year, scope }: Pick<KnownReportRow, 'agency_id' | 'year' | 'scope'>): string => JSON.stringify([agency_id, year, scope]);
  const byKey = new Map<string, KnownReportRow[]>();
  for (const report of reports) {
    const key = keyOf(report);
    const alike = byKey.get(key);
    if (alike) alike.push(report);
    else byKey.set(key, [report]);
  }
  return (report) => byKey.get(keyOf(report)) ?? [];
}

/** What is known once reports have been kept: bodies and reports that are new, without those that were replaced. */
export function withKept(known: Reference, bodies: readonly KnownBodyRow[], reports: readonly KnownReportRow[], gone: ReadonlySet<string>): Reference {
  const all = [...reports, ...known.reports.filter(({ report_id }) => !gone.has(report_id))];
  const added = bodies.filter(({ agency_id }) => !known.bodies.has(agency_id));
  if (added.length > 0) return referenceOf(known.placer, [...added, ...known.bodies.values()], all);
  return { ...known, reports: all, alike: alikeAmong(all) };
}
