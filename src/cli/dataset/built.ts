import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@/model/manifest';

/** The manifest of a built dataset, null where any of its files is gone or cut short. */
export async function readBuilt(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    const sizes = await Promise.all([manifest.database, manifest.first_view].map(async ({ path, bytes }) => (await stat(join(folder, path))).size === bytes));
    return sizes.every(Boolean) && typeof manifest.built_on === 'string' ? manifest : null;
  } catch {
    return null;
  }
}
