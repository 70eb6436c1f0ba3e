import { watch, type ShallowRef } from 'vue';
import { keptChecksQuery, reportChecksQuery, type CheckRow } from '@/query/report-checks';
import { useAnswer, type Answer } from './answer';
import { useDataset } from './dataset';
import { useRuleRun } from './rule-run';

/**
 * What the rules say of reports: what they said when they were run over all, where that is known; asked anew otherwise,
 * which takes seconds where a dataset is large.
 *
 * @param reports none: nothing is asked. @param mayRun whether it may be asked anew by now.
 */
export function useReportChecks(reports: () => readonly string[], mayRun: () => boolean = () => true): Readonly<ShallowRef<Answer<CheckRow>>> {
  const dataset = useDataset();
  const rules = useRuleRun();
  watch(
    () => dataset.generation,
    () => {
      // A failure of the engine is on screen already.
      rules.look().catch(() => undefined);
    },
    { immediate: true },
  );
  return useAnswer(() => {
    const ids = reports();
    if (ids.length === 0 || rules.known === null) return null;
    if (rules.known) return keptChecksQuery(...ids);
    return mayRun() ? reportChecksQuery(ids) : null;
  });
}
