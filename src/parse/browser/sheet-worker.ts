/** Reads sheets and takes them out of zips off the page's thread: one request in, shares of the way, one answer out, after which the rest of the rows may follow. */
import { notGiven, ReadError } from '../error';
import { innerFile } from '../inner-file';
import { lookAt } from '../sheet/look';
import { LARGEST_SHEET_FILE, openSheets } from '../sheet/open';
import { prepareSheet } from '../sheet/prepare';
import { tablesInZip } from '../zip-tables';
import type { SheetAnswer, SheetRequest } from './sheet-messages';

self.onmessage = async ({ data }: MessageEvent<SheetRequest>) => {
  try {
    switch (data.ask) {
      case 'look': return await look(data.file);
      case 'prepare': return await prepare(data);
      case 'tables': return await takeApart(data.file);
      case 'entry': return await takeOut(data.file, data.path);
    }
  } catch (error) {
    const known = error instanceof ReadError ? error : new ReadError({ code: 'damaged', kind: 'binary', detail: error instanceof Error ? error.message : String(error) });
    post({ type: 'failed', error: known.reason, remedy: known.remedy });
  }
};

const post = (answer: SheetAnswer, given: Transferable[] = []): void => self.postMessage(answer, given);

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer().catch(notGiven));

async function opened(file: File) {
  if (file.size > LARGEST_SHEET_FILE) throw new ReadError({ code: 'file_too_large', bytes: file.size, limit: LARGEST_SHEET_FILE });
  const bytes = await bytesOf(file);
  return { bytes, sheets: await openSheets(bytes) };
}

async function look(file: File): Promise<void> {
  const { sheets } = await opened(file);
  post({ type: 'looked', look: sheets && lookAt(sheets) });
}

async function prepare({ file, index, options, careful }: Extract<SheetRequest, { ask: 'prepare' }>): Promise<void> {
  const { bytes, sheets } = await opened(file);
  const sheet = sheets?.sheets[index];
  if (!sheets || !sheet) throw new ReadError({ code: 'damaged', kind: 'binary', detail: file.name });
  const { rest, ...prepared } = await prepareSheet(bytes, sheets, sheet, { ...options, onShare: (share) => post({ type: 'share', share }) }, careful);
  // What is given away cannot be looked at any more.
  const csv = rest ? prepared.source.csv.slice() : prepared.source.csv;
  post({ type: 'prepared', prepared: { ...prepared, source: { ...prepared.source, csv } }, more: rest !== undefined }, [csv.buffer]);
  if (rest) post({ type: 'rest', rest: await rest() });
}

async function takeApart(file: File): Promise<void> {
  const found = await tablesInZip(await bytesOf(file), file.name);
  // Files that are stored as they are lie in the zip itself, and several of them can be given away only as copies.
  const tables = found.tables.map(({ path, bytes }) => ({ path, bytes: bytes.slice() }));
  post({ type: 'tables', found: { ...found, tables } }, tables.map(({ bytes }) => bytes.buffer));
}

async function takeOut(file: File, path: string): Promise<void> {
  post({ type: 'entry', bytes: innerFile(await bytesOf(file), file.name, path)?.bytes ?? null });
}
