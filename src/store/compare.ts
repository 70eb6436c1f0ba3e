import { computed } from 'vue';
import { AGENCY_LEVELS, type AgencyLevel } from '@/model/agency';
import { SCOPES, type Scope } from '@/model/scope';
import { METRICS, metricOf } from '@/model/metrics';
import { REFERENCES } from '@/chart/build/ranking';
import { DEFAULT_SHOWN } from '@/query/comparison';
import { RANKING_SORTS } from '@/query/ranking';
import { flag, identifier, listOf, oneOf, wholeNumber } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';
import type { ChartKind } from '@/chart/model';
import type { BodySelection, ScopeChoice } from '@/query/selection';

/** Chart kinds of the comparison page. */
export const COMPARE_KINDS = ['ranked_bars', 'grouped_bars', 'lines', 'heat_map'] as const satisfies readonly ChartKind[];
export type CompareKind = (typeof COMPARE_KINDS)[number];

/** Whether a kind shows several years. */
export const overYears = (kind: CompareKind): boolean => kind !== 'ranked_bars';

/** How many bodies a picture takes at most; more go into further rows of the table by choosing a larger number. */
export const SHOWN_CHOICES = [10, 20, 50, 100, 200] as const;

/** More lines than this cannot be told apart. */
export const LINE_LIMIT = 12;

/** What the comparison page shows, all of it in the URL. */
export function useCompare() {
  const dataset = useDataset();
  const first = (): number => dataset.manifest?.years.first ?? 2019;
  const last = (): number => dataset.manifest?.years.last ?? 2025;
  const { values, set } = useUrlState({
    metric: { codec: oneOf(METRICS.map(({ id }) => id)), fallback: () => 'received' },
    kind: { codec: oneOf(COMPARE_KINDS), fallback: (): CompareKind => 'ranked_bars' },
    bodies: { codec: listOf(identifier), fallback: (): readonly string[] => [] },
    under: { codec: identifier, fallback: () => '' },
    levels: { codec: listOf(oneOf(AGENCY_LEVELS)), fallback: (): readonly AgencyLevel[] => (dataset.start ? [dataset.start.level] : []) },
    scope: { codec: oneOf(SCOPES), fallback: () => dataset.start?.scope ?? 'region' },
    unstated: { codec: flag, fallback: () => false },
    year: { codec: wholeNumber(2008, 2100), fallback: () => dataset.start?.year ?? last() },
    from: { codec: wholeNumber(2008, 2100), fallback: first },
    to: { codec: wholeNumber(2008, 2100), fallback: last },
    sort: { codec: oneOf(RANKING_SORTS), fallback: () => 'value_desc' as const },
    shown: { codec: wholeNumber(1, 400), fallback: () => DEFAULT_SHOWN },
    ref: { codec: listOf(oneOf(REFERENCES)), fallback: (): readonly (typeof REFERENCES)[number][] => ['median'] },
  });

  const selection = computed((): BodySelection =>
    values.value.bodies.length > 0
      ? { kind: 'listed', ids: values.value.bodies }
      : { kind: 'rule', under: values.value.under === '' ? null : values.value.under, levels: values.value.levels },
  );
  const scope = computed((): ScopeChoice => ({ scope: values.value.scope, unstated: values.value.unstated }));
  const metric = computed(() => metricOf(values.value.metric));
  const years = computed(() => {
    const from = Math.min(values.value.from, values.value.to);
    const to = Math.max(values.value.from, values.value.to);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

  /** Another scope is reported by bodies of other levels: the levels are chosen anew with it. */
  function changeScope(next: Scope): void {
    set({ scope: next, levels: next === dataset.start?.scope ? [dataset.start.level] : [] });
  }

  return { values, set, changeScope, selection, scope, metric, years };
}
