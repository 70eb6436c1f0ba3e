/** Reads the tables of datasets off the page's thread: one request in, one answer out. */
import type { Incoming } from '@/model/incoming';
import { ProblemsError } from '@/model/problem';
import { notGiven, ReadError } from '../error';
import { goThrough } from '../package/csv-records';
import { folderFiles, zipFiles, type PackageFiles } from '../package/files';
import { packageRoot, readPackage } from '../package/read-package';
import { withRegions } from '../package/regions';
import type { PackageAnswer, PackageRequest, PackageSource } from './package-messages';

self.onmessage = async ({ data }: MessageEvent<PackageRequest>) => {
  self.postMessage(await answerTo(data).catch(failure));
};

async function answerTo(request: PackageRequest): Promise<PackageAnswer> {
  if (request.kind === 'go_through') return { type: 'tables', incoming: goThrough(request.incoming) };
  const incoming = await tablesOf(request.source);
  return { type: 'tables', incoming: incoming && withRegions(incoming, request.regions) };
}

async function tablesOf(source: PackageSource): Promise<Incoming | null> {
  if (source.kind === 'workbook') {
    const { readTables } = await import('../package/workbook');
    return readTables(await bytesOf(source.file));
  }
  const files: PackageFiles = source.kind === 'zip' ? zipFiles(await bytesOf(source.file)) : folderFiles(source.files);
  const root = packageRoot(files.paths);
  return root === null ? null : readPackage(files, root);
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer().catch(notGiven));

function failure(error: unknown): PackageAnswer {
  if (error instanceof ProblemsError) return { type: 'problems', problems: error.problems, count: error.count };
  const known = error instanceof ReadError ? error : new ReadError({ code: 'damaged', kind: 'binary', detail: error instanceof Error ? error.message : String(error) });
  return { type: 'failed', error: known.reason, remedy: known.remedy };
}
