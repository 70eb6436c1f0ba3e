import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import type { Manifest } from '@/model/manifest';
import type { Problems } from '@/model/problem';
import { refuse } from './problem';

/** What the build takes from a `datapackage.json`. */
export interface Descriptor {
  readonly name: string;
  readonly titles: Manifest['title'];
  /** CSV files by table, relative to the package. */
  readonly resources: ReadonlyMap<TableId, string>;
}

const FILE = 'datapackage.json';
/** Without bodies and reports there is no dataset. */
export const NEEDED: readonly TableId[] = ['agency', 'report'];
const byResource = new Map(TABLE_IDS.map((id) => [TABLES[id].resource, id]));

/**
 * Reads a package's descriptor; what is wrong with it is added to `problems`.
 *
 * @throws PackageError where nothing can be read at all.
 */
export async function readDescriptor(directory: string, problems: Problems): Promise<Descriptor> {
  const invalid = (value: string | null, expected: string): void => {
    problems.add({ fault: 'descriptor_invalid', file: FILE, row: null, column: null, value, expected });
  };
  const parsed = await readJson(directory, problems);
  const name = text(parsed['name']);
  if (!name || !/^[a-z0-9][a-z0-9._-]*$/.test(name)) invalid(name, 'name: lower-case letters, digits, ".", "_", "-"');

  const resources = new Map<TableId, string>();
  for (const resource of Array.isArray(parsed['resources']) ? parsed['resources'] : []) {
    const { name: resourceName, path } = record(resource);
    readResource(directory, text(resourceName), text(path), resources, problems);
  }
  for (const table of NEEDED.filter((id) => !resources.has(id))) {
    problems.add({ fault: 'resource_missing', file: FILE, row: null, column: null, value: TABLES[table].resource });
  }
  refuse(directory, problems);
  return { name: name ?? '', titles: titlesOf(parsed, name ?? ''), resources };
}

/** `titles` by language; what it does not have is the standard's one `title`, or else the name. */
function titlesOf(descriptor: Record<string, unknown>, name: string): Manifest['title'] {
  const titles = record(descriptor['titles']);
  const plain = text(descriptor['title']) ?? name;
  return { 'zh-CN': text(titles['zh-CN']) ?? plain, en: text(titles['en']) ?? plain };
}

async function readJson(directory: string, problems: Problems): Promise<Record<string, unknown>> {
  try {
    return record(JSON.parse(await readFile(join(directory, FILE), 'utf8')));
  } catch (error) {
    const fault = error instanceof SyntaxError ? 'descriptor_invalid' : 'file_missing';
    problems.add({ fault, file: FILE, row: null, column: null, value: null, expected: error instanceof Error ? error.message : String(error) });
    refuse(directory, problems);
    throw error;
  }
}

function readResource(directory: string, name: string | null, path: string | null, into: Map<TableId, string>, problems: Problems): void {
  const at = { file: FILE, row: null, column: null };
  const table = byResource.get(name ?? '');
  if (!table) {
    problems.add({ ...at, fault: 'resource_unknown', value: name, expected: [...byResource.keys()].join(', ') });
  } else if (into.has(table)) {
    problems.add({ ...at, fault: 'descriptor_invalid', value: name, expected: 'each resource once' });
  } else if (!path || isAbsolute(path) || path.split(/[\\/]/).includes('..')) {
    problems.add({ ...at, fault: 'path_unsafe', value: path });
  } else if (!existsSync(join(directory, path))) {
    problems.add({ ...at, fault: 'file_missing', file: path, value: null });
  } else {
    into.set(table, path);
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
