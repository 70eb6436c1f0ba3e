import { TAKE_AWAY_FORMATS, type TakeAwayFormat } from '@/export/take-away/formats';
import type { Manifest } from '@/model/manifest';
import { fetchIndex, fetchManifest, folderOf } from '../dataset-files';
import { manifestOf, type OwnDataset } from './identity';
import type { useOwn } from './own';

/** What is taken away: own reports by themselves, or with all that is published. */
export interface TakeAway {
  readonly dataset: OwnDataset;
  readonly format: TakeAwayFormat;
}

/** A name for the file in the making; the next change sweeps it away should the tab die. */
const MAKING = 'atlas-own-0.duckdb';

/**
 * Own data, alone or with what is published, as one file. Brought back, own data are the same data again.
 * @throws EngineError; TooManyRows for a workbook; Error where the file cannot be written.
 */
export async function takeAway(own: ReturnType<typeof useOwn>, { dataset, format }: TakeAway): Promise<Blob> {
  const bytes = await bytesOf(own, dataset, format);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TAKE_AWAY_FORMATS[format].type });
}

async function bytesOf(own: ReturnType<typeof useOwn>, dataset: OwnDataset, format: TakeAwayFormat): Promise<Uint8Array> {
  const shipped = await fetchIndex().then((index) => fetchManifest(index.default));
  if (format === 'duckdb') return dataset === 'own' ? ((await own.bytes()) ?? new Uint8Array()) : allAsDatabase(own, shipped);
  const { openBrowserEngine } = await import('@/engine/browser/open');
  const engine = await openBrowserEngine({ manifest: shipped, base: folderOf(shipped.id), onProgress: () => undefined, onFatal: () => undefined });
  try {
    await own.attach(engine);
    const [{ ownAlone, tablesAsCsv }, { mixed }, { makeTablesFile }] = await Promise.all([import('@/query/own/away'), import('@/query/own/mixed'), import('@/export/take-away/make-file')]);
    for (const sql of dataset === 'own' ? ownAlone('dataset', 'own') : mixed('dataset', 'own')) await engine.execute(sql);
    const tables = await tablesAsCsv(engine, format === 'csv');
    return await makeTablesFile({ tables, about: aboutOf(own, dataset, shipped), format });
  } finally {
    await engine.close();
  }
}

function aboutOf(own: ReturnType<typeof useOwn>, dataset: OwnDataset, shipped: Manifest) {
  const facts = own.state?.facts;
  const { title, simulated } = facts ? manifestOf(dataset, shipped, facts, '') : shipped;
  const mark = (text: string, word: string): string => (simulated ? `${text}${word}` : text);
  return { name: dataset === 'own' ? 'own-data' : 'published-and-own-data', titles: { 'zh-CN': mark(title['zh-CN'], '（含模拟数据）'), en: mark(title.en, ' (with simulated data)') }, simulated };
}

async function allAsDatabase(own: ReturnType<typeof useOwn>, shipped: Manifest): Promise<Uint8Array> {
  const [{ makeDatabase }, { fetchFile }, { together }] = await Promise.all([import('@/engine/browser/make-database'), import('@/engine/browser/fetch-file'), import('@/query/own/mixed')]);
  const published = await fetchFile(folderOf(shipped.id), shipped.database, () => undefined);
  const maker = await makeDatabase(MAKING);
  try {
    await maker.engine.put('dataset.duckdb', published);
    await maker.engine.execute(`ATTACH 'dataset.duckdb' AS dataset (READ_ONLY)`);
    await own.attach(maker.engine);
    for (const sql of together('dataset', 'own')) await maker.engine.execute(sql);
    for (const name of ['dataset', 'own']) await maker.engine.execute(`DETACH ${name}`);
  } catch (error) {
    await maker.abandon();
    throw error;
  }
  const bytes = await maker.finish();
  const { privateFolder } = await import('@/engine/browser/private-folder');
  await (await privateFolder()).removeEntry(MAKING).catch(() => undefined);
  return bytes;
}
