import { computed } from 'vue';
import { outcomeParts } from '@/chart/build/outcome-parts';
import { OUTCOMES_STATED } from '@/model/metrics/shares';
import { placeSumsQuery } from '@/query/place-sums';
import { historyQuery } from '@/query/history';
import { rankedFiguresQuery } from '@/query/ranked-figures';
import { reportedQuery } from '@/query/reported';
import { anyStale, useAnswer } from '@/store/answer';
import { besideAnswer } from '@/store/beside-answer';
import { placeInDepth, selectionInDepth, SHOWN_BODIES, type usePlaceChoice } from '@/store/place-choice';
import type { useOutcomeFilter } from '@/store/outcomes';
import type { ScopeChoice } from '@/query/selection';
import type { Translate } from '@/chart/model';

/** What the page asks: who stands beside whom, and the place in depth by year and by cell. */
export function useOutcomeAnswers(choice: ReturnType<typeof usePlaceChoice>, outcome: ReturnType<typeof useOutcomeFilter>, t: Translate) {
  const year = computed(() => choice.values.value.year);
  const single = computed(() => choice.kind.value === 'body');
  const byYear = computed(() => single.value || outcome.values.value.by === 'year');
  const composition = computed(() => outcomeParts(outcome.filter.value, outcome.values.value.show, t));
  const metrics = computed(() => composition.value.parts.map(({ metric }) => metric));
  const asked = computed((): ScopeChoice => {
    const { applicant } = outcome.filter.value;
    return { ...choice.scopeChoice.value, ...(applicant === null ? {} : { applicant }) };
  });
  const range = computed(() => ({ firstYear: choice.years.value[0] ?? 0, lastYear: choice.years.value.at(-1) ?? 0 }));

  /** Bodies that nobody picked are shown only where they state something: more are asked for than shown. */
  const picked = computed(() => choice.kind.value === 'bodies');
  const limit = computed(() => (picked.value ? choice.values.value.bodies.length : SHOWN_BODIES * 4));
  const among = computed(() => ({ selection: choice.selection.value, ...choice.scopeChoice.value, metric: OUTCOMES_STATED }));
  /** What stands beside one another comes with who does; in an applicant's column of table 3 it is asked for apart. */
  const together = computed(() => (byYear.value || outcome.filter.value.applicant !== null ? [] : metrics.value));
  const ranking = useAnswer(() => (single.value ? null : rankedFiguresQuery({ ...among.value, year: year.value, sort: 'value_desc', limit: limit.value, beside: together.value })));
  const reported = useAnswer(() => (single.value ? null : reportedQuery({ ...among.value, year: year.value })));
  const ranked = computed(() => (!single.value && ranking.value.state === 'ready' ? ranking.value.rows : []));

  const depth = computed(() => placeInDepth(choice, anyStale(ranking.value) ? null : (ranked.value[0]?.agency_id ?? null)));
  const depthSelection = computed(() => selectionInDepth(choice, depth.value));
  /** A single body shows reports that do not state their scope, marked; a sum never takes them. */
  const depthScope = computed((): ScopeChoice => ({ ...asked.value, unstated: depth.value?.kind === 'body' }));

  const apart = useAnswer(() => {
    if (byYear.value || outcome.filter.value.applicant === null || ranking.value.state !== 'ready' || ranking.value.stale) return null;
    return historyQuery({ selection: { kind: 'listed', ids: ranked.value.map(({ agency_id }) => agency_id) }, ...asked.value, metrics: metrics.value, firstYear: year.value, lastYear: year.value });
  });
  const beside = besideAnswer(() => ranking.value, () => together.value);
  const besides = computed(() => (outcome.filter.value.applicant === null ? beside.value : apart.value));
  const bodyYears = useAnswer(() =>
    byYear.value && depth.value?.kind === 'body' && depthSelection.value ? historyQuery({ selection: depthSelection.value, ...depthScope.value, metrics: metrics.value, ...range.value }) : null,
  );
  const sumYears = useAnswer(() =>
    byYear.value && depth.value?.kind === 'sum' && depthSelection.value ? placeSumsQuery({ selection: depthSelection.value, ...depthScope.value, metrics: metrics.value, ...range.value }) : null,
  );
  const shown = computed(() => {
    if (picked.value || besides.value.state !== 'ready') return ranked.value;
    const stating = new Set(besides.value.rows.filter(({ value }) => value !== null).map(({ agency_id }) => agency_id));
    return ranked.value.filter(({ agency_id }) => stating.has(agency_id)).slice(0, SHOWN_BODIES);
  });

  return { year, single, byYear, composition, ranking, ranked, shown, reported, depth, depthSelection, depthScope, besides, bodyYears, sumYears };
}
