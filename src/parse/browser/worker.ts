/** Reads files off the page's thread: a request in, readings out. */
import { readFile, readSource } from '../read-file';
import { loadCMap } from './cmaps';
import type { ReadAnswer, ReadRequest } from './messages';

const answer = (message: ReadAnswer): void => self.postMessage(message);

self.onmessage = async ({ data: { bytes, name, source } }: MessageEvent<ReadRequest>) => {
  if (source !== undefined) answer({ type: 'source', document: await readSource(bytes, name, source, { loadCMap }) });
  else for await (const reading of readFile(bytes, name, { loadCMap })) answer({ type: 'reading', reading });
  answer({ type: 'end' });
};
