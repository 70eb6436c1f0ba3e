import type { Region } from '@/model/agency';
import type { Incoming, IncomingTable } from '@/model/incoming';
import { ProblemsError } from '@/model/problem';
import type { TableId } from '@/model/tables';
import { ReadError } from '../error';
import type { PackageAnswer, PackageRequest, PackageSource } from './package-messages';

/**
 * The tables that a file or folder brings; null where it brings none of ours.
 * @param regions where bodies can stand, for tables that bring no regions.
 * @throws ProblemsError, ReadError
 */
export async function readIncoming(source: PackageSource, regions: readonly Region[]): Promise<Incoming | null> {
  const answer = await ask({ kind: 'read', source, regions });
  return answer.type === 'tables' ? answer.incoming : null;
}

/**
 * A table with every value written as it is declared.
 * @throws ProblemsError naming every value that cannot be.
 */
export async function settleValues(table: TableId, incoming: IncomingTable): Promise<IncomingTable> {
  const answer = await ask({ kind: 'go_through', table, incoming });
  return answer.type === 'table' ? answer.incoming : incoming;
}

/** Asks a worker that lives for this question alone, so that what it held is given back. */
async function ask(request: PackageRequest): Promise<PackageAnswer> {
  const worker = new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<PackageAnswer>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => { reject(new ReadError({ code: 'damaged', kind: 'binary', detail: message })); });
      worker.addEventListener('message', ({ data }: MessageEvent<PackageAnswer>) => { resolve(data); });
      worker.postMessage(request);
    });
    if (answer.type === 'problems') throw new ProblemsError({ list: answer.problems, count: answer.count });
    if (answer.type === 'failed') throw new ReadError(answer.error);
    return answer;
  } finally {
    worker.terminate();
  }
}
