import { createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Decision, DecisionState, Verdict } from '@/model/decision';

const CHANNEL = 'atlas:decisions';

/** What a decision is made on. */
export interface Decided {
  readonly finding_id: string;
  readonly expected: string;
  readonly reported: string;
}

/** How an import went: entries taken over, and those that are older than what is here. */
export interface Taken {
  readonly taken: number;
  readonly older: number;
}

type Changes = ReadonlyMap<string, Decision | null>;

/**
 * What was decided on the findings of a dataset, kept in this browser. Every decision is written by itself, so that two
 * tabs never overwrite each other's; a tab that hears of a change reads again. Where the browser keeps nothing, `kept`
 * is false and decisions last as long as the tab.
 */
export const useDecisions = defineStore('decisions', () => {
  const all = shallowRef<ReadonlyMap<string, Decision>>(new Map());
  const kept = shallowRef(true);
  const dataset = shallowRef<string | null>(null);
  /** What stood before the last change of this tab. */
  const before = shallowRef<Changes | null>(null);
  const channel = new BroadcastChannel(CHANNEL);
  let store: UseStore | null = null;

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === dataset.value) void read();
  });

  /** Reads what was decided on a dataset before. */
  async function load(id: string): Promise<void> {
    if (dataset.value === id) return;
    dataset.value = id;
    before.value = null;
    all.value = new Map();
    await read();
  }

  async function read(): Promise<void> {
    const id = dataset.value;
    try {
      store ??= createStore('gongkai-atlas', 'decisions');
      const found = await entries<[string, string], Decision>(store);
      if (dataset.value === id) all.value = new Map(found.flatMap(([[of, finding], decision]) => (of === id ? [[finding, decision] as const] : [])));
    } catch {
      kept.value = false;
    }
  }

  async function write(changes: Changes): Promise<void> {
    const id = dataset.value ?? '';
    const next = new Map(all.value);
    before.value = new Map([...changes.keys()].map((finding) => [finding, all.value.get(finding) ?? null]));
    for (const [finding, decision] of changes) {
      if (decision) next.set(finding, decision);
      else next.delete(finding);
    }
    all.value = next;
    try {
      if (!store) throw new Error('no storage');
      await setMany([...changes].flatMap(([finding, decision]) => (decision ? [[[id, finding], decision] as [[string, string], Decision]] : [])), store);
      await delMany([...changes].flatMap(([finding, decision]) => (decision ? [] : [[id, finding]])), store);
      channel.postMessage(id);
    } catch {
      kept.value = false;
    }
  }

  /** Confirms or dismisses a finding, with a note that may be empty. */
  function decide({ finding_id, expected, reported }: Decided, verdict: Verdict, note: string, now = new Date()): Promise<void> {
    return write(new Map([[finding_id, { finding_id, verdict, note: note.trim(), on: now.toISOString(), expected, reported }]]));
  }

  /** Makes a finding one that nobody has decided on. */
  const withdraw = (finding: string): Promise<void> => write(new Map([[finding, null]]));

  /** Takes the last change of this tab back; once more brings it on again. */
  const undo = (): Promise<void> => (before.value ? write(before.value) : Promise.resolve());

  /** Takes decisions over that others made; of two on one finding the later counts. */
  async function take(decisions: readonly Decision[]): Promise<Taken> {
    const newer = decisions.filter((one) => (all.value.get(one.finding_id)?.on ?? '') < one.on);
    if (newer.length > 0) await write(new Map(newer.map((one) => [one.finding_id, one])));
    return { taken: newer.length, older: decisions.length - newer.length };
  }

  const stateOf = (finding: string): DecisionState => all.value.get(finding)?.verdict ?? 'open';
  const undoable = computed(() => before.value !== null);

  return { all, kept, dataset, undoable, load, decide, withdraw, undo, take, stateOf };
});
