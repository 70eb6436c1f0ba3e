import { computed } from 'vue';
import { metricOf, type Metric } from '@/model/metrics';
import { placeSumsQuery } from '@/query/place-sums';
import { appealRoutesQuery } from '@/query/appeal-routes';
import { historyQuery } from '@/query/history';
import { rankingQuery } from '@/query/ranking';
import { reportedQuery } from '@/query/reported';
import { useAnswer } from '@/store/answer';
import { placeInDepth, SHOWN_BODIES, type usePlaceChoice } from '@/store/place-choice';
import type { useAppealChoice } from '@/store/appeals';
import type { ScopeChoice } from '@/query/selection';

/** Bodies asked for, of which the bars show the first that state something and the cloud of points all. */
const ASKED = 300;

/** How often decisions are contested. */
export const FREQUENCIES = ['appeals_per_100_processed', 'appeals_per_100_refused'].map(metricOf);
/** The figures of a year from request to correction. Not a cohort. */
export const STEPS = ['received', 'processed', 'refused', 'appeals', 'appeals_corrected'].map(metricOf);
export const REVIEWS = metricOf('reviews');

/** The corrected rates of reviews and suits, of decided cases or of all. */
export function correctedRates(pending: 'without' | 'with'): readonly Metric[] {
  const suffix = pending === 'with' ? '_with_pending' : '';
  return ['review_corrected_rate', 'suit_corrected_rate'].map((id) => metricOf(`${id}${suffix}`));
}

/** What the page asks: how bodies stand beside one another, and the place in depth by year and by route. */
export function useAppealAnswers(choice: ReturnType<typeof usePlaceChoice>, appeal: ReturnType<typeof useAppealChoice>) {
  const year = computed(() => choice.values.value.year);
  const single = computed(() => choice.kind.value === 'body');
  const byYear = computed(() => single.value || appeal.values.value.by === 'year');
  const rates = computed(() => correctedRates(appeal.values.value.pending));
  const metrics = computed(() => [...FREQUENCIES, ...rates.value, ...STEPS, REVIEWS]);
  const range = computed(() => ({ firstYear: choice.years.value[0] ?? 0, lastYear: choice.years.value.at(-1) ?? 0 }));

  const among = computed(() => ({ selection: choice.selection.value, ...choice.scopeChoice.value, metric: metricOf('appeals') }));
  const ranking = useAnswer(() => (single.value ? null : rankingQuery({ ...among.value, years: { first: year.value, last: year.value }, sort: 'value_desc', limit: ASKED })));
  const reported = useAnswer(() => (single.value ? null : reportedQuery({ ...among.value, year: year.value })));
  const ranked = computed(() => (!single.value && ranking.value.state === 'ready' ? ranking.value.rows : []));
  const besides = useAnswer(() => {
    if (single.value || ranking.value.state !== 'ready' || ranking.value.stale) return null;
    return historyQuery({ selection: { kind: 'listed', ids: ranked.value.map(({ agency_id }) => agency_id) }, ...choice.scopeChoice.value, metrics: metrics.value, firstYear: year.value, lastYear: year.value });
  });
  /** Bodies that nobody picked are shown only where they state something. */
  const shown = computed(() => {
    if (choice.kind.value === 'bodies' || besides.value.state !== 'ready') return ranked.value;
    const wanted = new Set([...FREQUENCIES, ...rates.value].map(({ id }) => id));
    const stating = new Set(besides.value.rows.filter(({ metric, value }) => value !== null && wanted.has(metric)).map(({ agency_id }) => agency_id));
    return ranked.value.filter(({ agency_id }) => stating.has(agency_id)).slice(0, SHOWN_BODIES);
  });

  const depth = computed(() => placeInDepth(choice, besides.value.state === 'ready' ? ((shown.value[0] ?? ranked.value[0])?.agency_id ?? null) : null));
  const depthSelection = computed(() => (depth.value?.kind === 'body' ? ({ kind: 'listed', ids: [depth.value.id] } as const) : choice.selection.value));
  const depthScope = computed((): ScopeChoice => ({ scope: choice.scope.value, unstated: depth.value?.kind === 'body' }));
  const bodyYears = useAnswer(() => (depth.value?.kind === 'body' ? historyQuery({ selection: depthSelection.value, ...depthScope.value, metrics: metrics.value, ...range.value }) : null));
  const sumYears = useAnswer(() => (depth.value?.kind === 'sum' ? placeSumsQuery({ selection: depthSelection.value, ...depthScope.value, metrics: metrics.value, ...range.value }) : null));
  const routes = useAnswer(() => (depth.value === null ? null : appealRoutesQuery({ selection: depthSelection.value, ...depthScope.value, ...range.value })));

  return { year, single, byYear, rates, ranking, ranked, shown, reported, besides, depth, bodyYears, sumYears, routes };
}
