import type { Region } from '@/model/agency';
import type { Incoming } from '@/model/incoming';
import type { Problem } from '@/model/problem';
import type { ReadErrorCause, Remedy } from '../error';

/** Where the tables of a dataset may lie. */
export type PackageSource =
  | { readonly kind: 'zip'; readonly file: File }
  | { readonly kind: 'workbook'; readonly file: File }
  /** Files by their paths below the folder that was dropped. */
  | { readonly kind: 'folder'; readonly name: string; readonly files: ReadonlyMap<string, File> };

export type PackageRequest =
  /** Reads the tables; `regions` are those that bodies can stand in where the tables bring none. */
  | { readonly kind: 'read'; readonly source: PackageSource; readonly regions: readonly Region[] }
  /** Goes through tables value by value. */
  | { readonly kind: 'go_through'; readonly incoming: Incoming };

export type PackageAnswer =
  /** Null where the file is none of ours. */
  | { readonly type: 'tables'; readonly incoming: Incoming | null }
  | { readonly type: 'problems'; readonly problems: readonly Problem[]; readonly count: number }
  | { readonly type: 'failed'; readonly error: ReadErrorCause; readonly remedy: Remedy };
