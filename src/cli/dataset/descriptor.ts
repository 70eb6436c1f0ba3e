import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DESCRIPTOR } from '@/model/package';
import type { Problems } from '@/model/problem';
import { readDescriptor, type Descriptor } from '@/parse/package/descriptor';
import { refuse } from './problem';

/**
 * The descriptor of the package in a folder.
 *
 * @throws PackageError where it is missing or wrong.
 */
export async function descriptorIn(directory: string, problems: Problems): Promise<Descriptor> {
  let text = '{}';
  try {
    text = await readFile(join(directory, DESCRIPTOR), 'utf8');
  } catch (error) {
    problems.add({ fault: 'file_missing', file: DESCRIPTOR, row: null, column: null, value: null, expected: error instanceof Error ? error.message : String(error) });
    refuse(directory, problems);
  }
  const descriptor = readDescriptor(text, (path) => existsSync(join(directory, path)), problems);
  refuse(directory, problems);
  return descriptor;
}
