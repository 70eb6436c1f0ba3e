import { computed } from 'vue';
import { bodyFigures, summedFigures } from '@/chart/figures';
import { metricOf, type Metric } from '@/model/metrics';
import { placeSumsQuery } from '@/query/place-sums';
import { historyQuery } from '@/query/history';
import { rankedFiguresQuery } from '@/query/ranked-figures';
import { reportedQuery } from '@/query/reported';
import { anyStale, useAnswer } from '@/store/answer';
import { besideAnswer } from '@/store/beside-answer';
import { placeInDepth, selectionInDepth, SHOWN_BODIES, type usePlaceChoice } from '@/store/place-choice';
import type { useAppealChoice } from '@/store/appeals';
import type { BodySelection, ScopeChoice } from '@/query/selection';
import { correctedRates, FREQUENCIES, REVIEWS, STEPS } from './metrics';
import type { Years } from './charts';

/** Bodies asked for, of which the bars show the first that state something and the cloud of points all. */
const ASKED = 300;

/** What the page asks: how bodies stand beside one another, and the place in depth by year and by route. */
export function useAppealAnswers(choice: ReturnType<typeof usePlaceChoice>, appeal: ReturnType<typeof useAppealChoice>) {
  const year = computed(() => choice.values.value.year);
  const single = computed(() => choice.kind.value === 'body');
  const byYear = computed(() => single.value || appeal.values.value.by === 'year');
  const rates = computed(() => correctedRates(appeal.values.value.pending));
  const metrics = computed(() => [...FREQUENCIES, ...rates.value, ...STEPS, REVIEWS]);

  const among = computed(() => ({ selection: choice.selection.value, ...choice.scopeChoice.value, metric: metricOf('appeals') }));
  const ranking = useAnswer(() => (single.value ? null : rankedFiguresQuery({ ...among.value, year: year.value, sort: 'value_desc', limit: ASKED, beside: metrics.value })));
  const reported = useAnswer(() => (single.value ? null : reportedQuery({ ...among.value, year: year.value })));
  const ranked = computed(() => (!single.value && ranking.value.state === 'ready' ? ranking.value.rows : []));
  const besides = besideAnswer(() => ranking.value, () => metrics.value);
  /** Bodies that nobody picked are shown only where they state something. */
  const shown = computed(() => {
    if (choice.kind.value === 'bodies' || besides.value.state !== 'ready') return ranked.value;
    const wanted = new Set([...FREQUENCIES, ...rates.value].map(({ id }) => id));
    const stating = new Set(besides.value.rows.filter(({ metric, value }) => value !== null && wanted.has(metric)).map(({ agency_id }) => agency_id));
    return ranked.value.filter(({ agency_id }) => stating.has(agency_id)).slice(0, SHOWN_BODIES);
  });

  const depth = computed(() => placeInDepth(choice, besides.value.state === 'ready' && !anyStale(ranking.value) ? ((shown.value[0] ?? ranked.value[0])?.agency_id ?? null) : null));
  const inDepth = computed((): Depth => ({
    selection: selectionInDepth(choice, depth.value),
    sum: depth.value?.kind === 'sum',
    reading: { scope: choice.scope.value, unstated: depth.value?.kind === 'body' },
    metrics: metrics.value,
    years: choice.years.value,
    range: { firstYear: choice.years.value[0] ?? 0, lastYear: choice.years.value.at(-1) ?? 0 },
  }));

  return { year, single, byYear, rates, ranking, ranked, shown, reported, besides, depth, inDepth };
}

/** The place in depth: what is asked about it, year by year. */
export interface Depth {
  /** Null while it is not known which body is meant. */
  readonly selection: BodySelection | null;
  /** Its figures are those of several bodies together. */
  readonly sum: boolean;
  readonly reading: ScopeChoice;
  readonly metrics: readonly Metric[];
  readonly years: readonly number[];
  readonly range: { readonly firstYear: number; readonly lastYear: number };
}

/** The figures of the place in depth, year by year. @param depth null asks nothing. */
export function useYears(depth: () => Depth | null, told: () => { readonly name: string; readonly year: number }) {
  const asked = (sum: boolean): Depth & { readonly selection: BodySelection } | null => {
    const given = depth();
    return given?.selection && given.sum === sum ? { ...given, selection: given.selection } : null;
  };
  const ofBody = useAnswer(() => {
    const given = asked(false);
    return given && historyQuery({ selection: given.selection, ...given.reading, metrics: given.metrics, ...given.range });
  });
  const ofSum = useAnswer(() => {
    const given = asked(true);
    return given && placeSumsQuery({ selection: given.selection, ...given.reading, metrics: given.metrics, ...given.range });
  });
  const answer = computed(() => (depth()?.sum ? ofSum.value : ofBody.value));
  const years = computed((): Years | null => {
    const given = depth();
    if (!given) return null;
    const shared = { name: told().name, year: told().year, years: given.years, summed: given.sum };
    if (given.sum) return ofSum.value.state === 'ready' ? { ...shared, figures: summedFigures(ofSum.value.rows) } : null;
    return ofBody.value.state === 'ready' ? { ...shared, figures: bodyFigures(ofBody.value.rows) } : null;
  });
  return { answer, years };
}
