import { computed, type ComputedRef } from 'vue';
import { useRoute, type LocationQuery } from 'vue-router';

/** Parameters that hold for every page: a link to another page carries them along. */
const KEPT = ['lang', 'theme', 'data', 'version'];

/** The part of the address that every link keeps. */
export function useKeptQuery(): ComputedRef<LocationQuery> {
  const route = useRoute();
  return computed(() => Object.fromEntries(Object.entries(route.query).filter(([name]) => KEPT.includes(name))));
}
