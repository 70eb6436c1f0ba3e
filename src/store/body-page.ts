import { computed } from 'vue';
import { SCOPES } from '@/model/scope';
import { bodyReportsQuery, type ReportRow } from '@/query/reports';
import { useAnswer } from './answer';
import { identifier, oneOf, wholeNumber } from './parameter';
import { useUrlState } from './url-state';

const ANY = 'any';

/** The reports of a body, one of which is shown. */
interface Shown {
  readonly reports: readonly ReportRow[];
  /** Null where there are none. */
  readonly report: ReportRow | null;
  /** The report of the year before, of the same scope: what one would compare with first. */
  readonly before: ReportRow | null;
}

function chosenOf(all: readonly ReportRow[], { report: id, year, scope }: { readonly report: string; readonly year: number; readonly scope: string }): ReportRow | null {
  const inScope = all.filter((each) => scope === ANY || each.scope === scope);
  return all.find(({ report_id }) => report_id === id) ?? inScope.find((each) => each.year === year) ?? all.find((each) => each.year === year) ?? inScope[0] ?? all[0] ?? null;
}

const beforeOf = (all: readonly ReportRow[], now: ReportRow | null): ReportRow | null => all.find(({ year, scope }) => now !== null && year === now.year - 1 && scope === now.scope) ?? null;

/** What a body's page shows, all of it in the URL: the body, and one of its reports by id, or by year and scope; its latest otherwise. */
export function useBodyPage() {
  const { values, set } = useUrlState({
    body: { codec: identifier, fallback: () => '' },
    report: { codec: identifier, fallback: () => '' },
    year: { codec: wholeNumber(2008, 2100), fallback: () => 0 },
    scope: { codec: oneOf([...SCOPES, ANY]), fallback: () => ANY },
  });
  const answer = useAnswer(() => (values.value.body === '' ? null : bodyReportsQuery(values.value.body)));
  /** What was shown before stays until the next body's reports are there. */
  const shown = computed((last?: Shown | null): Shown | null => {
    if (answer.value.state !== 'ready') return null;
    // Of a body without reports there is nothing to keep: the next must not be said to have none before it was looked up.
    if (answer.value.stale) return last?.report ? last : null;
    const reports = answer.value.rows;
    const report = chosenOf(reports, values.value);
    return { reports, report, before: beforeOf(reports, report) };
  });

  function choose(body: string): void {
    set({ body, report: '', year: 0, scope: ANY });
  }
  function show(report: string): void {
    set({ report, year: 0, scope: ANY });
  }
  return { values, answer, shown, choose, show };
}
