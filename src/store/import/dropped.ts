/** A file with its path below the folder that was dropped or chosen; its name alone where it came by itself. */
export interface Dropped {
  readonly file: File;
  readonly path: string;
}

/** Files deeper than this in a dropped folder are left where they are. */
const DEEPEST = 12;

/** The files of a drop: those dropped themselves, and those within dropped folders. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(data.files);
  const found: Dropped[] = [];
  for (const entry of entries) await collect(entry, found, 0);
  return found;
}

/** The files of an input, by themselves or as a folder. */
export const chosenFiles = (files: Iterable<File> | null): Dropped[] => [...(files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

async function collect(entry: FileSystemEntry, found: Dropped[], depth: number): Promise<void> {
  if (entry.name.startsWith('.') || depth > DEEPEST) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
    found.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // A reader gives a hundred entries at a time, and none when it is through.
    for (let some = await batch(reader); some.length > 0; some = await batch(reader)) for (const inner of some) await collect(inner, found, depth + 1);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
