import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives a simulated package another name: the shipped one's is taken. */
export async function renamePackage(directory: string, name: string): Promise<void> {
  const path = join(directory, 'datapackage.json');
  const descriptor = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...descriptor, name }, null, 2));
}
