import { readFile as readBytes, stat } from 'node:fs/promises';
import { figures } from '@/parse/figures';
import { LARGEST_FILE } from '@/parse/limits';
import { readFile } from '@/parse/read-file';
import type { FileReading } from '@/parse/read-file';
import { loadCMap } from './cmaps';
import { tellError } from '@/parse/told';
import { reasonOf, type Say } from './words';

const UNREADABLE = 3;

/**
 * Prints the figures of one file's report as JSON on standard output and nothing else; a file with several
 * reports gives an array. Doubts and errors go to standard error.
 * @returns the exit code
 */
export async function printFigures(paths: readonly string[], say: Say): Promise<number> {
  const [path, another] = paths;
  if (path === undefined || another !== undefined) throw new Error(say('run.one_file'));
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(say('run.no_such_file', { path }));
  if (found.isDirectory()) throw new Error(say('run.one_file'));
  const { size } = found;
  if (size > LARGEST_FILE) {
    console.error(`${path}: ${say(tellError({ code: 'file_too_large', bytes: size, limit: LARGEST_FILE }))}`);
    return UNREADABLE;
  }
  const readings: FileReading[] = [];
  for await (const reading of readFile(new Uint8Array(await readBytes(path)), path, { loadCMap })) readings.push(reading);
  const reports = readings.flatMap(({ outcome }) => (outcome.status === 'read' ? outcome.reports : []));
  tellTroubles(readings, say);
  const [only] = reports;
  if (!only) return UNREADABLE;
  console.log(JSON.stringify(reports.length === 1 ? figures(only) : reports.map(figures), null, 1));
  return 0;
}

function tellTroubles(readings: readonly FileReading[], say: Say): void {
  for (const { path, kind, outcome } of readings) {
    if (outcome.status === 'failed') console.error(`${path}: ${reasonOf({ path, kind, status: 'failed', error: outcome.error, remedy: outcome.remedy }, say)}`);
    else if (outcome.status === 'refused') console.error(`${path}: ${reasonOf({ path, kind, status: 'refused', refusal: outcome.refusal }, say)}`);
    else for (const { cause, cells, raw } of outcome.reports.flatMap(({ doubts }) => doubts)) console.error(`${path}: ${say('run.doubt')}: ${say(`doubt.${cause}`)} ${cells.join(' ')} “${raw}”`);
  }
}
