import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetIndex, ListedDataset, Manifest } from '@/model/manifest';
import { DEFAULTS, simulate } from '../simulate/simulate';
import { buildDataset } from './build';
import { readBuilt } from './built';
import { descriptorIn } from './descriptor';
import { fingerprint } from './fingerprint';
import { keptVersions, pruneVersions } from './kept';
import { Problems } from '@/model/problem';
import { refuse } from './problem';

interface Shipped {
  readonly id: string;
  /** The package in the repository, or how it is made where it is not kept there. */
  readonly from: { readonly directory: string } | { readonly make: (directory: string) => Promise<unknown> };
}

/** The datasets the app ships with, the default first. */
const SHIPPED: readonly [Shipped, ...Shipped[]] = [
  { id: 'public-reports', from: { directory: 'data/public-reports' } },
  { id: 'simulated', from: { make: (directory) => simulate(DEFAULTS, directory) } },
];

/** Code that decides what a built dataset holds. */
const CODE = ['src/cli', 'src/engine', 'src/model', 'src/parse', 'src/query', 'package-lock.json'];

/**
 * Builds every shipped dataset into `out` and writes `index.json`. A dataset whose package and code have
 * not changed since it was built is left as it is.
 *
 * @param cache folder for made packages and for marks of what was built from what. @param code files and folders
 *   whose change makes every dataset stale.
 * @throws PackageError where a package breaks its schema.
 */
export async function buildShipped(out: string, say: (line: string) => void, cache = '.cache', code: readonly string[] = CODE): Promise<void> {
  await mkdir(out, { recursive: true });
  await mkdir(cache, { recursive: true });
  const codeKey = await fingerprint(code);
  for (const { id, from } of SHIPPED) {
    const key = 'make' in from ? codeKey : `${codeKey} ${await fingerprint([from.directory])}`;
    await buildOne(id, from, key, { out, cache, say });
  }
  await writeIndex(out);
}

/**
 * Builds a data package beside the shipped datasets, so that the app lists it.
 *
 * @throws PackageError where the package breaks its schema or bears the name of a shipped dataset.
 */
export async function buildPackage(directory: string, out: string, say: (line: string) => void): Promise<void> {
  const problems = new Problems();
  const { name } = await descriptorIn(directory, problems);
  if (SHIPPED.some(({ id }) => id === name)) {
    problems.add({ fault: 'descriptor_invalid', file: 'datapackage.json', row: null, column: null, value: name, aside: 'name_taken' });
  }
  refuse(directory, problems);
  const { version, row_counts } = await buildDataset(directory, join(out, name));
  await writeIndex(out);
  say(`${name} ${version} built: ${String(row_counts.agency)} bodies, ${String(row_counts.report)} reports`);
}

/** One version of a dataset that the site holds. */
export interface StandingVersion {
  readonly current: boolean;
  readonly manifest: Manifest;
}

/** Every version of every dataset that stands in `out`, the current one of each first. */
export async function standingVersions(out: string): Promise<readonly StandingVersion[]> {
  const versions: StandingVersion[] = [];
  for (const manifest of await standing(out)) {
    versions.push({ current: true, manifest });
    for (const kept of await keptVersions(out, manifest.id)) versions.push({ current: false, manifest: kept.manifest });
  }
  return versions;
}

/** Removes all but the newest `keep` of the earlier versions of each dataset. @returns the folders removed */
export async function pruneDatasets(out: string, keep: number): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const { id } of await standing(out)) removed.push(...(await pruneVersions(out, id, keep)));
  await writeIndex(out);
  return removed;
}

/** Lists the datasets that stand in `out` with the versions kept of each. */
async function writeIndex(out: string): Promise<void> {
  const datasets: ListedDataset[] = [];
  for (const { id, title, simulated } of await standing(out)) {
    const kept = await keptVersions(out, id);
    datasets.push({ id, title, simulated, ...(kept.length === 0 ? {} : { kept: kept.map(({ manifest }) => manifest.version) }) });
  }
  const index: DatasetIndex = { default: SHIPPED[0].id, datasets };
  await writeFile(join(out, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}

/** What the datasets in `out` are, the shipped ones first; earlier versions of them are not among them. */
async function standing(out: string): Promise<readonly Manifest[]> {
  const shipped = SHIPPED.map(({ id }) => id);
  const folders = (await readdir(out, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.includes('@')).map(({ name }) => name);
  const others = folders.filter((name) => !shipped.includes(name)).sort();
  return (await Promise.all([...shipped, ...others].map((name) => readBuilt(join(out, name))))).filter((manifest) => manifest !== null);
}

interface Places {
  readonly out: string;
  readonly cache: string;
  readonly say: (line: string) => void;
}

async function buildOne(id: string, from: Shipped['from'], key: string, { out, cache, say }: Places): Promise<void> {
  const folder = join(out, id);
  const mark = join(cache, `built-${id}-${createHash('sha256').update(out).digest('hex').slice(0, 8)}`);
  const built = (await readFile(mark, 'utf8').catch(() => null)) === key ? await readBuilt(folder) : null;
  if (built) {
    say(`${id} ${built.version} is up to date`);
    return;
  }
  const started = performance.now();
  const directory = 'make' in from ? join(cache, id) : from.directory;
  if ('make' in from) await from.make(directory);
  const { version } = await buildDataset(directory, folder);
  await writeFile(mark, key);
  say(`${id} ${version} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
