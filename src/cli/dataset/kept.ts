import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { missingColumn } from '@/engine/tables';
import { openNodeEngine } from '@/engine/node';
import { keptFolder, SCHEMA_VERSION, type Manifest } from '@/model/manifest';
import { readBuilt } from './built';

/** An earlier version of a dataset that stands beside the current one. */
export interface KeptVersion {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The day a version was first built, where it stands as the current or a kept one; null where it is new. */
export async function firstBuiltOn(folder: string, version: string): Promise<string | null> {
  const standing = await Promise.all([folder, keptFolder(folder, version)].map(readBuilt));
  const days = standing.flatMap((manifest) => (manifest?.version === version ? [manifest.built_on] : []));
  return days.sort()[0] ?? null;
}

/** Puts a made folder in the place of a dataset. The version that stood there is kept beside it, unless it is the same. */
export async function replaceDataset(folder: string, making: string, version: string): Promise<void> {
  const before = await readBuilt(folder);
  if (before && before.version !== version) {
    await rm(keptFolder(folder, before.version), { recursive: true, force: true });
    await rename(folder, keptFolder(folder, before.version));
  } else {
    await rm(folder, { recursive: true, force: true });
  }
  await rename(making, folder);
  await rm(keptFolder(folder, version), { recursive: true, force: true });
}

/** The earlier versions of a dataset that the app can still read, the newest first. */
export async function keptVersions(out: string, id: string): Promise<readonly KeptVersion[]> {
  const folders = await keptFolders(out, id);
  const kept: KeptVersion[] = [];
  for (const folder of folders) {
    const manifest = await readBuilt(join(out, folder));
    if (manifest && keptFolder(id, manifest.version) === folder && (await isReadable(join(out, folder), manifest))) kept.push({ folder, manifest });
  }
  return kept.sort((a, b) => b.manifest.built_on.localeCompare(a.manifest.built_on) || a.folder.localeCompare(b.folder));
}

/** Removes all but the newest kept versions of a dataset, and those that the app can no longer read. @returns the folders removed */
export async function pruneVersions(out: string, id: string, keep: number): Promise<readonly string[]> {
  const staying = (await keptVersions(out, id)).slice(0, keep).map(({ folder }) => folder);
  const leaving = (await keptFolders(out, id)).filter((folder) => !staying.includes(folder));
  for (const folder of leaving) await rm(join(out, folder), { recursive: true });
  return leaving;
}

async function keptFolders(out: string, id: string): Promise<readonly string[]> {
  const entries = await readdir(out, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name.startsWith(keptFolder(id, ''))).map(({ name }) => name);
}

/** Whether the tables of a kept version are those that the app asks for. */
async function isReadable(folder: string, { schema_version, database }: Manifest): Promise<boolean> {
  if (schema_version !== SCHEMA_VERSION) return false;
  const engine = await openNodeEngine(join(folder, database.path)).catch(() => null);
  if (!engine) return false;
  try {
    return (await missingColumn(engine)) === null;
  } finally {
    await engine.close();
  }
}
