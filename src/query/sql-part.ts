import type { SqlValue } from '@/engine/statement';

/** A piece of SQL with the values of its placeholders, in their order. */
export interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}
