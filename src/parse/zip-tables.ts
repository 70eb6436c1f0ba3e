import { detectKind, isParquet } from './detect';
import { LARGEST_FILE } from './limits';
import { packageRoot } from './package/read-package';
import { lookAt } from './sheet/look';
import { openSheets } from './sheet/open';
import { packedFiles, ZIP_LIMITS, type Packed } from './zip/read-zip';

/** A file of a zip that may hold tables: separated text, Excel, Parquet, a database, or a zip that is a data package. */
export interface ZipTable {
  /** As a reading of the zip names it: `a.zip/b.csv`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ZipTables {
  readonly tables: readonly ZipTable[];
  /** Folders that are data packages, the whole zip where it is one. */
  readonly packages: readonly string[];
  /** Whether anything else is in it. */
  readonly others: boolean;
}

/** Bytes by which it is seen whether a file is worth unpacking. */
const HEAD = 65_536;
const NOTHING: ZipTables = { tables: [], packages: [], others: true };

/**
 * The tables of a zip, those in zips within it too. What cannot be unpacked, or is too much together, counts as something
 * else: whoever reads the zip for reports tells why.
 *
 * @throws ReadError `damaged`, `cut_off`, `zip_too_many_entries`
 */
export async function tablesInZip(bytes: Uint8Array, name: string): Promise<ZipTables> {
  if (detectKind(bytes) !== 'zip') return NOTHING;
  const limit = { left: ZIP_LIMITS.totalBytes };
  return tablesIn(bytes, name, 1, limit);
}

async function tablesIn(bytes: Uint8Array, path: string, depth: number, limit: { left: number }): Promise<ZipTables> {
  const files = packedFiles(bytes);
  const root = packageRoot(files.map(({ name }) => name));
  const rest = root === null ? files : files.filter(({ name }) => !name.startsWith(root));
  // The package of a zip that was given is taken out of the zip itself; one of a zip within comes as that zip.
  const found: { tables: ZipTable[]; packages: string[]; others: boolean } = { tables: root !== null && depth > 1 ? [{ path, bytes }] : [], packages: root === null ? [] : [`${path}/${root}`], others: false };
  if (bytes.length > LARGEST_FILE) return { ...found, others: rest.length > 0 };
  for (const file of rest) {
    const inner = `${path}/${file.name}`;
    const content = mayHoldTables(file) ? contentOf(file) : null;
    if (content && (limit.left -= content.length) < 0) return { ...found, others: true };
    if (content && detectKind(content) === 'zip' && depth < ZIP_LIMITS.depth) {
      const within = await tablesIn(content, inner, depth + 1, limit).catch(() => NOTHING);
      found.tables.push(...within.tables);
      found.packages.push(...within.packages);
      found.others ||= within.others;
    } else if (content && (await holdsTables(content))) found.tables.push({ path: inner, bytes: content });
    else found.others = true;
  }
  return found;
}

function mayHoldTables(file: Packed): boolean {
  try {
    const head = file.head(HEAD);
    return isZip(head) || ['parquet', 'duckdb', 'text'].includes(detectKind(head));
  } catch {
    return false;
  }
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

function contentOf(file: Packed): Uint8Array | null {
  try {
    return file.read();
  } catch {
    return null;
  }
}

/** Whether a file is one that would be taken for tables if it came by itself. A workbook may still turn out to be a report. */
async function holdsTables(bytes: Uint8Array): Promise<boolean> {
  const kind = detectKind(bytes);
  if (kind === 'duckdb' || kind === 'xlsx') return true;
  if (kind !== 'text' && !isParquet(bytes)) return false;
  const file = await openSheets(bytes).catch(() => null);
  return file !== null && lookAt(file).sheets.some(({ plainly }) => plainly);
}
