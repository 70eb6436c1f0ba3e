/** What is wrong with a file, and where in it. Worded by `slides.problem.<code>`. */
export class FileProblem extends Error {
  constructor(
    readonly code: 'not_json' | 'not_deck' | 'newer' | 'value' | 'colour' | 'contrast' | 'logo' | 'too_large',
    /** The place in the file, as in `slides[3].model.series[0].points`. */
    readonly path: string,
  ) {
    super(`${code} ${path}`);
    this.name = 'FileProblem';
  }
}

/** Reads a value of some type out of unknown data, naming its place where it is none. @throws FileProblem */
export type Check<T> = (value: unknown, path: string) => T;

const refuse = (path: string): never => {
  throw new FileProblem('value', path);
};

export const text =
  (longest = 4000): Check<string> =>
  (value, path) =>
    typeof value === 'string' && value.length <= longest ? value : refuse(path);

export const matching =
  (pattern: RegExp): Check<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(path);

export const finite: Check<number> = (value, path) => (typeof value === 'number' && Number.isFinite(value) ? value : refuse(path));

export const boolean: Check<boolean> = (value, path) => (typeof value === 'boolean' ? value : refuse(path));

export const oneOf =
  <const T extends string>(words: readonly T[]): Check<T> =>
  (value, path) =>
    words.find((word) => word === value) ?? refuse(path);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path) =>
    value === null ? null : check(value, path);

/** A value that may be left out. */
export const optional =
  <T>(check: Check<T>, fallback: T): Check<T> =>
  (value, path) =>
    value === undefined ? fallback : check(value, path);

/** A member that may be absent and then stays so. */
export const maybe =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);

export const list =
  <T>(check: Check<T>, longest: number): Check<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length <= longest ? value.map((item, index) => check(item, `${path}[${String(index)}]`)) : refuse(path);

type Fields<T> = { readonly [K in keyof T]-?: Check<T[K]> };

/** An object with these members and no others: what is not known is dropped. */
export const object =
  <T>(fields: Fields<T>): Check<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path);
    const given = value as Record<string, unknown>;
    const read: Record<string, unknown> = {};
    for (const [name, check] of Object.entries<Check<unknown>>(fields)) {
      const found = check(given[name], path === '' ? name : `${path}.${name}`);
      if (found !== undefined) read[name] = found;
    }
    return read as T;
  };

/** An object whose member `tag` says which of several it is. */
export const variant =
  <T>(tag: string, kinds: Readonly<Record<string, Check<T>>>): Check<T> =>
  (value, path) => {
    const name = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[tag] : undefined;
    const check = typeof name === 'string' && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    return check ? check(value, path) : refuse(`${path}.${tag}`);
  };

/** Parses JSON. @throws FileProblem */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw new FileProblem('not_json', '');
  }
}
