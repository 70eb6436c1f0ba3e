import type { Region } from '@/model/agency';
import type { Incoming } from '@/model/incoming';
import { ProblemsError } from '@/model/problem';
import { ReadError } from '../error';
import type { PackageAnswer, PackageRequest, PackageSource } from './package-messages';

/**
 * The tables that a file or folder brings; null where it brings none of ours.
 * @param regions where bodies can stand, for tables that bring no regions.
 * @throws ProblemsError, ReadError
 */
export const readIncoming = (source: PackageSource, regions: readonly Region[]): Promise<Incoming | null> => ask({ kind: 'read', source, regions });

/**
 * Tables with every value written as it is declared.
 * @throws ProblemsError naming every value that cannot be.
 */
export const settleValues = async (incoming: Incoming): Promise<Incoming> => (await ask({ kind: 'go_through', incoming })) ?? incoming;

/** Asks a worker that lives for this question alone, so that what it held is given back. */
async function ask(request: PackageRequest): Promise<Incoming | null> {
  const worker = new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<PackageAnswer>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => { reject(new ReadError({ code: 'damaged', kind: 'binary', detail: message })); });
      worker.addEventListener('message', ({ data }: MessageEvent<PackageAnswer>) => { resolve(data); });
      worker.postMessage(request);
    });
    if (answer.type === 'problems') throw new ProblemsError({ list: answer.problems, count: answer.count });
    if (answer.type === 'failed') throw new ReadError(answer.error);
    return answer.incoming;
  } finally {
    worker.terminate();
  }
}
