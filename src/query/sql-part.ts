import { placeholders, type SqlValue } from '@/engine/statement';

/** A piece of SQL with the values of its placeholders, in their order. */
export interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

const BETWEEN = String.fromCharCode(31);

/** Texts as what stands between the brackets of `IN (…)`. Hundreds of them in one value are planned sooner than one by one. */
export function among(texts: readonly string[]): SqlPart {
  return texts.some((text) => text.includes(BETWEEN)) ? { sql: placeholders(texts), params: texts } : { sql: 'SELECT unnest(string_split(?, chr(31)))', params: [texts.join(BETWEEN)] };
}
