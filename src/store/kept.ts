import { computed, type ComputedRef } from 'vue';
import { useRoute, type LocationQuery } from 'vue-router';

/** Parameters that hold for every page: a link to another page carries them along. */
const KEPT = ['lang', 'theme', 'data', 'version'];

/** The part of the address that every link keeps; the same object as long as it says the same, so that links stay as they are. */
export function useKeptQuery(): ComputedRef<LocationQuery> {
  const route = useRoute();
  return computed((last?: LocationQuery) => {
    const kept = Object.fromEntries(Object.entries(route.query).filter(([name]) => KEPT.includes(name)));
    return last && JSON.stringify(last) === JSON.stringify(kept) ? last : kept;
  });
}
