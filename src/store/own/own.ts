import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { learn } from '@/locale';
import { EngineError, messageOf, type EngineErrorCode } from '@/engine/error';
import type { FileEngine } from '@/engine/files';
import type { Keeping, Kept } from '@/engine/browser/keeping';
import type { Change, OwnFacts } from '@/query/own/change';

/** Where own data stands: on this machine for good, or in this session alone. */
export type OwnState =
  | { readonly kind: 'kept'; readonly facts: OwnFacts; readonly generation: number }
  | {
      readonly kind: 'session';
      readonly facts: OwnFacts;
      readonly generation: number;
      /** What is kept, before the changes; null where nothing is. */
      readonly base: Uint8Array | null;
      /** What was done since nothing could be kept any more. */
      readonly changes: readonly Change[];
    };

const LOCK = 'atlas-own';

/** Failures after which the session goes on in memory, so that no work is lost before it can be taken away. */
const NOT_KEPT: readonly EngineErrorCode[] = ['storage_full', 'storage_failed', 'storage_unavailable'];

/** All that leads to what a session holds. */
const wholeOf = (base: Uint8Array | null, changes: readonly Change[]): readonly Change[] => (base === null ? changes : [{ kind: 'add_file', database: base }, ...changes]);

/** Changes that somebody waits for. */
interface Asked {
  readonly changes: readonly Change[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The reports that the visitor has added. They are kept in the browser where it lets us; otherwise they live as long as
 * the page. One tab writes at a time; the others read and are told of changes.
 */
export const useOwn = defineStore('own', () => {
  const state = shallowRef<OwnState | null>(null);
  const looked = ref(false);
  /** Why nothing can be kept, or nothing more, where that is so. */
  const unkept = shallowRef<EngineError | null>(null);
  /** The latest file was damaged; what is shown is the state before it. */
  const recovered = ref(false);
  /** Another tab holds the pen. */
  const elsewhere = ref(false);
  const saving = ref(0);
  const exists = computed(() => (state.value?.facts.row_counts.report ?? 0) > 0);
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(LOCK) : null;
  let keeping: Promise<Keeping<OwnFacts> | null> | null = null;
  let waiting: Asked[] = [];
  let working: Promise<void> | null = null;
  let pen: Promise<boolean> | null = null;

  channel?.addEventListener('message', () => {
    void look();
  });

  function storage(): Promise<Keeping<OwnFacts> | null> {
    // The texts of what can go wrong come along: nobody needs them before.
    keeping ??= Promise.all([import('@/engine/browser/keeping'), learn('error')]).then(([{ Keeping }]) =>
      Keeping.open<OwnFacts>().catch((error: unknown) => {
        unkept.value = error instanceof EngineError ? error : new EngineError('storage_unavailable', messageOf(error));
        return null;
      }),
    );
    return keeping;
  }

  /** Learns what is kept. */
  async function look(): Promise<void> {
    try {
      const file = await (await storage())?.look();
      if (state.value?.kind === 'session') return;
      if (file) state.value = { kind: 'kept', facts: file.facts, generation: file.generation };
      else if (state.value?.kind === 'kept') state.value = null;
    } catch (error) {
      unkept.value = error instanceof EngineError ? error : new EngineError('storage_failed', messageOf(error));
    }
    looked.value = true;
  }

  /** Takes the pen for as long as this tab lives, or learns that another tab has it. */
  function claim(): Promise<boolean> {
    pen ??= new Promise((resolve) => {
      if (!('locks' in navigator)) {
        resolve(true);
        return;
      }
      void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
        elsewhere.value = lock === null;
        resolve(lock !== null);
        if (lock === null) pen = null;
        return lock === null ? undefined : new Promise<never>(() => undefined);
      });
    });
    return pen;
  }

  /**
   * Makes changes, all of them or none, after those asked for before; done when they are kept. Where the browser keeps
   * nothing, or nothing more, they hold for this session. What is asked for while a step is under way goes into the next one together.
   * @throws EngineError `storage_elsewhere` while another tab writes, or what the changes met.
   */
  function change(changes: readonly Change[]): Promise<void> {
    saving.value += 1;
    const asked = new Promise<void>((done, failed) => waiting.push({ changes, done, failed }));
    working ??= work();
    return asked.finally(() => {
      saving.value -= 1;
    });
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      if (!(await settled(together)) && together.length > 1) for (const one of together) await settled([one], true);
    }
    working = null;
  }

  /** Makes what was asked for in one step. Where that fails and several asked, each is tried by itself. */
  async function settled(asked: readonly Asked[], alone = asked.length === 1): Promise<boolean> {
    try {
      await make(asked.flatMap(({ changes }) => changes));
      for (const { done } of asked) done();
      return true;
    } catch (error) {
      if (alone) for (const { failed } of asked) failed(error);
      return false;
    }
  }

  async function make(changes: readonly Change[]): Promise<void> {
    if (!(await claim())) throw new EngineError('storage_elsewhere', LOCK);
    const store = await storage();
    if (!store) return makeForSession(null, changes);
    try {
      await makeKept(store, [...(state.value?.kind === 'session' ? state.value.changes : []), ...changes]);
      unkept.value = null;
    } catch (error) {
      if (!(error instanceof EngineError) || !NOT_KEPT.includes(error.code)) throw error;
      const base = await bytes();
      await makeForSession(base, changes);
      unkept.value = error;
    }
  }

  async function makeKept(store: Keeping<OwnFacts>, changes: readonly Change[]): Promise<void> {
    const [{ changed }, { makeDatabase }, { nextName }, { isFull, storageError }] = await Promise.all([import('@/query/own/change'), import('@/engine/browser/make-database'), import('@/engine/browser/keeping'), import('@/engine/browser/private-folder')]);
    const before = await store.read();
    const generation = Math.max(before?.file.generation ?? 0, state.value?.generation ?? 0);
    const next = await changed(() => makeDatabase(nextName(generation)), before?.database ?? null, changes).catch((error: unknown) => {
      throw isFull(error) ? storageError(error) : error;
    });
    const file = await store.accept(generation, next.database, next.facts);
    state.value = { kind: 'kept', facts: file.facts, generation: file.generation };
    recovered.value = before?.recovered ?? false;
    channel?.postMessage(file.generation);
  }

  /** @param base what is kept, which the session goes on from. */
  async function makeForSession(base: Uint8Array | null, changes: readonly Change[]): Promise<void> {
    const [{ fill }, { openMemory }] = await Promise.all([import('@/query/own/change'), import('@/engine/browser/memory')]);
    const all = [...(state.value?.kind === 'session' ? state.value.changes : []), ...changes];
    const engine = await openMemory();
    try {
      state.value = { kind: 'session', facts: await fill(engine, wholeOf(base, all)), generation: (state.value?.generation ?? 0) + 1, base, changes: all };
    } finally {
      await engine.close();
    }
  }

  /** Attaches own data to an engine as the database `own`; what is current stays so. @throws EngineError */
  async function attach(engine: FileEngine): Promise<void> {
    const { attachFilled, attachOwn } = await import('@/query/own/change');
    const current = state.value;
    if (current?.kind === 'session') return attachFilled(engine, wholeOf(current.base, current.changes));
    const kept = await read();
    if (!kept) throw new EngineError('dataset_missing', 'own');
    await attachOwn(engine, kept.database, kept.file.facts);
  }

  /** The kept database as a file; null where nothing is kept. Without what a session has added. @throws EngineError */
  async function bytes(): Promise<Uint8Array | null> {
    return (await read())?.database ?? null;
  }

  async function read(): Promise<Kept<OwnFacts> | null> {
    const kept = (await (await storage())?.read()) ?? null;
    if (kept) recovered.value = kept.recovered;
    return kept;
  }

  return { state, looked, unkept, recovered, elsewhere, saving, exists, look, claim, change, attach, bytes };
});
