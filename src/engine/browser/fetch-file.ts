import { EngineError } from '../error';
import { sha256 } from './digest';
import type { DatasetFile } from '@/model/manifest';

/**
 * A dataset's file, whole and unaltered.
 *
 * @param onProgress bytes so far, of the size that the manifest states.
 * @throws EngineError `dataset_missing` where the server has no such file, `dataset_checksum` where what came
 *   is not what was built.
 */
export async function fetchFile(base: string, file: DatasetFile, onProgress: (loaded: number, total: number) => void): Promise<Uint8Array> {
  const response = await fetch(base + file.path).catch((error: unknown) => {
    throw new EngineError('dataset_missing', file.path, { cause: error });
  });
  if (!response.ok || !response.body) throw new EngineError('dataset_missing', file.path);
  const bytes = new Uint8Array(file.bytes);
  let loaded = 0;
  for await (const chunk of chunksOf(response.body)) {
    if (loaded + chunk.length > file.bytes) throw new EngineError('dataset_checksum', file.path);
    bytes.set(chunk, loaded);
    loaded += chunk.length;
    onProgress(loaded, file.bytes);
  }
  if (loaded !== file.bytes || (await sha256(bytes)) !== file.sha256) throw new EngineError('dataset_checksum', file.path);
  return bytes;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
