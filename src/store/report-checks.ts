import { watch, type ShallowRef } from 'vue';
import { keptChecksQuery, reportChecksQuery, type CheckRow } from '@/query/report-checks';
import { useAnswer, type Answer } from './answer';
import { useDataset } from './dataset';
import { useRuleRun } from './rule-run';

/**
 * What the rules say of one report: what they said when they were run over all, where that is known; asked anew otherwise,
 * which takes seconds where a dataset is large.
 *
 * @param report null for none. @param mayRun whether it may be asked anew by now.
 */
export function useReportChecks(report: () => string | null, mayRun: () => boolean = () => true): Readonly<ShallowRef<Answer<CheckRow>>> {
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
    const id = report();
    if (id === null || rules.known === null) return null;
    if (rules.known) return keptChecksQuery(id);
    return mayRun() ? reportChecksQuery(id) : null;
  });
}
