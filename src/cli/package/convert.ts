import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { identifyBodies } from './bodies';
import { readCompleteReport } from './complete';
import { readCuration, type Curation } from './curation';
import { readFigures } from './figures';
import { mergeReports } from './merge';
import { toTables, type Rows } from './tables';
import { writePackage } from './write';
import type { CollectedReport } from './row';

export interface PackageSources {
  /** File of collected figures, a JSON object a line. */
  readonly figures: string;
  /** Folder of reports transcribed whole, one JSON file each. */
  readonly tables: string;
  /** The editor's decisions. */
  readonly curation: string;
}

/**
 * Makes a data package of figures collected from published reports.
 *
 * @returns the tables as written.
 * @throws Error naming file and place where a source cannot be read or two reports collide.
 */
export async function convert(sources: PackageSources, out: string): Promise<Rows> {
  const curation = readCuration(await readJson(sources.curation), sources.curation);
  const parts = readFigures(await readFile(sources.figures, 'utf8'), basename(sources.figures));
  const whole = await readWhole(sources.tables, curation);
  const bodies = identifyBodies([...whole, ...parts], curation);
  const tables = toTables(mergeReports(whole, parts, bodies), bodies, curation.cells);
  await writePackage(out, curation.package, false, tables);
  return tables;
}

async function readWhole(directory: string, curation: Curation): Promise<readonly CollectedReport[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const about = curation.tables.get(basename(file, '.json'));
      if (!about) throw new Error(`${file}: curation.json does not say under "tables" where its body stands.`);
      return readCompleteReport(await readJson(join(directory, file)), about, file);
    }),
  );
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
