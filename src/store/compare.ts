import { computed } from 'vue';
import { AGENCY_LEVELS, type AgencyLevel } from '@/model/agency';
import { SCOPES, type Scope } from '@/model/scope';
import { METRICS, metricOf } from '@/model/metrics';
import { MEASURES, measuresFor, type Measure } from '@/chart/build/measure';
import { REFERENCES } from '@/chart/build/references';
import { DEFAULT_SHOWN } from '@/query/comparison';
import { DEFAULT_RATIO, PEER_PRESETS, type PeerPreset } from '@/query/peers';
import { RANKING_SORTS } from '@/query/ranking';
import { flag, identifier, listOf, oneOf, wholeNumber } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';
import type { ChartKind } from '@/chart/model';
import type { BodySelection, ScopeChoice } from '@/query/selection';

/** Chart kinds of the comparison page with what each shows: bodies of one year, or bodies over years. */
const KINDS = {
  ranked_bars: 'year',
  distribution: 'year',
  scatter: 'year',
  grouped_bars: 'years',
  lines: 'years',
  slope: 'years',
  small_multiples: 'years',
  heat_map: 'years',
} as const satisfies Partial<Record<ChartKind, 'year' | 'years'>>;
export type CompareKind = keyof typeof KINDS;
export const COMPARE_KINDS = Object.keys(KINDS) as readonly CompareKind[];

/** Whether a kind shows several years. */
export const overYears = (kind: CompareKind): boolean => KINDS[kind] === 'years';

/** Kinds whose marks can be dragged over to choose bodies; in the others the rows of the table can be chosen. */
export const CHOOSABLE: readonly CompareKind[] = ['ranked_bars', 'distribution', 'scatter', 'heat_map', 'grouped_bars'];

/** Kinds without room for yardsticks, and those that have their own. */
const UNREFERRED: readonly CompareKind[] = ['grouped_bars', 'heat_map', 'scatter'];
export const showsReferences = (kind: CompareKind): boolean => !UNREFERRED.includes(kind);

/** How many bodies a picture takes at most; more go into further rows of the table by choosing a larger number. */
export const SHOWN_CHOICES = [10, 20, 50, 100, 200] as const;

/** More bodies than this cannot be told apart in a kind. */
const LIMITS: Partial<Record<CompareKind, number>> = { lines: 12, slope: 30, small_multiples: 60 };
export const limitOf = (kind: CompareKind): number => LIMITS[kind] ?? Infinity;

/** Marks of a cloud; beyond it the largest bodies stand for all. */
export const MARKS = 1000;

/** Denominators under which rates can be left out. */
export const FLOORS = [0, 10, 30, 50, 100, 300] as const;

const PRESETS = ['', ...PEER_PRESETS] as const;

/** What the comparison page shows, all of it in the URL. */
export function useCompare() {
  const dataset = useDataset();
  const first = (): number => dataset.manifest?.years.first ?? 2019;
  const last = (): number => dataset.manifest?.years.last ?? 2025;
  const year = wholeNumber(2008, 2100);
  const { values, set } = useUrlState({
    metric: { codec: oneOf(METRICS.map(({ id }) => id)), fallback: () => 'received' },
    against: { codec: oneOf(METRICS.map(({ id }) => id)), fallback: () => 'granted_or_in_part_rate' },
    kind: { codec: oneOf(COMPARE_KINDS), fallback: (): CompareKind => 'ranked_bars' },
    as: { codec: oneOf(MEASURES), fallback: (): Measure => 'value' },
    base: { codec: year, fallback: first },
    bodies: { codec: listOf(identifier), fallback: (): readonly string[] => [] },
    under: { codec: identifier, fallback: () => '' },
    levels: { codec: listOf(oneOf(AGENCY_LEVELS)), fallback: (): readonly AgencyLevel[] => (dataset.start ? [dataset.start.level] : []) },
    anchor: { codec: identifier, fallback: () => '' },
    peers: { codec: oneOf(PRESETS), fallback: (): PeerPreset | '' => '' },
    ratio: { codec: wholeNumber(2, 10), fallback: () => DEFAULT_RATIO },
    scope: { codec: oneOf(SCOPES), fallback: () => dataset.start?.scope ?? 'region' },
    unstated: { codec: flag, fallback: () => false },
    year: { codec: year, fallback: () => dataset.start?.year ?? last() },
    from: { codec: year, fallback: first },
    to: { codec: year, fallback: last },
    sort: { codec: oneOf(RANKING_SORTS), fallback: () => 'value_desc' as const },
    shown: { codec: wholeNumber(1, 400), fallback: () => DEFAULT_SHOWN },
    floor: { codec: wholeNumber(0, 100_000), fallback: () => 0 },
    ref: { codec: listOf(oneOf(REFERENCES)), fallback: (): readonly (typeof REFERENCES)[number][] => ['median'] },
    interval: { codec: flag, fallback: () => true },
    scale: { codec: oneOf(['shared', 'own']), fallback: (): 'shared' | 'own' => 'shared' },
    marked: { codec: listOf(identifier), fallback: (): readonly string[] => [] },
  });

  const selection = computed((): BodySelection => {
    const { bodies, under, levels, anchor, peers, ratio, scope: whose, year: when } = values.value;
    if (bodies.length > 0) return { kind: 'listed', ids: bodies };
    if (anchor !== '' && peers !== '') return { kind: 'peers', anchor, preset: peers, ratio, year: when, scope: whose };
    return { kind: 'rule', under: under === '' ? null : under, levels };
  });
  const scope = computed((): ScopeChoice => ({ scope: values.value.scope, unstated: values.value.unstated }));
  const metric = computed(() => metricOf(values.value.metric));
  const against = computed(() => metricOf(values.value.against));
  const years = computed((): readonly number[] => {
    const from = Math.min(values.value.from, values.value.to);
    const to = Math.max(values.value.from, values.value.to);
    if (values.value.kind === 'slope') return from === to ? [from] : [from, to];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  /** What is made of the metric, where that means something for it. */
  const measure = computed((): Measure => {
    const { as, kind } = values.value;
    return kind !== 'scatter' && kind !== 'distribution' && measuresFor(metric.value, overYears(kind)).includes(as) ? as : 'value';
  });
  /** The year an index is held against: one of those shown. */
  const base = computed(() => (years.value.includes(values.value.base) ? values.value.base : (years.value[0] ?? values.value.base)));
  /** The bodies that stand out: those chosen, and the one whose peers are shown. */
  const marked = computed((): readonly string[] => {
    const { marked: chosen, anchor } = values.value;
    return anchor === '' || chosen.includes(anchor) ? chosen : [...chosen, anchor];
  });

  /** Another scope is reported by bodies of other levels: the levels are chosen anew with it. */
  function changeScope(next: Scope): void {
    set({ scope: next, levels: next === dataset.start?.scope ? [dataset.start.level] : [] });
  }

  /** Chooses a body, or lets it go. */
  function toggle(id: string): void {
    const { marked: now } = values.value;
    set({ marked: now.includes(id) ? now.filter((each) => each !== id) : [...now, id] });
  }

  return { values, set, changeScope, toggle, selection, scope, metric, against, years, measure, base, marked };
}
