/** A place in the Regulation: an article, with its paragraph or item where only that one is meant. */
export interface Clause {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
}

/**
 * The places of 《中华人民共和国政府信息公开条例》 (State Council Decree 711, 2019) that the outcomes of table 3
 * rest on. Their words stand in the locale files as `law.clause.<id>`.
 */
export const CLAUSES = {
  a14: { article: 14 },
  a15: { article: 15 },
  a16_1: { article: 16, paragraph: 1 },
  a16_2: { article: 16, paragraph: 2 },
  a30_unclear: { article: 30 },
  a30_abandoned: { article: 30 },
  a35: { article: 35 },
  a36_2: { article: 36, item: 2 },
  a36_4: { article: 36, item: 4 },
  a36_5: { article: 36, item: 5 },
  a36_6: { article: 36, item: 6 },
  a36_7: { article: 36, item: 7 },
  a37: { article: 37 },
  a38: { article: 38 },
  a39_1: { article: 39, paragraph: 1 },
  a39_2: { article: 39, paragraph: 2 },
  a42: { article: 42 },
} as const satisfies Readonly<Record<string, Clause>>;

/** The name of a clause in the registry and in the locale files. */
export type ClauseId = keyof typeof CLAUSES;
