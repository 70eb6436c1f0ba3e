import type { RowOf, Shape, Statement } from './statement';

/** Where SQL runs: duckdb-wasm in the visitor's browser, DuckDB in Node, or another engine behind the same three calls. */
export interface Engine {
  /**
   * Runs a statement to its end.
   *
   * @param signal a statement whose signal is aborted before it starts never runs; one aborted while running
   *   is interrupted where the engine can, and its result is dropped in any case.
   * @throws EngineError `query_failed`, `result_shape` or `cancelled`.
   */
  run<S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]>;

  /** Runs text that gives no rows: DDL, settings. Never built from anything a visitor typed. */
  execute(sql: string): Promise<void>;

  /** Lets go of everything; the engine cannot be used afterwards. */
  close(): Promise<void>;
}
