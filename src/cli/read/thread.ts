import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Memory of one thread: a file that needs more is one that no report needs. */
export const MOST_MEGABYTES = 1024;

/** A thread does not take over the TypeScript loader of its parent: it registers the loader, then runs the module. */
const START = `
const { workerData } = require('node:worker_threads');
import(workerData.loader).then(({ register }) => { register(); return import(workerData.module); });
`;

/**
 * Starts a thread that reads files, ready to be asked.
 * @throws Error where the thread cannot start: a fault of the program, not of a file
 */
export async function startThread(): Promise<Worker> {
  const worker = new Worker(START, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    workerData: { loader: import.meta.resolve('tsx/esm/api'), module: new URL('./worker.ts', import.meta.url).href },
  });
  await once(worker, 'message');
  return worker;
}
