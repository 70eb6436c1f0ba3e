import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { ReadingError, type ReadingProblem, type TextPlace } from '@/engine/reading/problem';
import { toEngineError, useDataset } from './dataset';
import { mark, MARK } from './marks';
import type { ReadColumn, ReadRow, Workbench } from '@/engine/reading/workbench';
import type { EngineErrorCode } from '@/engine/error';

/** Most rows that are shown; files hold all. */
export const SHOWN_ROWS = 5_000;

export interface FreeAnswer {
  readonly text: string;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
  /** There are more rows than are shown. */
  readonly more: boolean;
  readonly milliseconds: number;
}

/** Why there is no answer: the question is at fault, or engine and dataset could not be had. */
export type FreeFailure =
  | { readonly by: 'question'; readonly text: string; readonly problem: ReadingProblem; readonly words: string; readonly place: TextPlace | null }
  | { readonly by: 'engine'; readonly code: EngineErrorCode; readonly detail: string };

export type FreeState =
  | { readonly state: 'idle' }
  | { readonly state: 'opening'; readonly share: number }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly answer: FreeAnswer }
  | { readonly state: 'failed'; readonly failure: FreeFailure };

/** Runs what a visitor wrote, one question at a time, in an engine of its own that lives as long as the page. */
export function useWorkbench() {
  const dataset = useDataset();
  const state: ShallowRef<FreeState> = shallowRef<FreeState>({ state: 'idle' });
  let opening: Promise<Workbench> | null = null;
  let current: AbortController | null = null;
  let latest = 0;

  async function open(): Promise<Workbench> {
    const old = await opening?.catch(() => null);
    if (old && !old.lost) return old;
    const sources = dataset.sources();
    opening = import('@/engine/reading/browser').then(({ openBrowserWorkbench }) =>
      openBrowserWorkbench({
        ...sources,
        onProgress: ({ loaded, total }) => {
          if (state.value.state === 'opening') state.value = { state: 'opening', share: loaded / total };
        },
      }),
    );
    return opening;
  }

  /** Rows of a question as they come, in one run at a time; the one before is cancelled. */
  async function read(text: string, limit: number | null, onRows: (rows: readonly ReadRow[]) => void): Promise<readonly ReadColumn[]> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    const workbench = await open();
    if (mine.signal.aborted) throw new ReadingError('cancelled', '', null);
    if (state.value.state === 'opening') state.value = { state: 'running' };
    return workbench.read(text, { limit, onRows, signal: mine.signal });
  }

  /** Asks a question and shows its answer. */
  async function run(text: string): Promise<void> {
    const rows: ReadRow[] = [];
    state.value = opening ? { state: 'running' } : { state: 'opening', share: 0 };
    const mine = (latest += 1);
    try {
      await open();
      const started = performance.now();
      const columns = await read(text, SHOWN_ROWS + 1, (more) => rows.push(...more));
      if (latest !== mine) return;
      const answer = { text, columns, rows: rows.slice(0, SHOWN_ROWS), more: rows.length > SHOWN_ROWS, milliseconds: performance.now() - started };
      state.value = { state: 'done', answer };
      requestAnimationFrame(() => {
        mark(MARK.painted);
      });
    } catch (error) {
      if (latest === mine) state.value = { state: 'failed', failure: failureOf(error, text) };
    }
  }

  function cancel(): void {
    current?.abort();
  }

  async function close(): Promise<void> {
    current?.abort();
    const old = opening;
    opening = null;
    await old?.then((workbench) => workbench.close(), () => undefined);
  }

  watch(
    () => dataset.generation,
    () => {
      state.value = { state: 'idle' };
      void close();
    },
  );
  onScopeDispose(() => void close());
  return { state, run, read, cancel };
}

/** Whatever was thrown, as a failure that has words. */
export function failureOf(error: unknown, text: string): FreeFailure {
  if (error instanceof ReadingError) return { by: 'question', text, problem: error.problem, words: error.words, place: error.place };
  const { code, detail } = toEngineError(error);
  return { by: 'engine', code, detail };
}
