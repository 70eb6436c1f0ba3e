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

/** Whatever went wrong while writing, as an error that says whether there was no room. */
export function storageError(error: unknown): EngineError {
  if (error instanceof EngineError && error.code !== 'query_failed') return error;
  const full = (error instanceof DOMException && error.name === 'QuotaExceededError') || /quota|no space|disk full|QuotaExceeded/i.test(messageOf(error));
  return new EngineError(full ? 'storage_full' : 'storage_failed', messageOf(error), { cause: error });
}
