import { computed } from 'vue';
import { SCOPES } from '@/model/scope';
import { bodyReportsQuery, type ReportRow } from '@/query/reports';
import { useAnswer } from './answer';
import { identifier, oneOf, wholeNumber } from './parameter';
import { useUrlState } from './url-state';

const ANY = 'any';

/** What a body's page shows, all of it in the URL: the body, and one of its reports by id, or by year and scope; its latest otherwise. */
export function useBodyPage() {
  const { values, set } = useUrlState({
    body: { codec: identifier, fallback: () => '' },
    report: { codec: identifier, fallback: () => '' },
    year: { codec: wholeNumber(2008, 2100), fallback: () => 0 },
    scope: { codec: oneOf([...SCOPES, ANY]), fallback: () => ANY },
  });
  const answer = useAnswer(() => (values.value.body === '' ? null : bodyReportsQuery(values.value.body)));
  const reports = computed((): readonly ReportRow[] | null => (answer.value.state === 'ready' && !answer.value.stale ? answer.value.rows : null));
  const report = computed((): ReportRow | null => {
    const { report: id, year, scope } = values.value;
    const all = reports.value ?? [];
    const inScope = all.filter((each) => scope === ANY || each.scope === scope);
    return all.find(({ report_id }) => report_id === id) ?? inScope.find((each) => each.year === year) ?? all.find((each) => each.year === year) ?? inScope[0] ?? all[0] ?? null;
  });
  /** The report of the year before, of the same scope: what one would compare with first. */
  const before = computed((): ReportRow | null => {
    const now = report.value;
    return reports.value?.find(({ year, scope }) => now !== null && year === now.year - 1 && scope === now.scope) ?? null;
  });

  function choose(body: string): void {
    set({ body, report: '', year: 0, scope: ANY });
  }
  function show(report: string): void {
    set({ report, year: 0, scope: ANY });
  }
  return { values, answer, reports, report, before, choose, show };
}
