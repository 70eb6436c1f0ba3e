/** Reads sheets off the page's thread: one request in, shares of the way, one answer out. */
import { notGiven, ReadError } from '../error';
import { lookAt } from '../sheet/look';
import { LARGEST_SHEET_FILE, openSheets } from '../sheet/open';
import { prepareSheet } from '../sheet/prepare';
import type { SheetAnswer, SheetRequest } from './sheet-messages';

self.onmessage = async ({ data }: MessageEvent<SheetRequest>) => {
  try {
    const answer = await answerTo(data);
    self.postMessage(answer, answer.type === 'prepared' ? [answer.prepared.source.csv.buffer] : []);
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError({ code: 'damaged', kind: 'binary', detail: error instanceof Error ? error.message : String(error) });
    self.postMessage({ type: 'failed', error: known.reason, remedy: known.remedy } satisfies SheetAnswer);
  }
};

async function answerTo(request: SheetRequest): Promise<SheetAnswer> {
  if (request.file.size > LARGEST_SHEET_FILE) throw new ReadError({ code: 'file_too_large', bytes: request.file.size, limit: LARGEST_SHEET_FILE });
  const bytes = new Uint8Array(await request.file.arrayBuffer().catch(notGiven));
  const file = await openSheets(bytes);
  if (request.ask === 'look') return { type: 'looked', look: file && lookAt(file) };
  const sheet = file?.sheets[request.index];
  if (!file || !sheet) throw new ReadError({ code: 'damaged', kind: 'binary', detail: request.file.name });
  const onShare = (share: number): void => self.postMessage({ type: 'share', share } satisfies SheetAnswer);
  return { type: 'prepared', prepared: await prepareSheet(bytes, file, sheet, { ...request.options, onShare }, request.careful) };
}
