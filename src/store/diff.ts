import { computed } from 'vue';
import { consecutiveReportsQuery } from '@/query/consecutive-reports';
import { reportsAmongTheirBodysQuery, type ReportRow } from '@/query/reports';
import { useAnswer } from './answer';
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
  /** The reports of both sides, each once, in the same order whichever way round they stand: they are asked about together. */
  const asked = computed((): readonly string[] => [...new Set(SIDES.map((side) => ids.value[side]))].filter((id) => id !== '').sort());
  const siblings = useAnswer(() => (asked.value.length === 0 ? null : reportsAmongTheirBodysQuery(...asked.value)));
  /** The reports of the body whose report is on a side. */
  const siblingsOf = (side: Side): readonly ReportRow[] => (siblings.value.state === 'ready' ? siblings.value.rows.filter((row) => row.asked === ids.value[side]) : []);
  const reportOf = (side: Side): ReportRow | null => siblingsOf(side).find(({ report_id }) => report_id === ids.value[side]) ?? null;
  const reports = computed(() => ({ base: reportOf('base'), compared: reportOf('compared') }));

  /** Puts another report on one side; the other side stays, also where neither was chosen yet. */
  function choose(side: Side, reportId: string): void {
    set({ ...ids.value, [side]: reportId });
  }
  function swap(): void {
    set({ base: ids.value.compared, compared: ids.value.base });
  }
  return { values, set, ids, asked, opening, siblings, siblingsOf, reports, choose, swap };
}
