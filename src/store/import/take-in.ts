import { ref, type Ref } from 'vue';
import { entryFile, tablesOfZip } from '@/parse/browser/sheet-reader';
import type { ZipTables } from '@/parse/zip-tables';
import { useBrought } from './brought';
import type { Dropped } from './dropped';
import { sortOut, type Intake } from './intake';
import { useImport } from './queue';
import type { Given } from './reading';
import { plainSheets } from './sheet-intake';
import { useSheets } from './sheets';

const UNOPENED: ZipTables = { tables: [], packages: [], others: true };

/** Takes in what was dropped, each file for what it is; those in zips as if they had been dropped one by one. */
export function useTakeIn(): { readonly take: (dropped: readonly Dropped[]) => Promise<void>; readonly sorting: Ref<number> } {
  const brought = useBrought();
  const sheets = useSheets();
  const queue = useImport();
  /** Files of which it is not known yet what they are. */
  const sorting = ref(0);

  async function take(dropped: readonly Dropped[]): Promise<void> {
    sorting.value += dropped.length;
    try {
      await queue.add(await reportsOf(dropped));
    } finally {
      sorting.value -= dropped.length;
    }
  }

  /** Takes in what comes as tables. @returns the rest, to be read for reports */
  async function reportsOf(dropped: readonly Dropped[]): Promise<readonly Given[]> {
    const intake = await sortOut(dropped);
    const reports: Given[] = (await takeTables(intake)).map((file) => ({ file }));
    for (const zip of intake.zips) reports.push(...(await takeApart(zip)));
    return reports;
  }

  /** Takes databases, packages and sheets in. @returns files that are none of these */
  async function takeTables({ brought: sources, documents }: Intake): Promise<readonly File[]> {
    const others: File[] = [];
    for (const source of sources) {
      if (await brought.take(source)) await queue.prepare();
      else if (source.kind === 'workbook') others.push(source.file);
    }
    const reports: File[] = [];
    for (const file of [...documents, ...others]) if (!(await takeSheets(file))) reports.push(file);
    return reports;
  }

  async function takeSheets(file: File): Promise<boolean> {
    const look = await plainSheets(file);
    if (look) sheets.add(file, look);
    return look !== null;
  }

  /** Takes the tables of a zip in. @returns the zip, to be read for reports, where it holds anything else */
  async function takeApart(zip: File): Promise<readonly Given[]> {
    const { tables, packages, others } = await tablesOfZip(zip).catch(() => UNOPENED);
    const taken = new Set<string>();
    let rest = others;
    for (const { path, bytes } of tables) {
      const file = entryFile(zip, path, bytes);
      const isTaken = (await takeTables(await sortOut([{ file, path: file.name }]))).length === 0;
      // Beside its package, which is left aside as a folder, a zip within the zip may hold reports.
      if (isTaken && !packages.some((folder) => folder.startsWith(`${path}/`))) taken.add(path);
      rest ||= !isTaken;
    }
    return rest ? [{ file: zip, aside: { files: taken, folders: packages } }] : [];
  }

  return { take, sorting };
}
