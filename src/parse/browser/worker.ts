/** Reads and draws files off the page's thread: a request in, answers out. */
import { readFile, readSource } from '../read-file';
import type { PictureRequest, ReadAnswer, ReadRequest } from './messages';
import { loadCMap } from './site-files';

const answer = (message: ReadAnswer): void => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ReadRequest | PictureRequest>) => {
  if ('picture' in data) await (await import('./draw')).draw(data);
  else await read(data);
};

async function read({ bytes, name, source, aside }: ReadRequest): Promise<void> {
  if (source !== undefined) answer({ type: 'source', document: await readSource(bytes, name, source, { loadCMap }) });
  else for await (const reading of readFile(bytes, name, { loadCMap }, aside)) answer({ type: 'reading', reading });
  answer({ type: 'end' });
}
