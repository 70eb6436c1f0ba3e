import { computed, type ComputedRef } from 'vue';
import type { Metric } from '@/model/metrics';
import type { HistoryRow } from '@/query/history';
import { besideFigures, type RankedFiguresRow } from '@/query/ranked-figures';
import type { Answer } from './answer';

/** The figures that came with a ranking, as if they had been asked for apart; made anew only for other rows. */
export function besideAnswer(ranking: () => Answer<RankedFiguresRow>, beside: () => readonly Metric[]): ComputedRef<Answer<HistoryRow>> {
  const ranked = computed(() => {
    const answer = ranking();
    return answer.state === 'ready' ? answer.rows : [];
  });
  const rows = computed(() => besideFigures(ranked.value, beside()));
  return computed(() => {
    const answer = ranking();
    return answer.state === 'ready' ? { ...answer, rows: rows.value } : answer;
  });
}
