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

/**
 * Counts by text as a relation of two columns, bound as `among` binds texts. There has to be one at least.
 *
 * @param text what the column of texts is called. @param count and that of counts.
 */
export function countsAmong(counts: ReadonlyMap<string, number>, text: string, count: string): SqlPart {
  const texts = [...counts.keys()];
  return texts.some((each) => each.includes(BETWEEN))
    ? { sql: `SELECT * FROM (VALUES ${texts.map(() => '(?, ?)').join(', ')}) v(${text}, ${count})`, params: [...counts].flat() }
    : { sql: `SELECT unnest(string_split(?, chr(31))) AS ${text}, unnest(string_split(?, chr(31)))::INTEGER AS ${count}`, params: [texts.join(BETWEEN), [...counts.values()].join(BETWEEN)] };
}
