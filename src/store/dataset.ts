import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { ResultCache } from '@/engine/cache';
import { EngineError, messageOf } from '@/engine/error';
import { mark, MARK, timed } from './marks';
import { fetchFirstView, fetchIndex, fetchManifest, folderOf } from './dataset-files';
import { isOwnDataset, manifestOf, OWN_DATASETS, OWN_TITLES, type OwnDataset } from './own/identity';
import { useOwn } from './own/own';
import type { Engine } from '@/engine/engine';
import type { FileEngine } from '@/engine/files';
import type { RowOf, Shape, Statement } from '@/engine/statement';
import type { StartingPoint } from '@/model/first-view';
import type { DatasetIndex, Manifest } from '@/model/manifest';

/** Where the engine stands. Charts of the first view need none of it. */
export type EngineStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly share: number }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly error: EngineError };

/** The dataset on screen and the engine that answers for it. */
export const useDataset = defineStore('dataset', () => {
  const own = useOwn();
  const index = shallowRef<DatasetIndex | null>(null);
  /** The datasets that can be chosen: those of the site, and own data where there is any. */
  const choices = computed((): DatasetIndex['datasets'] => [
    ...(index.value?.datasets ?? []),
    ...(own.exists ? OWN_DATASETS.map((id) => ({ id, title: OWN_TITLES[id], simulated: own.state?.facts.simulated ?? false })) : []),
  ]);
  const manifest = shallowRef<Manifest | null>(null);
  /** The dataset of the site that is read, itself or beside own data. */
  let published: Manifest | null = null;
  const start = shallowRef<StartingPoint | null>(null);
  const status = shallowRef<EngineStatus>({ state: 'idle' });
  const failure = shallowRef<EngineError | null>(null);
  /** Raised when the engine is replaced, so that what failed is asked again. */
  const generation = ref(0);
  const cache = new ResultCache();
  let opening: Promise<Engine> | null = null;

  const ready = computed(() => manifest.value !== null && start.value !== null);

  /** Makes a dataset current: its manifest and first view, not yet its engine. Unknown ids give the default. */
  async function open(id: string | null): Promise<void> {
    failure.value = null;
    try {
      index.value ??= await fetchIndex();
      if (isOwnDataset(id) && !own.looked) await own.look();
      const known = choices.value.some((dataset) => dataset.id === id);
      const chosen = known && id !== null ? id : index.value.default;
      const shipped = await fetchManifest(isOwnDataset(chosen) ? index.value.default : chosen);
      const facts = isOwnDataset(chosen) ? own.state : null;
      const next = isOwnDataset(chosen) && facts ? manifestOf(chosen, shipped, facts.facts, `own-${String(facts.generation)}`) : shipped;
      if (manifest.value?.id === next.id && manifest.value.version === next.version) return;
      const firstView = await fetchFirstView(shipped);
      await dropEngine();
      cache.clear();
      if (next === shipped) cache.prime(firstView.results);
      published = shipped;
      start.value = chosen === 'own' && facts ? facts.facts.start : firstView.start;
      manifest.value = next;
      generation.value += 1;
    } catch (error) {
      failure.value = toEngineError(error);
    }
  }

  /** Starts the engine unless it runs or is about to. */
  function ensureEngine(): Promise<Engine> {
    opening ??= openEngine();
    return opening;
  }

  async function openEngine(): Promise<Engine> {
    const current = manifest.value;
    const shipped = published;
    if (!current || !shipped) throw new EngineError('dataset_missing', 'manifest.json');
    status.value = { state: 'loading', share: 0 };
    try {
      const { openBrowserEngine } = await import('@/engine/browser/open');
      const engine = await openBrowserEngine({
        manifest: shipped,
        base: folderOf(shipped.id),
        onProgress: ({ loaded, total }) => {
          if (status.value.state === 'loading') status.value = { state: 'loading', share: loaded / total };
        },
        onFatal: fail,
      });
      if (isOwnDataset(current.id)) await joinOwn(engine, current.id);
      status.value = { state: 'ready' };
      mark(MARK.engineReady, true);
      return engine;
    } catch (error) {
      fail(toEngineError(error));
      throw error;
    }
  }

  /** What another engine needs to read the same data, for questions that must not run beside the app's own. */
  function sources() {
    const current = manifest.value;
    const shipped = published;
    if (!current || !shipped) throw new EngineError('dataset_missing', 'manifest.json');
    const { id } = current;
    const files = { manifest: shipped, base: folderOf(shipped.id) };
    return isOwnDataset(id) ? { ...files, database: id === 'own' ? 'own' : 'mixed', join: (engine: FileEngine) => joinOwn(engine, id) } : { ...files, database: 'dataset' };
  }

  async function joinOwn(engine: FileEngine, id: OwnDataset): Promise<void> {
    await own.attach(engine);
    if (id === 'own') return engine.execute('USE own');
    const { mixed } = await import('@/query/own/mixed');
    for (const sql of mixed('dataset', 'own')) await engine.execute(sql);
  }

  function fail(error: EngineError): void {
    status.value = { state: 'failed', error };
    opening?.then((engine) => engine.close(), () => undefined).catch(() => undefined);
  }

  /** Lets the failed engine go and starts another in a new worker; pages ask their questions again. */
  async function retry(): Promise<void> {
    await dropEngine();
    if (!manifest.value) {
      await open(null);
      return;
    }
    generation.value += 1;
    await ensureEngine().catch(() => undefined);
  }

  async function dropEngine(): Promise<void> {
    const old = opening;
    opening = null;
    status.value = { state: 'idle' };
    await old?.then((engine) => engine.close(), () => undefined);
  }

  /** Rows of a question: at once where they are known, from the engine otherwise. */
  function ask<S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]> {
    return timed(statement.name, () => cache.run(statement, ensureEngine, signal));
  }

  return { index, choices, manifest, start, status, failure, generation, ready, open, ensureEngine, sources, retry, ask };
});

/** Whatever was thrown, as an error that has words. */
export function toEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError('engine_crashed', messageOf(error), { cause: error });
}
