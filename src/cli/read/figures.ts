import { readFile as readBytes, stat } from 'node:fs/promises';
import { figures } from '@/parse/figures';
import { LARGEST_FILE, readFile } from '@/parse/read-file';
import type { FileReading } from '@/parse/read-file';
import { ReadError } from '@/parse/error';
import { loadCMap } from './cmaps';
import { errorWords, reasonOf } from './words';

const UNREADABLE = 3;

/**
 * Prints the figures of one file's report as JSON on standard output and nothing else; a file with several
 * reports gives an array. Doubts and errors go to standard error.
 * @returns the exit code
 */
export async function printFigures(paths: readonly string[]): Promise<number> {
  const [path, another] = paths;
  if (path === undefined || another !== undefined) throw new Error('--figures takes one file.');
  const { size } = await stat(path);
  if (size > LARGEST_FILE) {
    console.error(`${path}: ${errorWords(new ReadError({ code: 'file_too_large', bytes: size, limit: LARGEST_FILE }).reason)}`);
    return UNREADABLE;
  }
  const readings: FileReading[] = [];
  for await (const reading of readFile(new Uint8Array(await readBytes(path)), path, { loadCMap })) readings.push(reading);
  const reports = readings.flatMap(({ outcome }) => (outcome.status === 'read' ? outcome.reports : []));
  tellTroubles(readings);
  const [only] = reports;
  if (!only) return UNREADABLE;
  console.log(JSON.stringify(reports.length === 1 ? figures(only) : reports.map(figures), null, 1));
  return 0;
}

function tellTroubles(readings: readonly FileReading[]): void {
  for (const { path, kind, outcome } of readings) {
    if (outcome.status === 'failed') console.error(`${path}: ${reasonOf({ path, kind, status: 'failed', error: outcome.error, remedy: outcome.remedy })}`);
    else if (outcome.status === 'refused') console.error(`${path}: ${reasonOf({ path, kind, status: 'refused', refusal: outcome.refusal })}`);
    else for (const { cause, cells, raw } of outcome.reports.flatMap(({ doubts }) => doubts)) console.error(`${path}: doubt: ${cause} ${cells.join(' ')} “${raw}”`);
  }
}
