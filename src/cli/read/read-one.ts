import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@/model/report';
import { LARGEST_FILE } from '@/parse/limits';
import { readFile } from '@/parse/read-file';
import type { FileReading } from '@/parse/read-file';
import { ReadError } from '@/parse/error';
import { loadCMap } from './cmaps';
import type { DocumentRecord, FileRecord, ReportRecord } from './record';
import { writeWhole } from './write-file';

/** A file to read, where its reports go, and what is known of it from an earlier run. */
export interface Job {
  readonly path: string;
  readonly bytes: number;
  readonly out: string;
  readonly reader: string;
  readonly knownSha256: string | null;
}

/** What a worker answers: the file's record, or that the file is as it was. */
export type Answer = { readonly status: 'done'; readonly record: FileRecord } | { readonly status: 'unchanged' };

/** Reads one file and writes a JSON file a report below `reports/` in the output folder. */
export async function readOne({ path, bytes: size, out, reader, knownSha256 }: Job): Promise<Answer> {
  if (size > LARGEST_FILE) return { status: 'done', record: { path, sha256: '', bytes: size, reader, documents: [tooLarge(path, size)] } };
  const bytes = new Uint8Array(await readBytes(path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === knownSha256) return { status: 'unchanged' };
  const documents: DocumentRecord[] = [];
  let number = 0;
  for await (const reading of readFile(bytes, path, { loadCMap })) {
    const reports: ReportRecord[] = [];
    if (reading.outcome.status === 'read') {
      for (const report of reading.outcome.reports) {
        number += 1;
        reports.push(await writeReport(report, reading, { sha256, number, out }));
      }
    }
    documents.push(recordOf(reading, reports));
  }
  return { status: 'done', record: { path, sha256, bytes: size, reader, documents } };
}

async function writeReport(report: Report, reading: FileReading, { sha256, number, out }: { sha256: string; number: number; out: string }): Promise<ReportRecord> {
  const name = report.name?.value ?? null;
  const year = report.year?.value ?? null;
  const file = `${[safe(name ?? 'unnamed'), String(year ?? 'no-year'), sha256.slice(0, 10), ...(number > 1 ? [String(number)] : [])].join('-')}.json`;
  const notices = reading.outcome.status === 'read' ? reading.outcome.notices : [];
  await writeWhole(join(out, 'reports', file), `${JSON.stringify({ source: { path: reading.path, kind: reading.kind, sha256 }, notices, report }, null, 1)}\n`);
  return { file, name, year, doubts: report.doubts.length, oddities: report.oddities.length };
}

function recordOf({ path, kind, outcome }: FileReading, reports: readonly ReportRecord[]): DocumentRecord {
  switch (outcome.status) {
    case 'read': return { path, kind, status: 'read', reports, notices: outcome.notices };
    case 'refused': return { path, kind, status: 'refused', refusal: outcome.refusal };
    case 'failed': return { path, kind, status: 'failed', error: outcome.error, remedy: outcome.remedy };
  }
}

function tooLarge(path: string, bytes: number): DocumentRecord {
  const { reason, remedy } = new ReadError({ code: 'file_too_large', bytes, limit: LARGEST_FILE });
  return { path, kind: null, status: 'failed', error: reason, remedy };
}

/** A part of a file name: letters, digits and Chinese characters alone. */
function safe(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 60);
}
