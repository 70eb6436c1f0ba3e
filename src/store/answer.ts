import { computed, nextTick, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import { isCancelled, type EngineError } from '@/engine/error';
import { mark, MARK } from './marks';
import { toEngineError, useDataset } from './dataset';
import { statementKey, type RowOf, type Shape, type Statement } from '@/engine/statement';

/** The answer to a question on screen. While a new one is under way the last rows stay, marked as stale. */
export type Answer<Row> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly rows: readonly Row[]; readonly stale: boolean }
  | { readonly state: 'failed'; readonly error: EngineError };

/** Whether a newer answer is on its way to any of these questions. */
export const anyStale = (...answers: readonly Answer<unknown>[]): boolean => answers.some((answer) => answer.state === 'ready' && answer.stale);

/**
 * What answers make. While a newer one is on its way what was made last stays: old rows under a new question, or beside new
 * rows, would make a false one, and make it for nothing.
 */
export function heldWhile<T>(stale: () => boolean, make: () => T): ComputedRef<T> {
  return computed((last?: T) => (stale() && last !== undefined && last !== null ? last : make()));
}

/** Questions of the page that have no answer yet. */
let underWay = 0;

/** Marks when what was asked for last is painted: a frame for every answer on the way there would be made for nothing. */
async function markPainted(): Promise<void> {
  // What the answer makes the page ask next is asked by then.
  await nextTick();
  if (underWay === 0) requestAnimationFrame(() => {
    mark(MARK.painted);
  });
}

/**
 * Keeps the rows of a question that may change: the latest wins, and those before it are cancelled.
 * @param question null asks nothing and leaves the answer as it is.
 */
export function useAnswer<S extends Shape>(question: () => Statement<S> | null): Readonly<ShallowRef<Answer<RowOf<S>>>> {
  const dataset = useDataset();
  const answer = shallowRef<Answer<RowOf<S>>>({ state: 'loading' });
  let current: AbortController | null = null;

  const asked = computed(question);
  /** The same question made anew, as when what it depends on was looked at again, is not asked again. */
  const key = computed(() => asked.value && statementKey(asked.value));

  watch(
    [key, () => dataset.generation] as const,
    async () => {
      const statement = asked.value;
      current?.abort();
      if (!statement) return;
      const mine = new AbortController();
      current = mine;
      underWay += 1;
      if (answer.value.state === 'ready') answer.value = { ...answer.value, stale: true };
      else answer.value = { state: 'loading' };
      try {
        const rows = await dataset.ask(statement, mine.signal);
        if (current !== mine) return;
        answer.value = { state: 'ready', rows, stale: false };
      } catch (error) {
        if (current === mine && !isCancelled(error)) answer.value = { state: 'failed', error: toEngineError(error) };
      } finally {
        underWay -= 1;
        void markPainted();
      }
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    current?.abort();
  });
  return answer;
}
