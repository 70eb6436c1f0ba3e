import { lookAtFile } from '@/parse/browser/sheet-reader';
import { detectKind, isParquet } from '@/parse/detect';
import type { FileLook } from '@/parse/sheet/look';
import { LARGEST_SHEET_FILE } from '@/parse/sheet/open';

const HEAD = 65_536;

/** The sheets of a file whose heads say that they are about bodies and their figures; null where there is none. */
export async function plainSheets(file: File): Promise<FileLook | null> {
  const look = await lookForSheets(file);
  const sheets = look?.sheets.filter(({ plainly }) => plainly) ?? [];
  return look && sheets.length > 0 ? { ...look, sheets } : null;
}

/** The sheets of a file, whatever their heads say; null where it holds none, or cannot be opened. */
export async function lookForSheets(file: File): Promise<FileLook | null> {
  return (await mayHoldSheets(file).catch(() => false)) ? lookAtFile(file).catch(() => null) : null;
}

/** Whether it is worth opening a file for sheets: separated text, a zip that may be Excel's, Parquet. Names are never asked. */
async function mayHoldSheets(file: File): Promise<boolean> {
  if (file.size === 0 || file.size > LARGEST_SHEET_FILE) return false;
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const tail = new Uint8Array(await file.slice(-4).arrayBuffer());
  if (isParquet(new Uint8Array([...head.subarray(0, 16), ...tail]))) return true;
  return (head[0] === 0x50 && head[1] === 0x4b) || detectKind(head) === 'text';
}
