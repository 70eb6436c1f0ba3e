/** Why an engine could not do its work. Each code has its words and its remedy in the locale files. */
export type EngineErrorCode =
  | 'engine_file_missing'
  | 'engine_stalled'
  | 'engine_crashed'
  | 'dataset_missing'
  | 'dataset_checksum'
  | 'dataset_schema'
  | 'dataset_unreadable'
  | 'storage_unavailable'
  | 'storage_full'
  | 'storage_failed'
  | 'storage_elsewhere'
  | 'query_failed'
  | 'result_shape'
  | 'cancelled';

/** A failure of the engine with its cause; `detail` names the file, table or column concerned. */
export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'EngineError';
  }
}

/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a run ended because nobody waits for it any more. */
export function isCancelled(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'cancelled';
}
