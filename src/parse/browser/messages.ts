import type { FileReading } from '../read-file';

/** Asks the worker to read one file. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker answers: readings as they come, then the end. */
export type ReadAnswer = { readonly type: 'reading'; readonly reading: FileReading } | { readonly type: 'end' };
