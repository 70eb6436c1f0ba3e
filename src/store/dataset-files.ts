import { EngineError } from '@/engine/error';
import { SCHEMA_VERSION, type DatasetIndex, type Manifest } from '@/model/manifest';
import type { FirstView } from '@/model/first-view';

/** Address of a dataset's folder, ending in a slash; relative to the page, so that the site works below any path. */
export const folderOf = (id: string): string => `datasets/${encodeURIComponent(id)}/`;

/** The list of datasets that the site ships. */
export const fetchIndex = (): Promise<DatasetIndex> => fetchJson<DatasetIndex>('datasets/index.json');

/**
 * What a dataset is.
 * @throws EngineError `dataset_missing`, or `dataset_schema` where it was built for other tables.
 */
export async function fetchManifest(id: string): Promise<Manifest> {
  const manifest = await fetchJson<Manifest>(`${folderOf(id)}manifest.json`);
  if (manifest.schema_version !== SCHEMA_VERSION) throw new EngineError('dataset_schema', `${id}/manifest.json`);
  return manifest;
}

/** The answers of the first view, which let the page be drawn before the engine is there. */
export function fetchFirstView(manifest: Manifest): Promise<FirstView> {
  return fetchJson<FirstView>(`${folderOf(manifest.id)}${manifest.first_view.path}?v=${manifest.version}`);
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
