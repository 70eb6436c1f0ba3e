/** Writes tables into a file off the page's thread. */
import { messageOf } from '@/engine/error';
import type { WriteAnswer, WriteRequest } from './messages';
import { TooManyRows } from './too-many-rows';
import { writeTables } from './write';

self.onmessage = async ({ data: { tables, about, format } }: MessageEvent<WriteRequest>) => {
  self.postMessage(await writeTables(tables, about, format).then((file): WriteAnswer => ({ file }), failure));
};

const failure = (error: unknown): WriteAnswer => (error instanceof TooManyRows ? { tooManyRows: error.table } : { failure: messageOf(error) });
