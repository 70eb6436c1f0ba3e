import { computed, type ComputedRef } from 'vue';
import { useImport } from '@/store/import/queue';

/** Regions by their whole names, from the province down, as people choose them. */
export function useRegionNames(): { readonly nameOf: (code: string | null) => string; readonly codes: ComputedRef<ReadonlyMap<string, string>> } {
  const queue = useImport();
  const nameOf = (code: string | null): string => {
    const region = code === null ? undefined : queue.reference?.placer.region(code);
    return region ? `${nameOf(region.parent_code)}${region.parent_code === null ? '' : ' '}${region.name}` : '';
  };
  const codes = computed(() => new Map((queue.reference?.placer.regions ?? []).map(({ region_code }) => [nameOf(region_code), region_code])));
  return { nameOf, codes };
}
