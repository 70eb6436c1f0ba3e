/** Reads files in a thread of its own: jobs come in as messages, answers go out. */
import { parentPort } from 'node:worker_threads';
import { readOne } from './read-one';
import type { Job } from './read-one';

parentPort?.on('message', (job: Job) => {
  readOne(job).then(
    (answer) => parentPort?.postMessage({ answer }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});

parentPort?.postMessage({ ready: true });
