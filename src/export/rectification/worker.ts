/** Makes the files of a list off the page's thread: an order in, a file out. */
import { messageOf } from '@/engine/error';
import type { FileAnswer, FileOrder, FileRequest } from './make-file';
import { plainWords } from './plain-words';
import type { Translate } from '@/chart/model';

const answer = (message: FileAnswer): void => {
  self.postMessage(message);
};

self.onmessage = async ({ data: { order, texts } }: MessageEvent<FileRequest>) => {
  try {
    answer({ file: await fileOf(order, plainWords(texts)) });
  } catch (error) {
    answer({ failure: messageOf(error) });
  }
};

async function fileOf(order: FileOrder, t: Translate): Promise<Blob> {
  if (order.kind === 'xlsx') {
    const { rectificationWorkbook } = await import('./workbook');
    return rectificationWorkbook(order.list, t);
  }
  const { lettersFile } = await import('./letters');
  return lettersFile(order.list, order.words, t);
}
