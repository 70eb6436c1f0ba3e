import { EngineError } from '@/engine/error';
import { keptFolder, SCHEMA_VERSION, type DatasetIndex, type Manifest } from '@/model/manifest';
import type { FirstView } from '@/model/first-view';

/**
 * Address of a dataset's folder, ending in a slash; relative to the page, so that the site works below any path.
 * @param version an earlier one that the index lists; null for the current one.
 */
export const folderOf = (id: string, version: string | null = null): string => `datasets/${encodeURIComponent(version === null ? id : keptFolder(id, version))}/`;

/** The list of datasets that the site ships. */
export const fetchIndex = (): Promise<DatasetIndex> => fetchJson<DatasetIndex>('datasets/index.json');

/**
 * What a dataset is, as it is now or as it was.
 * @throws EngineError `dataset_missing`, or `dataset_schema` where it was built for other tables.
 */
export async function fetchManifest(id: string, version: string | null = null): Promise<Manifest> {
  const address = `${folderOf(id, version)}manifest.json`;
  const manifest = await fetchJson<Manifest>(address);
  if (version !== null && manifest.version !== version) throw new EngineError('dataset_missing', address);
  if (manifest.schema_version !== SCHEMA_VERSION) throw new EngineError('dataset_schema', address);
  return manifest;
}

/** The answers of the first view, which let the page be drawn before the engine is there. */
export function fetchFirstView({ first_view, version }: Manifest, base: string): Promise<FirstView> {
  return fetchJson<FirstView>(`${base}${first_view.path}?v=${version}`);
}

async function fetchJson<T>(address: string): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new EngineError('dataset_missing', address);
    return (await response.json()) as T;
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('dataset_missing', address, { cause: error });
  }
}
