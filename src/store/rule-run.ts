import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { isCancelled, type EngineError } from '@/engine/error';
import { RULES, type RuleId } from '@/model/rules';
import { hasResults } from '@/query/rule-results';
import { runRules } from '@/query/rule-run';
import { toEngineError, useDataset } from './dataset';

/** Where the results of the rules stand. */
export type RuleRun =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly done: number; readonly of: number; readonly rule: RuleId }
  | { readonly state: 'ready'; readonly shipped: boolean }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: EngineError };

/**
 * The results of the rules over the current dataset: those that it brings, or else those of a run in this browser, once
 * for as long as its engine lives.
 */
export const useRuleRun = defineStore('rule-run', () => {
  const dataset = useDataset();
  const run = shallowRef<RuleRun>({ state: 'waiting' });
  /** For which engine the last finished run was. */
  const ranFor = shallowRef<number | null>(null);
  const looked = shallowRef<{ readonly generation: number; readonly shipped: boolean } | null>(null);
  /** Whether there are results, the dataset's own or those of a run; null while that is not known. */
  const known = computed(() => {
    if (looked.value?.generation !== dataset.generation) return null;
    return looked.value.shipped || ranFor.value === dataset.generation;
  });
  let generation: number | null = null;
  let current: AbortController | null = null;

  /** Learns whether the dataset brings results. @throws EngineError */
  async function look(): Promise<boolean> {
    const now = dataset.generation;
    if (looked.value?.generation === now) return looked.value.shipped;
    const shipped = await hasResults(await dataset.ensureEngine());
    if (now === dataset.generation) looked.value = { generation: now, shipped };
    return shipped;
  }

  /** Sees to it that there are results, unless they are there or on their way. */
  async function ensure(): Promise<void> {
    if (generation === dataset.generation) return;
    generation = dataset.generation;
    await start();
  }

  /** Begins anew, after a failure or when it was stopped. */
  async function start(): Promise<void> {
    current?.abort();
    const mine = new AbortController();
    const of = dataset.generation;
    current = mine;
    const tell = (next: RuleRun): void => {
      if (current === mine) run.value = next;
    };
    tell({ state: 'waiting' });
    try {
      const engine = await dataset.ensureEngine();
      const shipped = await look();
      if (!shipped) {
        await runRules(engine, {
          signal: mine.signal,
          onProgress: (done, of, rule) => {
            if (rule) tell({ state: 'running', done, of, rule });
          },
        });
      }
      if (current === mine) ranFor.value = of;
      tell({ state: 'ready', shipped });
    } catch (error) {
      tell(isCancelled(error) ? { state: 'cancelled' } : { state: 'failed', error: toEngineError(error) });
    }
  }

  /** Stops the run before its next step. */
  function cancel(): void {
    current?.abort();
  }

  return { run, known, rules: RULES.length, look, ensure, start, cancel };
});
