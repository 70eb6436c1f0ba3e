import { computed } from 'vue';
import { SCOPES, type Scope } from '@/model/scope';
import { mainScope, useLoadedBodies } from './bodies';
import { identifier, oneOf, wholeNumber } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';

/** The whole collection, where no body is chosen. */
const EVERYWHERE = 'all';

/** What the page of trends shows, all of it in the URL: a body or the whole collection, a question, a year. */
export function useTrends<Id extends string>(questions: readonly [Id, ...Id[]]) {
  const dataset = useDataset();
  const bodies = useLoadedBodies();
  const { values, set } = useUrlState({
    body: { codec: identifier, fallback: () => EVERYWHERE },
    q: { codec: oneOf<Id>(questions), fallback: () => questions[0] },
    /** 0: the latest year of the body, or the collection's own. */
    year: { codec: wholeNumber(2008, 2100), fallback: () => 0 },
    /** Where the address does not say, what most reports of the body are about. */
    scope: { codec: oneOf([...SCOPES, 'main'] as const), fallback: (): Scope | 'main' => 'main' },
  });
  const body = computed(() => (values.value.body === EVERYWHERE ? null : (bodies.byId.get(values.value.body) ?? null)));
  const scope = computed((): Scope => {
    if (values.value.scope !== 'main') return values.value.scope;
    return body.value ? mainScope(body.value) : (dataset.start?.scope ?? 'region');
  });
  const years = computed(() => {
    const { first, last } = dataset.manifest?.years ?? { first: 0, last: -1 };
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const year = computed(() => {
    if (values.value.year !== 0) return values.value.year;
    return (body.value ? body.value.last_year : dataset.start?.year) ?? years.value.at(-1) ?? 0;
  });
  /** A body is named in the address but the list of bodies is not here yet. */
  const waiting = computed(() => values.value.body !== EVERYWHERE && !bodies.current);
  /** The list is here and has no such body. */
  const unknown = computed(() => values.value.body !== EVERYWHERE && bodies.current && body.value === null);

  return { values, set, bodies, body, scope, year, years, waiting, unknown, everywhere: EVERYWHERE };
}
