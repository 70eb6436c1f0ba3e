import type { WriteAnswer, WriteRequest } from './messages';
import { TooManyRows } from './too-many-rows';

/**
 * Writes tables into a file in a worker of its own.
 * @throws TooManyRows; Error where it cannot be written.
 */
export async function makeTablesFile(request: WriteRequest): Promise<Uint8Array> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WriteAnswer>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => { reject(new Error(message)); });
      worker.addEventListener('message', ({ data }: MessageEvent<WriteAnswer>) => { resolve(data); });
      worker.postMessage(request, [...request.tables.values()].map(({ buffer }) => buffer));
    });
    if ('tooManyRows' in answer) throw new TooManyRows(answer.tooManyRows);
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.file;
  } finally {
    worker.terminate();
  }
}
