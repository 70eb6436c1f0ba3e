import { computed, type ComputedRef } from 'vue';
import { amongFindingsQuery, type AmongFindingsRow } from '@/query/finding-counts';
import type { MatrixQuestion } from '@/query/rule-matrix';
import { useAnswer } from './answer';
import { useDecisions } from './decisions';

/** The findings among those asked for that someone decided on; null until they are known. Nothing is asked where nothing was decided. */
export function useDecided(question: () => MatrixQuestion): ComputedRef<readonly AmongFindingsRow[] | null> {
  const decisions = useDecisions();
  const ids = computed(() => [...decisions.all.keys()].sort());
  const answer = useAnswer(() => (ids.value.length === 0 ? null : amongFindingsQuery(question(), ids.value)));
  return computed(() => (ids.value.length === 0 ? [] : answer.value.state === 'ready' ? answer.value.rows : null));
}
