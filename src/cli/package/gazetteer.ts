import { chinaRegions, type Region } from '../regions/china';
import type { CuratedPlace } from './curation';
import type { Locality } from './row';

/** Where a body stands in the tree of regions; `region` is null where no place could be found. */
export interface Placement {
  readonly region: Region | null;
  /** The regions from the province down to `region`. */
  readonly path: readonly Region[];
  readonly note: string | null;
}

/** Finds regions of the code list by the names that reports use. */
export class Gazetteer {
  readonly #byCode: ReadonlyMap<string, Region>;
  readonly #places: ReadonlyMap<string, CuratedPlace>;

  constructor(places: ReadonlyMap<string, CuratedPlace>) {
    this.#byCode = new Map(chinaRegions().map((region) => [region.region_code, region]));
    this.#places = places;
  }

  /** @throws Error where a curated place names a code that is not in the list. */
  place(body: string, { province, city, county }: Locality): Placement {
    const curated = this.#places.get(body) ?? this.#places.get([province, city, county].filter((part) => part !== null).join('/'));
    if (curated) {
      if (!this.#byCode.has(curated.code)) throw new Error(`${curated.code} (${body}) is not in the list of regions.`);
      return this.#at(curated.code, curated.note);
    }
    const top = this.#child(null, province);
    const middle = city === province ? top : top && this.#child(top, city);
    const bottom = county === null ? middle : middle && this.#child(middle, county);
    if (bottom) return this.#at(bottom.region_code, null);
    const nearest = middle ?? top;
    const missing = [province, city, county].filter((part) => part !== null).at(-1) ?? province;
    return nearest
      ? this.#at(nearest.region_code, `${missing} is not in the list of regions; placed under ${nearest.name}.`)
      : { region: null, path: [], note: `${missing} is not in the list of regions; not placed.` };
  }

  #child(parent: Region | null, name: string): Region | null {
    for (const region of this.#byCode.values()) {
      if (region.parent_code === (parent?.region_code ?? null) && region.name === name) return region;
    }
    return null;
  }

  #at(code: string, note: string | null): Placement {
    const path: Region[] = [];
    for (let region = this.#byCode.get(code); region; region = region.parent_code === null ? undefined : this.#byCode.get(region.parent_code)) {
      path.unshift(region);
    }
    return { region: path.at(-1) ?? null, path, note };
  }
}
