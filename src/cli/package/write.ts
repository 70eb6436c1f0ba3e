import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { TABLES, TABLE_IDS } from '@/model/tables';
import { packageColumns, resourceOf } from '@/model/package';
import type { Json } from './read';
import type { Rows } from './tables';

/** Writes a Frictionless Data Package: one CSV file a table that is there, and `datapackage.json`. */
export async function writePackage(directory: string, about: Json, simulated: boolean, tables: Rows): Promise<void> {
  await mkdir(directory, { recursive: true });
  const present = TABLE_IDS.filter((table) => tables[table] !== undefined);
  for (const table of present) {
    const fields = packageColumns(table).map(({ id }) => id);
    const data = (tables[table] ?? []).map((row) => fields.map((field) => row[field] ?? ''));
    await writeFile(join(directory, `${TABLES[table].resource}.csv`), `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`);
  }
  await writeFile(join(directory, 'datapackage.json'), `${JSON.stringify(descriptorOf(about, simulated, present), null, 2)}\n`);
}

/** The descriptor of a package of these tables. */
export function descriptorOf(about: Json, simulated: boolean, present: readonly (typeof TABLE_IDS)[number][]): Json {
  return { profile: 'tabular-data-package', ...about, simulated, resources: present.map((table) => resourceOf(table, present)) };
}
