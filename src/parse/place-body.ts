import type { AgencyKind, AgencyLevel, Region } from '@/model/agency';
import { kindOf, shortName } from '@/model/naming';

/** A body as its report's title names it, placed as far as the name alone tells. */
export interface PlacedBody {
  readonly name: string;
  readonly shortName: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly region: Region | null;
  /** The body is the government of its region itself. */
  readonly governs: boolean;
  readonly note: string | null;
}

const TOWNSHIP = /(?:街道办事处|街道|[镇乡](?:人民政府)?)$/u;

/** Places bodies by the regions that their names begin with: 淮安市洪泽区人民政府 stands in 洪泽区 of 淮安市. */
export class BodyPlacer {
  readonly #children = new Map<string | null, Region[]>();
  readonly #byCode = new Map<string, Region>();
  readonly #byName = new Map<string, Region[]>();

  constructor(readonly regions: readonly Region[]) {
    for (const region of regions) {
      this.#byCode.set(region.region_code, region);
      append(this.#children, region.parent_code, region);
      append(this.#byName, region.name, region);
    }
  }

  place(name: string): PlacedBody {
    const { region, note } = this.regionOf(name);
    const level = levelOf(name, region);
    const kind = kindOf(name, level);
    const short = shortName(name, kind, this.above(region));
    return { name, shortName: short, level, kind, region, governs: kind === 'government' && region?.level === level, note };
  }

  /** The region of a code. */
  region(code: string): Region | undefined {
    return this.#byCode.get(code);
  }

  /** The deepest region whose name, after those of regions above it, begins the body's name. */
  private regionOf(name: string): { region: Region | null; note: string | null } {
    const first = [...this.#byName.keys()].filter((known) => name.startsWith(known)).sort((one, other) => other.length - one.length)[0];
    const candidates = first === undefined ? [] : (this.#byName.get(first) ?? []);
    const [only] = candidates;
    if (!only) return { region: null, note: 'The name begins with no known region' };
    if (candidates.length > 1) return { region: null, note: `${only.name} is the name of ${String(candidates.length)} regions` };
    return { region: this.deeper(only, name.slice(only.name.length)), note: null };
  }

  private deeper(region: Region, rest: string): Region {
    const below = [...(this.#children.get(region.region_code) ?? [])];
    const direct = below.find(({ name }) => rest.startsWith(name));
    if (direct) return this.deeper(direct, rest.slice(direct.name.length));
    const skipping = below.flatMap(({ region_code }) => this.#children.get(region_code) ?? []).filter(({ name }) => rest.startsWith(name));
    const [grandchild] = skipping;
    return grandchild && skipping.length === 1 ? grandchild : region;
  }

  private above(region: Region | null): string[] {
    const names: string[] = [];
    for (let one = region; one; one = one.parent_code === null ? null : (this.#byCode.get(one.parent_code) ?? null)) names.unshift(one.name);
    return names;
  }
}

function levelOf(name: string, region: Region | null): AgencyLevel {
  if (TOWNSHIP.test(name)) return 'township';
  return region && name.endsWith('人民政府') ? region.level : 'department';
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
