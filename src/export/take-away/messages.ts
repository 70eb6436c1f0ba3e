import type { TableId } from '@/model/tables';
import type { TableFormat } from './formats';
import type { About } from './package-zip';

export interface WriteRequest {
  readonly tables: ReadonlyMap<TableId, Uint8Array>;
  readonly about: About;
  readonly format: TableFormat;
}

export type WriteAnswer = { readonly file: Uint8Array } | { readonly tooManyRows: TableId } | { readonly failure: string };
