import { computed } from 'vue';
import { consecutiveReportsQuery } from '@/query/consecutive-reports';
import { reportAmongItsBodysQuery, type ReportRow } from '@/query/reports';
import { useAnswer, type Answer } from './answer';
import { identifier, oneOf } from './parameter';
import { useUrlState } from './url-state';

/** Whose figures the tables show: both with the changes, or one report's with its own marks. */
export const DIFF_VIEWS = ['both', 'base', 'compared'] as const;
export type DiffView = (typeof DIFF_VIEWS)[number];

/** The two reports that are set side by side; changes are from the base to the compared one. */
export const SIDES = ['base', 'compared'] as const;
export type Side = (typeof SIDES)[number];

/** What the page of two reports shows, all of it in the URL: `base` and `compared` are ids of reports. */
export function useDiff() {
  const { values, set } = useUrlState({
    base: { codec: identifier, fallback: () => '' },
    compared: { codec: identifier, fallback: () => '' },
    show: { codec: oneOf(DIFF_VIEWS), fallback: (): DiffView => 'both' },
  });
  const unset = computed(() => values.value.base === '' && values.value.compared === '');
  const opening = useAnswer(() => (unset.value ? consecutiveReportsQuery() : null));
  const ids = computed((): Readonly<Record<Side, string>> => {
    const [first] = unset.value && opening.value.state === 'ready' ? opening.value.rows : [];
    return first ?? { base: values.value.base, compared: values.value.compared };
  });
  const siblings: Readonly<Record<Side, Readonly<{ value: Answer<ReportRow> }>>> = {
    base: useAnswer(() => (ids.value.base === '' ? null : reportAmongItsBodysQuery(ids.value.base))),
    compared: useAnswer(() => (ids.value.compared === '' ? null : reportAmongItsBodysQuery(ids.value.compared))),
  };
  const reportOf = (side: Side): ReportRow | null => {
    const answer = siblings[side].value;
    return answer.state === 'ready' ? (answer.rows.find(({ report_id }) => report_id === ids.value[side]) ?? null) : null;
  };
  const reports = computed(() => ({ base: reportOf('base'), compared: reportOf('compared') }));

  /** Puts another report on one side; the other side stays, also where neither was chosen yet. */
  function choose(side: Side, reportId: string): void {
    set({ ...ids.value, [side]: reportId });
  }
  function swap(): void {
    set({ base: ids.value.compared, compared: ids.value.base });
  }
  return { values, set, ids, opening, siblings, reports, choose, swap };
}
