import { computed } from 'vue';
import { SCOPES, type Scope } from '@/model/scope';
import { identifier, listOf, oneOf, wholeNumber } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';
import type { BodySelection, ScopeChoice } from '@/query/selection';

/** How many bodies stand beside one another where nobody was picked by hand. */
export const SHOWN_BODIES = 15;

/** What is looked at: everyone of a level, a region, a few bodies, or one. */
export type ChosenKind = 'everyone' | 'region' | 'bodies' | 'body';

/**
 * The bodies, scope and year of a page that shows several bodies beside one another and one place in depth; all of it
 * in the URL. The place in depth is a single body, or the sum of bodies whose reports do not contain one another.
 */
export function usePlaceChoice() {
  const dataset = useDataset();
  const { values, set } = useUrlState({
    bodies: { codec: listOf(identifier), fallback: (): readonly string[] => [] },
    region: { codec: identifier, fallback: () => '' },
    scope: { codec: oneOf(SCOPES), fallback: () => dataset.start?.scope ?? 'region' },
    year: { codec: wholeNumber(2008, 2100), fallback: () => dataset.start?.year ?? 0 },
    focus: { codec: identifier, fallback: () => '' },
  });
  const kind = computed((): ChosenKind => {
    if (values.value.region !== '') return 'region';
    const { length } = values.value.bodies;
    return length === 0 ? 'everyone' : length === 1 ? 'body' : 'bodies';
  });
  const scope = computed((): Scope => (kind.value === 'region' ? 'agency' : values.value.scope));
  const selection = computed((): BodySelection => {
    if (kind.value === 'region') return { kind: 'rule', under: values.value.region, levels: [] };
    if (kind.value !== 'everyone') return { kind: 'listed', ids: values.value.bodies };
    return { kind: 'rule', under: null, levels: dataset.start && scope.value === dataset.start.scope ? [dataset.start.level] : [] };
  });
  /** Reports that do not say whose figures they give stand, marked, for bodies that were picked; they are never added. */
  const scopeChoice = computed((): ScopeChoice => ({ scope: scope.value, unstated: kind.value === 'body' || kind.value === 'bodies' }));
  /** Whether the chosen bodies may be added up: a whole-region report contains the bodies below. */
  const additive = computed(() => scope.value === 'agency');
  const years = computed(() => {
    const { first, last } = dataset.manifest?.years ?? { first: 0, last: -1 };
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });

  return { values, set, kind, scope, scopeChoice, selection, additive, years };
}

/** The place in depth: one body by id, or the chosen bodies added up; null while it is not known which body is meant. */
export type PlaceInDepth = { readonly kind: 'body'; readonly id: string } | { readonly kind: 'sum' } | null;

/** What is meant by the place in depth, given the first of the bodies beside one another. */
export function placeInDepth(choice: ReturnType<typeof usePlaceChoice>, first: string | null): PlaceInDepth {
  const { bodies, focus } = choice.values.value;
  const [only] = bodies;
  if (choice.kind.value === 'body' && only !== undefined) return { kind: 'body', id: only };
  if (focus !== '') return { kind: 'body', id: focus };
  if (choice.additive.value) return { kind: 'sum' };
  return first === null ? null : { kind: 'body', id: first };
}

/** The bodies whose figures the place in depth is about; null while it is not known. */
export function selectionInDepth(choice: ReturnType<typeof usePlaceChoice>, depth: PlaceInDepth): BodySelection | null {
  if (depth === null) return null;
  return depth.kind === 'body' ? { kind: 'listed', ids: [depth.id] } : choice.selection.value;
}
