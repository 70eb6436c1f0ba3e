/** A value bound to a placeholder `?`. */
export type SqlValue = string | number | boolean | null;

interface Kinds {
  text: string;
  'text?': string | null;
  number: number;
  'number?': number | null;
  boolean: boolean;
  'boolean?': boolean | null;
}

/** What a result column holds; `?` means that null may occur and stands for unknown. */
export type ColumnKind = keyof Kinds;

/** The columns of a result by name. */
export type Shape = Readonly<Record<string, ColumnKind>>;

/** A result row of a shape. */
export type RowOf<S extends Shape> = { readonly [K in keyof S]: Kinds[S[K]] };

/** A question as data: compiled purely, run later by any engine. The same text runs in the browser and in Node. */
export interface Statement<S extends Shape = Shape> {
  /** Names the question in timings (`atlas:query:<name>`) and errors. */
  readonly name: string;
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly shape: S;
}

/** Placeholders for a list of values: `IN (${placeholders(ids)})`. Engines take no array parameters. */
export function placeholders(values: readonly SqlValue[]): string {
  return values.map(() => '?').join(', ');
}

/** What makes two statements the same question: exact text and values. */
export function statementKey({ sql, params }: Pick<Statement, 'sql' | 'params'>): string {
  return params.length === 0 ? sql : `${sql}\n${JSON.stringify(params)}`;
}
