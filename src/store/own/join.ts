import { mixed } from '@/query/own/mixed';
import type { FileEngine } from '@/engine/files';
import type { OwnDataset } from './identity';
import type { useOwn } from './own';

/** Puts own data before an engine that has the published ones: alone, or both read as one. @throws EngineError */
export async function joinOwn(own: ReturnType<typeof useOwn>, engine: FileEngine, id: OwnDataset): Promise<void> {
  await own.attach(engine);
  if (id === 'own') return engine.execute('USE own');
  for (const sql of mixed('dataset', 'own')) await engine.execute(sql);
}
