import Papa from 'papaparse';
import type { Incoming, IncomingTable } from '@/model/incoming';
import { DESCRIPTOR } from '@/model/package';
import { Problems, ProblemsError } from '@/model/problem';
import type { TableId } from '@/model/tables';
import { CSV } from './csv-records';
import { readDescriptor } from './descriptor';
import type { PackageFiles } from './files';
import { parquetToCsv } from './parquet';

/** As much of a file as a head may take. */
const LONGEST_HEAD = 65_536;

/** A table with what its head says. */
export function incomingTable(file: string, csv: Uint8Array, escaped = false): IncomingTable {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv.subarray(0, LONGEST_HEAD)), { ...CSV, preview: 1 });
  return { file, columns: data[0] ?? [], csv, escaped };
}

/** Where among files a package begins: the folder of the topmost descriptor, with its slash; null where there is none. */
export function packageRoot(paths: readonly string[]): string | null {
  const roots = paths.filter((path) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`)).map((path) => path.slice(0, -DESCRIPTOR.length));
  return roots.sort((one, other) => one.length - other.length)[0] ?? null;
}

const PARQUET = 'PAR1';
const isParquet = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, PARQUET.length)) === PARQUET;

/**
 * The tables of a data package, CSV or Parquet.
 *
 * @param root as `packageRoot` gives it.
 * @throws ProblemsError where the descriptor is wrong or a file is missing; ReadError where a file cannot be unpacked.
 */
export async function readPackage(files: PackageFiles, root: string): Promise<Incoming> {
  const problems = new Problems();
  const paths = new Set(files.paths);
  const text = new TextDecoder().decode(await files.read(`${root}${DESCRIPTOR}`));
  const { resources, escaped } = readDescriptor(text, (path) => paths.has(`${root}${path}`), problems);
  if (problems.count > 0) throw new ProblemsError(problems);
  const tables = new Map<TableId, IncomingTable>();
  for (const [table, file] of resources) {
    const bytes = await files.read(`${root}${file}`);
    tables.set(table, incomingTable(file, isParquet(bytes) ? await parquetToCsv(bytes, file) : bytes, escaped));
  }
  return tables;
}
