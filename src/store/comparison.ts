import { computed, type ComputedRef } from 'vue';
import { historyModel } from '@/chart/build/history';
import { distributionModel, scatterModel } from '@/chart/build/points';
import { rankingModel } from '@/chart/build/ranking';
import { comparisonQueries } from '@/query/comparison';
import { courseQuery } from '@/query/course';
import { historyQuery } from '@/query/history';
import { nestingQuery, type NestingRow } from '@/query/nesting';
import { pointsQuery } from '@/query/points';
import { bodiesOf, rankedHistoryQuery, yearsOf } from '@/query/ranked-history';
import { standingQuery } from '@/query/standing';
import { summaryQuery, type SummaryRow } from '@/query/summary';
import { heldWhile, useAnswer, type Answer } from './answer';
import { limitOf, MARKS, overYears, showsReferences, type useCompare } from './compare';
import { useDataset } from './dataset';
import { isOwnDataset } from './own/identity';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import type { EngineError } from '@/engine/error';

/** What the comparison page shows: its chart and what has to be said around it. */
export interface Comparison {
  readonly model: ComputedRef<ChartModel | null>;
  readonly summary: ComputedRef<SummaryRow | undefined>;
  /** Whether the bodies contain one another; undefined until that is known or asked. */
  readonly nesting: ComputedRef<NestingRow | undefined>;
  readonly failure: ComputedRef<EngineError | null>;
  readonly stale: ComputedRef<boolean>;
  readonly empty: ComputedRef<boolean>;
}

const rowsOf = <Row>(answer: Answer<Row>): readonly Row[] | null => (answer.state === 'ready' ? answer.rows : null);

/** Asks what the chosen kind needs, no more, and makes its model. */
export function useComparison(compare: ReturnType<typeof useCompare>, context: ComputedRef<ChartContext>): Comparison {
  const dataset = useDataset();
  const { values, selection, scope, metric, against, years, measure, base, marked } = compare;
  const kind = computed(() => values.value.kind);
  const ofYears = computed(() => overYears(kind.value));
  const cloud = computed(() => kind.value === 'scatter' || kind.value === 'distribution');
  const floor = computed(() => ({ floor: values.value.floor }));
  const asked = computed(() => ({ selection: selection.value, ...scope.value, metric: metric.value, ...floor.value }));
  const range = computed(() => {
    const { year } = values.value;
    if (!ofYears.value) return { first: year, last: year };
    const [first, last] = [years.value[0] ?? year, years.value.at(-1) ?? year];
    const held = dataset.manifest;
    return { first, last, all: held !== null && !isOwnDataset(held.id) && first <= held.years.first && last >= held.years.last };
  });

  const order = computed(() => ({ years: range.value, sort: values.value.sort, limit: Math.min(values.value.shown, limitOf(kind.value)) }));
  const questions = computed(() => comparisonQueries({ selection: selection.value, scope: scope.value, metric: metric.value, ...order.value, ...floor.value }));
  const ranking = useAnswer(() => (cloud.value || ofYears.value ? null : questions.value.ranking));
  const courses = useAnswer(() => (ofYears.value ? rankedHistoryQuery({ ...asked.value, ...order.value }) : null));
  const summary = useAnswer(() => questions.value.summary);
  const other = useAnswer(() => (kind.value === 'scatter' ? summaryQuery({ ...asked.value, metric: against.value, year: values.value.year }) : null));
  const points = useAnswer(() => {
    if (!cloud.value) return null;
    const y = kind.value === 'scatter' ? against.value : null;
    return pointsQuery({ ...asked.value, x: metric.value, y, year: values.value.year, limit: MARKS, always: marked.value });
  });
  const ids = computed(() => (courses.value.state === 'ready' && !courses.value.stale ? bodiesOf(courses.value.rows).map(({ agency_id }) => agency_id) : null));
  const needsCourse = computed(() => ofYears.value && (measure.value === 'share' || (measure.value === 'value' && showsReferences(kind.value) && values.value.ref.length > 0)));
  const course = useAnswer(() => (needsCourse.value ? courseQuery({ ...asked.value, years: range.value }) : null));
  const standing = useAnswer(() => (ofYears.value && measure.value === 'rank' && ids.value ? standingQuery({ ...asked.value, ids: ids.value, years: range.value }) : null));
  const mayAdd = computed(() => measure.value === 'share' || values.value.ref.includes('pooled') || dataset.status.state === 'ready');
  const nesting = useAnswer(() => (mayAdd.value ? nestingQuery({ selection: selection.value, ...scope.value, years: range.value }) : null));
  const anchor = useAnswer(() => {
    const id = values.value.anchor;
    if (id === '' || kind.value !== 'ranked_bars') return null;
    return historyQuery({ selection: { kind: 'listed', ids: [id] }, ...scope.value, metrics: [metric.value], firstYear: range.value.first, lastYear: range.value.last });
  });

  const main = computed((): Answer<unknown> => (cloud.value ? points.value : ofYears.value ? courses.value : ranking.value));
  const used = computed((): readonly Answer<unknown>[] => [
    summary.value,
    main.value,
    ...(kind.value === 'scatter' ? [other.value] : []),
    ...(needsCourse.value ? [course.value] : []),
    ...(ofYears.value && measure.value === 'rank' ? [standing.value] : []),
  ]);
  const totals = computed(() => rowsOf(summary.value)?.[0]);
  const nested = computed(() => rowsOf(nesting.value)?.[0]);

  const stale = computed(() => used.value.some((answer) => answer.state === 'ready' && answer.stale));
  const model = heldWhile(() => stale.value, made);

  function made(): ChartModel | null {
    if (used.value.some(({ state }) => state !== 'ready') || !totals.value) return null;
    const { kind: chosen, year, ref, interval, scale } = values.value;
    const contained = nested.value?.nested ?? 0;
    if (chosen === 'scatter' || chosen === 'distribution') {
      const rows = rowsOf(points.value) ?? [];
      const x = { metric: metric.value, summary: totals.value };
      const [totalsOfOther] = rowsOf(other.value) ?? [];
      const shared = { year, rows, marked: marked.value, nested: contained };
      if (rows.length === 0) return null;
      if (chosen === 'distribution') return distributionModel({ ...shared, x, references: ref }, context.value);
      return totalsOfOther ? scatterModel({ ...shared, x, y: { metric: against.value, summary: totalsOfOther } }, context.value) : null;
    }
    const drawn = measure.value === 'share' && contained > 0 ? 'value' : measure.value;
    if (chosen === 'ranked_bars') {
      const rows = rowsOf(ranking.value) ?? [];
      if (rows.length === 0) return null;
      const [own] = rowsOf(anchor.value) ?? [];
      const body = values.value.anchor === '' || !own ? {} : { body: { name: rows.find(({ agency_id }) => agency_id === own.agency_id)?.short_name ?? '', value: own.value } };
      return rankingModel(
        { metric: metric.value, year, rows, summary: totals.value, references: ref, measure: drawn === 'share' ? 'share' : 'value', nested: contained, whiskers: interval, chosen: marked.value, ...body },
        context.value,
      );
    }
    const rows = rowsOf(courses.value) ?? [];
    if (rows.length === 0) return null;
    return historyModel(
      {
        kind: chosen, metric: metric.value, bodies: bodiesOf(rows), chosen: totals.value.bodies, years: years.value, rows: yearsOf(rows, metric.value),
        measure: drawn, base: base.value, course: rowsOf(course.value) ?? [], standing: rowsOf(standing.value) ?? [], references: ref, nested: contained, marked: marked.value, scale,
      },
      context.value,
    );
  }

  return {
    model,
    summary: totals,
    nesting: nested,
    failure: computed(() => used.value.flatMap((answer) => (answer.state === 'failed' ? [answer.error] : []))[0] ?? null),
    stale,
    empty: computed(() => main.value.state === 'ready' && !main.value.stale && main.value.rows.length === 0),
  };
}
