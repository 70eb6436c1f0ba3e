import { EngineError, messageOf } from '../error';

/** The folder that the browser gives this site alone. @throws EngineError `storage_unavailable` */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) throw new Error('createWritable');
    return await navigator.storage.getDirectory();
  } catch (error) {
    throw new EngineError('storage_unavailable', messageOf(error), { cause: error });
  }
}

/** Whether something went wrong because there was no room, wherever it was noticed: an engine that finds none does not even start. */
export const isFull = (error: unknown): boolean => (error instanceof DOMException && error.name === 'QuotaExceededError') || /quota|no space|disk full/i.test(messageOf(error));

/** Whatever went wrong while writing, as an error that says whether there was no room. */
export function storageError(error: unknown): EngineError {
  if (isFull(error)) return new EngineError('storage_full', messageOf(error), { cause: error });
  if (error instanceof EngineError && error.code !== 'query_failed') return error;
  return new EngineError('storage_failed', messageOf(error), { cause: error });
}
