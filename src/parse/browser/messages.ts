import type { FileReading } from '../read-file';
import type { SourceDocument } from '../source';

/** Asks the worker to read one file; with `source`, for the document of that path as it stands. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source?: string;
}

/** What the worker answers: readings as they come, or the document, then the end. */
export type ReadAnswer = { readonly type: 'reading'; readonly reading: FileReading } | { readonly type: 'source'; readonly document: SourceDocument | null } | { readonly type: 'end' };
