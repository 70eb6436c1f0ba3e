import { createReadStream } from 'node:fs';
import { access, appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileRecord } from './record';
import { writeWhole } from './write-file';

const FILE = 'journal.jsonl';

/**
 * What earlier runs read, a JSON line a file, written as each file is done: a run that is cut off goes on
 * where it stopped. The last line of a path counts; half a line at the end is ignored.
 */
export class Journal {
  readonly #records = new Map<string, FileRecord>();
  readonly #replaced: FileRecord[] = [];

  private constructor(private readonly out: string) {}

  static async open(out: string): Promise<Journal> {
    const journal = new Journal(out);
    const exists = await access(join(out, FILE)).then(() => true, () => false);
    if (!exists) return journal;
    for await (const line of createInterface({ input: createReadStream(join(out, FILE)) })) {
      const record = parsed(line);
      if (record) journal.#records.set(record.path, record);
    }
    return journal;
  }

  /** The record of a file whose reports are all still there. */
  async known(path: string, reader: string): Promise<FileRecord | null> {
    const record = this.#records.get(path);
    if (record?.reader !== reader || record.sha256 === '') return null;
    const there = await Promise.all(filesOf(record).map((file) => access(join(this.out, 'reports', file)).then(() => true, () => false)));
    return there.every(Boolean) ? record : null;
  }

  async add(record: FileRecord): Promise<void> {
    const before = this.#records.get(record.path);
    if (before) this.#replaced.push(before);
    this.#records.set(record.path, record);
    await appendFile(join(this.out, FILE), `${JSON.stringify(record)}\n`);
  }

  /** All records by path; the file is rewritten to hold each once, and reports that no record names any more are removed. */
  async settle(): Promise<FileRecord[]> {
    const records = [...this.#records.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
    const named = new Set(records.flatMap(filesOf));
    for (const file of this.#replaced.flatMap(filesOf)) if (!named.has(file)) await rm(join(this.out, 'reports', file), { force: true });
    await writeWhole(join(this.out, FILE), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return records;
  }
}

function filesOf({ documents }: FileRecord): string[] {
  return documents.flatMap((document) => (document.status === 'read' ? document.reports.map(({ file }) => file) : []));
}

function parsed(line: string): FileRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'path' in value && 'documents' in value ? (value as FileRecord) : null;
  } catch {
    return null;
  }
}
