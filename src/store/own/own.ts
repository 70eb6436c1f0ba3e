import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { EngineError, messageOf } from '@/engine/error';
import type { FileEngine } from '@/engine/files';
import type { Keeping, Kept } from '@/engine/browser/keeping';
import type { Change, OwnFacts } from '@/query/own/change';

/** Where own data stands: on this machine for good, or in this session alone. */
export type OwnState =
  | { readonly kind: 'kept'; readonly facts: OwnFacts; readonly generation: number }
  | { readonly kind: 'session'; readonly facts: OwnFacts; readonly generation: number; readonly changes: readonly Change[] };

const LOCK = 'atlas-own';

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
  /** Why nothing can be kept, where that is so. */
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
    keeping ??= import('@/engine/browser/keeping').then(({ Keeping }) =>
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
   * nothing they hold for this session. What is asked for while a step is under way goes into the next one together.
   * @throws EngineError `storage_elsewhere` while another tab writes; `storage_full`, `storage_failed` or what the changes met.
   */
  function change(changes: readonly Change[]): Promise<void> {
    saving.value += 1;
    const asked = new Promise<void>((done, failed) => waiting.push({ changes, done, failed }));
    working ??= work().finally(() => {
      working = null;
    });
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
    if (store) await makeKept(store, changes);
    else await makeForSession(changes);
  }

  async function makeKept(store: Keeping<OwnFacts>, changes: readonly Change[]): Promise<void> {
    const [{ changed }, { makeDatabase }, { nextName }, { storageError }] = await Promise.all([import('@/query/own/change'), import('@/engine/browser/make-database'), import('@/engine/browser/keeping'), import('@/engine/browser/private-folder')]);
    const before = await store.read();
    const generation = before?.file.generation ?? 0;
    const next = await changed(() => makeDatabase(nextName(generation)), before?.database ?? null, changes).catch((error: unknown) => {
      throw /quota|no space|disk/i.test(messageOf(error)) ? storageError(error) : error;
    });
    const file = await store.accept(generation, next.database, next.facts);
    state.value = { kind: 'kept', facts: file.facts, generation: file.generation };
    recovered.value = before?.recovered ?? false;
    channel?.postMessage(file.generation);
  }

  async function makeForSession(changes: readonly Change[]): Promise<void> {
    const [{ fill }, { openMemory }] = await Promise.all([import('@/query/own/change'), import('@/engine/browser/memory')]);
    const all = [...(state.value?.kind === 'session' ? state.value.changes : []), ...changes];
    const engine = await openMemory();
    try {
      state.value = { kind: 'session', facts: await fill(engine, all), generation: (state.value?.generation ?? 0) + 1, changes: all };
    } finally {
      await engine.close();
    }
  }

  /** Attaches own data to an engine as the database `own`; what is current stays so. @throws EngineError */
  async function attach(engine: FileEngine): Promise<void> {
    const { attachFilled, attachOwn } = await import('@/query/own/change');
    const current = state.value;
    if (current?.kind === 'session') return attachFilled(engine, current.changes);
    const kept = await read();
    if (!kept) throw new EngineError('dataset_missing', 'own');
    await attachOwn(engine, kept.database, kept.file.facts);
  }

  /** The kept database as a file; null where nothing is kept. @throws EngineError */
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
