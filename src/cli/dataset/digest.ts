import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SCHEMA_VERSION, type DatasetFile } from '@/model/manifest';
import { TABLES } from '@/model/tables';
import { rulesText } from '@/query/rule-results';
import { chinaRegions } from '../regions/china';
import type { Descriptor } from '@/parse/package/descriptor';

/** Size and SHA-256 of a file, streamed. */
export async function describeFile(directory: string, path: string): Promise<DatasetFile> {
  const full = join(directory, path);
  return { path, bytes: (await stat(full)).size, sha256: await sha256(full) };
}

/** The version of what a dataset holds: a hash of the package's files, of the tables' declaration, of the rules and of the region list. */
export async function versionOf(directory: string, descriptor: Descriptor): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([SCHEMA_VERSION, TABLES, rulesText(), descriptor.name, descriptor.titles]));
  for (const [table, path] of [...descriptor.resources].sort(([a], [b]) => a.localeCompare(b))) {
    hash.update(`${table} ${await sha256(join(directory, path))}\n`);
  }
  if (!descriptor.resources.has('region')) hash.update(JSON.stringify(chinaRegions()));
  return hash.digest('hex').slice(0, 16);
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
