import { rename, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: a run that is cut off leaves no half file under this name. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${String(process.pid)}.part`;
  await writeFile(draft, text);
  await rename(draft, path);
}
