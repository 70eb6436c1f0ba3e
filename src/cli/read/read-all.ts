import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findFiles } from './files';
import { Journal } from './journal';
import { writeReportPackage } from './package';
import { ReadPool } from './pool';
import { progress } from './progress';
import { readerVersion } from './reader-version';
import { summarise, writeSummary } from './summary';
import type { Say } from './words';

export interface ReadOptions {
  readonly out: string;
  readonly timeout: number;
  readonly jobs?: number;
  readonly say: Say;
}

/** Exit codes by how the worst document was read. */
const EXIT = { whole: 0, doubts: 2, refused: 3 } as const;

/**
 * Reads all files and folders into the output folder, a few at a time and none kept in memory, then writes the
 * data package and the summary of everything the folder holds.
 * @returns the exit code
 * @throws Error where nothing is named, a path does not exist or the folder cannot be written
 */
export async function readAll(paths: readonly string[], { out, timeout, say, jobs = defaultJobs() }: ReadOptions): Promise<number> {
  if (paths.length === 0) throw new Error(say('run.name_files'));
  await mkdir(join(out, 'reports'), { recursive: true });
  const reader = await readerVersion();
  const journal = await Journal.open(out);
  const pool = new ReadPool(Math.max(1, jobs), timeout);
  const shown = progress();
  const named = new Set<string>();
  let kept = 0;
  try {
    shown.total(await count(paths, say));
    const running = new Set<Promise<void>>();
    for await (const { path, bytes } of findFiles(paths, say)) {
      if (named.has(path)) continue;
      named.add(path);
      const known = await journal.known(path, reader);
      const one = pool.run({ path, bytes, out, reader, knownSha256: known?.sha256 ?? null }).then(async (answer) => {
        if (answer.status === 'done') await journal.add(answer.record);
        else kept += 1;
        shown.step(path);
      });
      const tracked = one.finally(() => running.delete(tracked));
      running.add(tracked);
      if (running.size >= jobs) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    shown.end();
    await pool.close();
  }
  const records = await journal.settle();
  const packed = await writeReportPackage(records, out);
  const summary = summarise(records.filter(({ path }) => named.has(path)), { kept, ...packed }, say);
  await writeSummary(summary, out, say);
  return EXIT[summary.worst];
}

function defaultJobs(): number {
  return Math.max(1, availableParallelism() - 1);
}

async function count(paths: readonly string[], say: Say): Promise<number> {
  let files = 0;
  for await (const file of findFiles(paths, say)) if (file.path !== '') files += 1;
  return files;
}
