import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from './words';

/** A file to read: its path as given or found, and its size, known before it is opened. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** Files beside documents that no one means to read: hidden ones and the lock files of Office. */
const SKIPPED = /^(?:\.|~\$)/u;

/**
 * The files named and those in the folders named, folders in depth and by name, one at a time.
 * @throws Error naming a path that does not exist
 */
export async function* findFiles(paths: readonly string[], say: Say): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new Error(say('run.no_such_file', { path }));
    if (found.isDirectory()) yield* filesIn(path);
    else yield { path, bytes: found.size };
  }
}

async function* filesIn(folder: string): AsyncGenerator<FoundFile> {
  const entries: { name: string; isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    if (!SKIPPED.test(entry.name) && (entry.isDirectory() || entry.isFile())) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const path = join(folder, name);
    if (isFolder) yield* filesIn(path);
    else yield { path, bytes: (await stat(path)).size };
  }
}
