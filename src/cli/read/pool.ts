import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { ReadError } from '@/parse/error';
import type { Answer, Job } from './read-one';
import { MOST_MEGABYTES, startThread } from './thread';

/** Threads that read files, each one at a time. A thread that hangs or runs out of memory is replaced. */
export class ReadPool {
  readonly #idle: Promise<Worker>[] = [];
  readonly #waiting: ((worker: Promise<Worker>) => void)[] = [];
  #started = 0;

  constructor(private readonly size: number, private readonly timeout: number) {}

  /** Reads one file; a file that takes too long or too much memory fails alone. */
  async run(job: Job): Promise<Answer> {
    const taken = this.take();
    const worker = await taken;
    const { answer, isAlive } = await ask(worker, job, this.timeout);
    if (!isAlive) await worker.terminate();
    this.give(isAlive ? taken : null);
    return answer;
  }

  async close(): Promise<void> {
    for (const idle of this.#idle) await (await idle).terminate();
  }

  private async take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#started === this.size) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#started += 1;
    return startThread();
  }

  /** Hands the thread on, a new one where the old one is gone. */
  private give(worker: Promise<Worker> | null): void {
    const next = this.#waiting.shift();
    if (next) next(worker ?? startThread());
    else if (worker) this.#idle.push(worker);
    else this.#started -= 1;
  }
}

async function ask(worker: Worker, job: Job, timeout: number): Promise<{ answer: Answer; isAlive: boolean }> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), timeout);
  try {
    worker.postMessage(job);
    const [message] = (await once(worker, 'message', { signal: giveUp.signal })) as [{ answer?: Answer; error?: string }];
    if (message.answer) return { answer: message.answer, isAlive: true };
    throw new Error(`${job.path}: ${message.error ?? 'no answer'}`);
  } catch (error) {
    if (giveUp.signal.aborted) return { answer: failure(job, new ReadError({ code: 'took_too_long', milliseconds: timeout })), isAlive: false };
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return { answer: failure(job, new ReadError({ code: 'content_too_large', kind: 'binary', what: 'bytes', limit: MOST_MEGABYTES * 1024 * 1024 })), isAlive: false };
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function failure({ path, bytes, reader }: Job, error: ReadError): Answer {
  return { status: 'done', record: { path, sha256: '', bytes, reader, documents: [{ path, kind: null, status: 'failed', error: error.reason, remedy: error.remedy }] } };
}
