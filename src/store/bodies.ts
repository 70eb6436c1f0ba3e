import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { bodiesQuery, type BodyRow } from '@/query/bodies';
import { regionsQuery, type RegionRow } from '@/query/regions';
import type { Scope } from '@/model/scope';
import { indexBodies } from './body-search';
import { useDataset } from './dataset';

/** The bodies and regions of the current dataset, read when a page first needs them. */
export const useBodies = defineStore('bodies', () => {
  const dataset = useDataset();
  const bodies = shallowRef<readonly BodyRow[]>([]);
  const regions = shallowRef<readonly RegionRow[]>([]);
  const loadedFor = shallowRef<string | null>(null);

  /** The lists are those of the dataset that is asked for: only then is a name that is not in them unknown. */
  const current = computed(() => !dataset.changing && loadedFor.value !== null && loadedFor.value === dataset.manifest?.version);

  const byId = computed(() => new Map(bodies.value.map((body) => [body.agency_id, body])));
  const regionByCode = computed(() => new Map(regions.value.map((region) => [region.region_code, region])));
  const index = computed(() => indexBodies(bodies.value));

  /** Reads the lists unless they are there. @throws EngineError */
  async function load(): Promise<void> {
    const version = dataset.manifest?.version ?? null;
    if (version === null || loadedFor.value === version) return;
    const [foundBodies, foundRegions] = await Promise.all([dataset.ask(bodiesQuery()), dataset.ask(regionsQuery())]);
    if (dataset.manifest?.version !== version) return;
    bodies.value = foundBodies;
    regions.value = foundRegions;
    loadedFor.value = version;
  }

  return { bodies, regions, byId, regionByCode, index, current, load };
});

/** Under which region a body stands (`query/above.ts`): a government under the one above its own, everyone else under their own. */
export const aboveOf = ({ kind, region_code }: Pick<BodyRow, 'kind' | 'region_code'>, regions: ReadonlyMap<string, Pick<RegionRow, 'parent_code'>>): string | null =>
  kind === 'government' ? (regions.get(region_code ?? '')?.parent_code ?? null) : region_code;

/** The scope that most of a body's reports have; one that states none is read as the region's, as governments' are. */
export function mainScope(body: Pick<BodyRow, 'region_reports' | 'agency_reports' | 'unstated_reports'>): Scope {
  return body.region_reports + body.unstated_reports < body.agency_reports ? 'agency' : 'region';
}

/** How many reports of a body are collected, of any scope. */
export const reportsOf = (body: Pick<BodyRow, 'region_reports' | 'agency_reports' | 'unstated_reports'>): number =>
  body.region_reports + body.agency_reports + body.unstated_reports;

/** The bodies and regions, read as soon as the page stands and again when the dataset or its engine changes. */
export function useLoadedBodies(): ReturnType<typeof useBodies> {
  const dataset = useDataset();
  const bodies = useBodies();
  watch(
    () => [dataset.manifest?.version, dataset.generation],
    () => {
      // A failure of the engine is on screen already; names appear once it is back.
      bodies.load().catch(() => undefined);
    },
    { immediate: true },
  );
  return bodies;
}
