import type { AgencyKind, AgencyLevel } from '@/model/agency';
import { pinyinOf } from '../regions/pinyin';
import { Gazetteer, type Placement } from './gazetteer';
import { kindOf, shortName } from '@/model/naming';
import { fullName } from './naming';
import type { Curation } from './curation';
import type { CollectedReport } from './row';

/** A body known by one name, placed and with its id. */
export interface Body {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly placement: Placement;
  readonly parentId: string | null;
}

/** The bodies of a collection, by any name under which a report gives them. */
export interface Bodies {
  readonly list: readonly Body[];
  /** @throws Error for a name that no report bears. */
  of(printedName: string): Body;
}

/**
 * Knows the bodies behind the names in the reports: merges names of one body, places each in the tree of
 * regions, and gives ids that stay when bodies are added: a government is its region's code, any other body
 * that code and its short name in pinyin.
 *
 * @throws Error where two bodies would get the same id.
 */
export function identifyBodies(reports: readonly CollectedReport[], curation: Curation): Bodies {
  const gazetteer = new Gazetteer(curation.places);
  const drafts = new Map<string, Omit<Body, 'parentId'>>();
  const byPrinted = new Map<string, string>();
  for (const report of reports) {
    const name = nameOf(report, curation, gazetteer);
    byPrinted.set(report.agency, name);
    const aliases = [...(drafts.get(name)?.aliases ?? []), ...(report.agency === name ? [] : [report.agency])];
    drafts.set(name, draft(name, [...new Set(aliases)], report, curation, gazetteer));
  }
  refuseSharedIds([...drafts.values()]);
  const governments = new Map([...drafts.values()].flatMap((body) => (body.kind === 'government' && body.placement.region ? [[body.placement.region.region_code, body.agencyId]] : [])));
  const bodies = new Map([...drafts].map(([name, body]) => [name, { ...body, parentId: parentOf(body, governments) }]));
  return {
    list: [...bodies.values()].sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)),
    of(printedName) {
      const body = bodies.get(byPrinted.get(printedName) ?? '');
      if (!body) throw new Error(`No report bears the name ${printedName}.`);
      return body;
    },
  };
}

function nameOf(report: CollectedReport, curation: Curation, gazetteer: Gazetteer): string {
  const curated = curation.sameBody.get(report.agency);
  if (curated !== undefined) return curated;
  return fullName(report.agency, report.level, gazetteer.place(report.agency, report.locality).region);
}

function draft(name: string, aliases: readonly string[], report: CollectedReport, curation: Curation, gazetteer: Gazetteer): Omit<Body, 'parentId'> {
  const level = curation.levels.get(name) ?? report.level;
  const kind = kindOf(name, level);
  const placement = placed(name, level, kind, gazetteer.place(report.agency, report.locality));
  const short = shortName(name, kind, placement.path.map((region) => region.name));
  const code = placement.region?.region_code ?? '000000';
  return { agencyId: kind === 'government' ? code : `${code}-${slug(short)}`, name, shortName: short, aliases, level, kind, placement };
}

/** A zone that stands under a region not its own says so. */
function placed(name: string, level: AgencyLevel, kind: AgencyKind, placement: Placement): Placement {
  const { region, note } = placement;
  if (kind !== 'zone' || level !== 'county' || note !== null || !region) return placement;
  return { ...placement, note: `${name} has no code of its own; placed under ${region.name}.` };
}

const slug = (short: string): string => pinyinOf(short).replace(/[^a-z0-9]/g, '');

function refuseSharedIds(bodies: readonly Omit<Body, 'parentId'>[]): void {
  const byId = new Map<string, string>();
  for (const { agencyId, name } of bodies) {
    const other = byId.get(agencyId);
    if (other !== undefined) throw new Error(`${name} and ${other} would both be ${agencyId}: name one of them under "same_body" or place it apart in curation.json.`);
    byId.set(agencyId, name);
  }
}

/** The government a body answers to, where it is among the bodies: of its region, or of the one above where it is of the region's own level. */
function parentOf({ level, placement: { region } }: Omit<Body, 'parentId'>, governments: ReadonlyMap<string, string>): string | null {
  const code = region?.level === level ? region.parent_code : region?.region_code;
  return governments.get(code ?? '') ?? null;
}
