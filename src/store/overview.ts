import { computed } from 'vue';
import { SCOPES } from '@/model/scope';
import { identifier, oneOf, wholeNumber } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';

/** What the overview is about. */
export type Place = { readonly kind: 'collection' } | { readonly kind: 'body'; readonly id: string } | { readonly kind: 'region'; readonly code: string };

/** What the overview shows, all of it in the URL. `body=all` is the whole collection where the dataset opens with a body. */
export function useOverview() {
  const dataset = useDataset();
  const { values, set } = useUrlState({
    body: { codec: identifier, fallback: () => dataset.start?.body ?? 'all' },
    region: { codec: identifier, fallback: () => '' },
    scope: { codec: oneOf(SCOPES), fallback: () => dataset.start?.scope ?? 'region' },
    year: { codec: wholeNumber(2008, 2100), fallback: () => dataset.start?.year ?? 0 },
  });
  const place = computed((): Place => {
    if (values.value.region !== '') return { kind: 'region', code: values.value.region };
    return values.value.body === 'all' ? { kind: 'collection' } : { kind: 'body', id: values.value.body };
  });
  const years = computed(() => {
    const { first, last } = dataset.manifest?.years ?? { first: 0, last: -1 };
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const range = computed(() => ({ firstYear: years.value[0] ?? 0, lastYear: years.value.at(-1) ?? 0 }));
  return { values, set, place, years, range };
}
