import { getPlatformFeatures } from '@duckdb/duckdb-wasm';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import engineBytes from 'virtual:engine-bytes';

/** The engine's two files, served from our own host. */
export interface EngineBundle {
  readonly module: string;
  readonly worker: string;
  /** Decoded size of the module in bytes: what the engine's progress really counts towards. */
  readonly moduleBytes: number;
}

/** The bundle for this browser: with WebAssembly exceptions where they exist, the slower mvp build elsewhere. */
export async function chooseBundle(): Promise<EngineBundle> {
  const { wasmExceptions } = await getPlatformFeatures();
  return wasmExceptions
    ? { module: ehModule, worker: ehWorker, moduleBytes: engineBytes.eh }
    : { module: mvpModule, worker: mvpWorker, moduleBytes: engineBytes.mvp };
}
