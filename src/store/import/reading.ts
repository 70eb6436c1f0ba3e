import { FileReaderWorker } from '@/parse/browser/file-reader';
import type { FileReading } from '@/parse/read-file';
import type { Aside } from '@/parse/zip/aside';

/** A file to be read for reports. */
export interface Given {
  readonly file: File;
  /** What of a zip is read otherwise. */
  readonly aside?: Aside;
}

/** Workers that read at once: one core stays for the page, and more than four read no faster than the disk. */
const WORKERS = Math.max(1, Math.min(4, (globalThis.navigator.hardwareConcurrency || 2) - 1));

/**
 * Reads files in a pool of workers. A file that fails says so in its readings; the rest go on.
 *
 * @param onDone told when a file is through.
 * @param signal stops before the next file, and the one under way.
 */
export async function readAll<T extends Given>(items: readonly T[], onReading: (item: T, reading: FileReading) => void, onStart: (item: T) => void, onDone: (item: T) => void, signal: AbortSignal): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: Math.min(WORKERS, items.length) }, async () => {
      const worker = new FileReaderWorker();
      try {
        for (let item = waiting.shift(); item && !signal.aborted; item = waiting.shift()) {
          const current = item;
          onStart(current);
          await worker.read(current.file, { signal, onReading: (reading) => onReading(current, reading), ...(current.aside ? { aside: current.aside } : {}) }).catch(() => undefined);
          if (!signal.aborted) onDone(current);
        }
      } finally {
        worker.dispose();
      }
    }),
  );
}
