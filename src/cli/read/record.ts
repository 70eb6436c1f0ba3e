import type { FileKind, ReadErrorCause, Remedy } from '@/parse/error';
import type { Notice } from '@/parse/read-file';
import type { Refusal } from '@/parse/read-report';

/** One report that was read and written. */
export interface ReportRecord {
  /** File name below `reports/` in the output folder. */
  readonly file: string;
  readonly name: string | null;
  readonly year: number | null;
  readonly doubts: number;
  readonly oddities: number;
}

/** What became of one document of a file. */
export type DocumentRecord = { readonly path: string; readonly kind: FileKind | null } & (
  | { readonly status: 'read'; readonly reports: readonly ReportRecord[]; readonly notices: readonly Notice[] }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'failed'; readonly error: ReadErrorCause; readonly remedy: Remedy }
);

/** What became of one file: a line of the journal. A file whose bytes and reader are the same is not read again. */
export interface FileRecord {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reader: string;
  readonly documents: readonly DocumentRecord[];
}

/** How well a document was read, for the summary and the exit code. */
export type Grade = 'whole' | 'doubts' | 'refused';

export function gradeOf(record: DocumentRecord): Grade {
  if (record.status !== 'read') return 'refused';
  return record.notices.length > 0 || record.reports.some(({ doubts }) => doubts > 0) ? 'doubts' : 'whole';
}
