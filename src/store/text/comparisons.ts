import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { TextComparison } from '@/model/text/compare';
import type { CompareAnswer, CompareRequest } from './messages';

/** Two texts under an id. */
export interface TextPair {
  readonly id: string;
  readonly first: string;
  readonly second: string;
}

export interface Comparisons {
  /** What has been compared so far, by id. */
  readonly done: ReadonlyMap<string, TextComparison>;
  /** Why there will be no more; null while all is well. */
  readonly failure: string | null;
}

const NONE: Comparisons = { done: new Map(), failure: null };

/** Keeps the comparisons of texts that may change, made in a worker so that long texts hold nothing up. */
export function useTextComparisons(pairs: () => readonly TextPair[]): Readonly<ShallowRef<Comparisons>> {
  const state = shallowRef<Comparisons>(NONE);
  let worker: Worker | null = null;
  let round = 0;

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CompareAnswer>) => {
      if (data.round === round) state.value = { done: new Map(state.value.done).set(data.id, data.comparison), failure: null };
    });
    started.addEventListener('error', ({ message }) => {
      state.value = { ...state.value, failure: message };
      stop();
    });
    return started;
  }
  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  watch(
    pairs,
    (next) => {
      round += 1;
      state.value = NONE;
      for (const pair of next) {
        const request: CompareRequest = { round, ...pair };
        worker ??= start();
        worker.postMessage(request);
      }
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return state;
}
