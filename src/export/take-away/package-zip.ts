import { zipSync, type Zippable } from 'fflate';
import { DESCRIPTOR, resourceOf, TEXT_ESCAPE, type PackageFormat } from '@/model/package';
import { TABLES, type TableId } from '@/model/tables';

/** What is taken away, in words. */
export interface About {
  /** The package's name: lower-case letters, digits, dots and dashes. */
  readonly name: string;
  readonly titles: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly simulated: boolean;
}

/** Parquet is packed already. */
const LEVEL: Readonly<Record<PackageFormat, 0 | 6>> = { csv: 6, parquet: 0 };

/**
 * A Frictionless Data Package as a zip: `datapackage.json` and a file a table.
 *
 * @param files the tables in the format given, those of CSV with their texts escaped.
 */
export function packageZip(files: ReadonlyMap<TableId, Uint8Array>, { name, titles, simulated }: About, format: PackageFormat): Uint8Array {
  const present = [...files.keys()];
  const descriptor = {
    profile: 'tabular-data-package',
    name,
    title: `${titles['zh-CN']} ${titles.en}`,
    titles,
    simulated,
    ...(format === 'csv' ? { [TEXT_ESCAPE.property]: TEXT_ESCAPE.value } : {}),
    resources: present.map((table) => resourceOf(table, present, { format, columns: TABLES[table].columns })),
  };
  const entries: Zippable = { [DESCRIPTOR]: new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`) };
  for (const [table, bytes] of files) entries[`${TABLES[table].resource}.${format}`] = [bytes, { level: LEVEL[format] }];
  return zipSync(entries);
}
