import { FREE_KINDS, type FreeKind } from '@/chart/build/free';
import { listOf, oneOf, wholeNumber } from './parameter';
import { questionText } from './question-text';
import { useUrlState } from './url-state';

/** More columns than anyone draws. */
const COLUMNS = 999;

/** The question that was last run and how its answer is drawn, all of it in the URL. Columns by place: their names may be anything. */
export function useQuestion() {
  return useUrlState({
    q: { codec: questionText, fallback: () => '' },
    draw: { codec: oneOf(['none', ...FREE_KINDS]), fallback: (): FreeKind | 'none' => 'none' },
    x: { codec: wholeNumber(0, COLUMNS), fallback: () => 0 },
    y: { codec: listOf(wholeNumber(0, COLUMNS)), fallback: (): readonly number[] => [] },
  });
}
