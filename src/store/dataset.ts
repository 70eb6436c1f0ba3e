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

/** The version of the data that a link states: it is the current one, an older one that the site has kept, or not to be had. */
export interface StatedVersion {
  readonly version: string;
  readonly state: 'current' | 'kept' | 'gone';
}

/** A dataset of the site in one of its versions, and the address of its files. */
interface Published {
  readonly manifest: Manifest;
  readonly base: string;
  /** An earlier version than the current one. */
  readonly kept: boolean;
}

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
  let published: Published | null = null;
  const stated = shallowRef<StatedVersion | null>(null);
  const start = shallowRef<StartingPoint | null>(null);
  const status = shallowRef<EngineStatus>({ state: 'idle' });
  const failure = shallowRef<EngineError | null>(null);
  /** Another dataset or version is asked for than the one that is current still. */
  const changing = ref(false);
  /** Raised when the engine is replaced, so that what failed is asked again. */
  const generation = ref(0);
  const cache = new ResultCache();
  /** Questions that somebody waits for. */
  let underWay = 0;
  let opening: Promise<Engine> | null = null;
  /** Raised when an engine is let go: what it still reports no longer counts. */
  let turn = 0;
  let asked: { readonly id: string | null; readonly version: string | null } = { id: null, version: null };

  const ready = computed(() => manifest.value !== null && start.value !== null);

  /**
   * Makes a dataset current: its manifest and first view, not yet its engine. Unknown ids give the default.
   * @param version the one to open where the site has kept it; otherwise the current one is opened, and `stated` tells.
   */
  async function open(id: string | null, version: string | null = null): Promise<void> {
    failure.value = null;
    changing.value = true;
    asked = { id, version };
    const mine = asked;
    try {
      index.value ??= await fetchIndex();
      if (isOwnDataset(id) && !own.looked) await own.look();
      const known = choices.value.some((dataset) => dataset.id === id);
      const chosen = known && id !== null ? id : index.value.default;
      const shipped = isOwnDataset(chosen) ? await find(index.value.default, null) : await find(chosen, version);
      const facts = isOwnDataset(chosen) ? own.state : null;
      const next = isOwnDataset(chosen) && facts ? manifestOf(chosen, shipped.manifest, facts.facts, `own-${String(facts.generation)}`) : shipped.manifest;
      const same = manifest.value?.id === next.id && manifest.value.version === next.version;
      const firstView = same ? null : await fetchFirstView(shipped.manifest, shipped.base);
      if (mine !== asked) return;
      stated.value = version === null ? null : { version, state: next.version !== version ? 'gone' : shipped.kept ? 'kept' : 'current' };
      if (!firstView) return;
      const left = dropEngine();
      cache.clear();
      if (next === shipped.manifest) cache.prime(firstView.results);
      published = shipped;
      start.value = chosen === 'own' && facts ? facts.facts.start : firstView.start;
      manifest.value = next;
      generation.value += 1;
      await left;
    } catch (error) {
      if (mine === asked) failure.value = toEngineError(error);
    } finally {
      if (mine === asked) changing.value = false;
    }
  }

  /** A version that the index lists, where its folder is whole; the current one otherwise. What a link states never becomes an address. */
  async function find(id: string, version: string | null): Promise<Published> {
    const kept = index.value?.datasets.find((dataset) => dataset.id === id)?.kept?.find((each) => each === version) ?? null;
    const old = kept === null ? null : await fetchManifest(id, kept).catch(() => null);
    return old ? { manifest: old, base: folderOf(id, kept), kept: true } : { manifest: await fetchManifest(id), base: folderOf(id), kept: false };
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
    const mine = turn;
    const say = (next: EngineStatus): void => {
      if (mine === turn) status.value = next;
    };
    const failed = (error: EngineError): void => {
      if (mine === turn) fail(error);
    };
    say({ state: 'loading', share: 0 });
    try {
      const [{ openBrowserEngine }, { warm }] = await Promise.all([import('@/engine/browser/open'), import('./warm-up')]);
      const engine = await openBrowserEngine({
        ...shipped,
        onProgress: ({ loaded, total }) => {
          if (status.value.state === 'loading') say({ state: 'loading', share: loaded / total });
        },
        onFatal: failed,
      });
      if (isOwnDataset(current.id)) await joinOwn(engine, current.id);
      say({ state: 'ready' });
      mark(MARK.engineReady, true);
      if (start.value) warm(engine, current, start.value, () => underWay > 0, () => mine !== turn);
      return engine;
    } catch (error) {
      failed(toEngineError(error));
      throw error;
    }
  }

  /** What another engine needs to read the same data, for questions that must not run beside the app's own. */
  function sources() {
    const current = manifest.value;
    const shipped = published;
    if (!current || !shipped) throw new EngineError('dataset_missing', 'manifest.json');
    const { id } = current;
    return isOwnDataset(id) ? { ...shipped, database: id === 'own' ? 'own' : 'mixed', join: (engine: FileEngine) => joinOwn(engine, id) } : { ...shipped, database: 'dataset' };
  }

  const joinOwn = async (engine: FileEngine, id: OwnDataset): Promise<void> => (await import('./own/join')).joinOwn(own, engine, id);

  function fail(error: EngineError): void {
    status.value = { state: 'failed', error };
    opening?.then((engine) => engine.close(), () => undefined).catch(() => undefined);
  }

  /** Lets the failed engine go and starts another in a new worker; pages ask their questions again. */
  async function retry(): Promise<void> {
    await dropEngine();
    if (!manifest.value) {
      await open(asked.id, asked.version);
      return;
    }
    generation.value += 1;
    await ensureEngine().catch(() => undefined);
  }

  async function dropEngine(): Promise<void> {
    const old = opening;
    opening = null;
    turn += 1;
    status.value = { state: 'idle' };
    await old?.then((engine) => engine.close(), () => undefined);
  }

  /** Rows of a question: at once where they are known, from the engine otherwise. */
  function ask<S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]> {
    underWay += 1;
    return timed(statement.name, () => cache.run(statement, ensureEngine, signal)).finally(() => {
      underWay -= 1;
    });
  }

  return { index, choices, manifest, stated, start, status, failure, changing, generation, ready, open, ensureEngine, sources, retry, ask };
});

/** Whatever was thrown, as an error that has words. */
export function toEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError('engine_crashed', messageOf(error), { cause: error });
}
