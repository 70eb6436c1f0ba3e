import { containerKind, detectKind } from '@/parse/detect';
import type { FileKind } from '@/parse/error';
import { LARGEST_FILE } from '@/parse/limits';
import { packageRoot } from '@/parse/package/read-package';
import { zipEntries } from '@/parse/zip/directory';
import { packedFiles, ZIP_LIMITS } from '@/parse/zip/read-zip';
import { DESCRIPTOR } from '@/model/package';
import type { BroughtSource } from './brought';
import { isDatabase } from './database-file';
import type { Dropped } from './dropped';

/** Files sorted by what they are, whatever they are called. */
export interface Intake {
  /** What may hold the tables of a dataset, databases first; a workbook may turn out to be something else. */
  readonly brought: readonly BroughtSource[];
  readonly documents: readonly File[];
  /** Zips of anything, data packages among them. */
  readonly zips: readonly File[];
}

/** How much of a zip's end is looked at for what it holds: the directory of some thousand files. */
const END = 262_144;

/** Sorts what was dropped. A folder with a descriptor is one package; the rest goes file by file. */
export async function sortOut(dropped: readonly Dropped[]): Promise<Intake> {
  const root = packageRoot(dropped.map(({ path }) => path));
  const inFolder = root === null ? [] : dropped.filter(({ path }) => path.startsWith(root));
  const databases: BroughtSource[] = [];
  const packages: BroughtSource[] = inFolder.length > 0 ? [folderOf(inFolder, root ?? '')] : [];
  const documents: File[] = [];
  const zips: File[] = [];
  for (const { file } of dropped.filter((one) => !inFolder.includes(one))) {
    // What the system does not give is told of where it is read.
    const kind = await kindOf(file).catch(() => 'document' as const);
    if (kind === 'database') databases.push({ kind, file });
    else if (kind === 'document') documents.push(file);
    else if (kind === 'zip') zips.push(file);
    else packages.push({ kind: kind === 'package' ? 'zip' : kind, file });
    if (kind === 'package') zips.push(file);
  }
  return { brought: [...databases, ...packages], documents, zips };
}

const folderOf = (files: readonly Dropped[], root: string): BroughtSource => ({ kind: 'folder', name: root.replace(/\/$/, '') || DESCRIPTOR, files: new Map(files.map(({ file, path }) => [path.slice(root.length), file])) });

async function kindOf(file: File): Promise<'database' | 'package' | 'workbook' | 'zip' | 'document'> {
  if (await isDatabase(file)) return 'database';
  if (!(await startsAsZip(file))) return 'document';
  const names = await namesAtEnd(file);
  if (names) {
    const kind = kindByNames(containerKind(names), names);
    // Too large to be taken apart: it is refused where files are read.
    return kind === 'zip' && file.size > LARGEST_FILE ? 'document' : kind;
  }
  if (file.size > LARGEST_FILE) return largeKind(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = detectKind(bytes);
  return kindByNames(kind, kind === 'zip' ? packedFiles(bytes).map(({ name }) => name) : []);
}

/** The names of what a zip holds, where its end tells them all: most files need not be read to be sorted. */
async function namesAtEnd(file: File): Promise<readonly string[] | null> {
  const end = new Uint8Array(await file.slice(-END).arrayBuffer());
  try {
    return zipEntries(end, ZIP_LIMITS.entries, file.size - end.length).map(({ name }) => name);
  } catch {
    return null;
  }
}

function kindByNames(kind: FileKind, names: readonly string[]): 'package' | 'workbook' | 'zip' | 'document' {
  if (kind === 'xlsx') return 'workbook';
  if (kind !== 'zip') return 'document';
  return packageRoot(names) === null ? 'zip' : 'package';
}

/** By the end alone, which is enough for what this program has written: no report is so large. */
async function largeKind(file: File): Promise<'package' | 'workbook' | 'document'> {
  const end = new TextDecoder('latin1').decode(await file.slice(-END).arrayBuffer());
  if (end.includes(DESCRIPTOR)) return 'package';
  return end.includes('xl/workbook.xml') ? 'workbook' : 'document';
}

const startsAsZip = async (file: File): Promise<boolean> => new TextDecoder('latin1').decode(await file.slice(0, 4).arrayBuffer()) === 'PK\u0003\u0004';
