import { chooseBundle } from './bundle';
import { browserEngine } from './engine';
import { startEngine } from './start';
import type { FileEngine } from '../files';

/** Starts an engine with an empty database in memory, apart from the one that answers the pages. @throws EngineError of starting */
export async function openMemory(): Promise<FileEngine> {
  return browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
}
