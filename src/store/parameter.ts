/** A URL parameter read: there and understood, there and not understood, or not there. */
export type Read<T> =
  | { readonly state: 'valid'; readonly value: T }
  | { readonly state: 'invalid'; readonly raw: string }
  | { readonly state: 'missing' };

/** How one value is written into the URL and read back. */
export interface Codec<T> {
  /** The value of a text, or undefined where the text is none. */
  readonly parse: (raw: string) => T | undefined;
  readonly format: (value: T) => string;
}

/** Reads a parameter of a query; of several with one name the first counts. */
export function read<T>(codec: Codec<T>, raw: unknown): Read<T> {
  const text: unknown = Array.isArray(raw) ? (raw as unknown[])[0] : raw;
  if (typeof text !== 'string' || text === '') return { state: 'missing' };
  const value = codec.parse(text);
  return value === undefined ? { state: 'invalid', raw: text } : { state: 'valid', value };
}

/** One of a fixed list of words. */
export function oneOf<const T extends string>(words: readonly T[]): Codec<T> {
  return { parse: (raw) => words.find((word) => word === raw), format: (value) => value };
}

/** A whole number within bounds. */
export function wholeNumber(minimum: number, maximum: number): Codec<number> {
  return {
    parse: (raw) => {
      const value = /^\d{1,9}$/.test(raw) ? Number(raw) : NaN;
      return value >= minimum && value <= maximum ? value : undefined;
    },
    format: String,
  };
}

const EMPTY = 'none';

/** Words apart by commas; each must be understood, or the whole is not. An empty list is written as `none`. */
export function listOf<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    parse: (raw) => {
      if (raw === EMPTY) return [];
      const values = raw.split(',').map((text) => item.parse(text));
      return values.every((value) => value !== undefined) ? values : undefined;
    },
    format: (values) => (values.length === 0 ? EMPTY : values.map((value) => item.format(value)).join(',')),
  };
}

/** Ids of bodies and regions: what registries of the data may hold, nothing else. */
export const identifier: Codec<string> = {
  parse: (raw) => (/^[\w.-]{1,120}$/.test(raw) ? raw : undefined),
  format: (value) => value,
};

/** Any text, as much of it as a name needs. */
export const shortText: Codec<string> = { parse: (raw) => raw.slice(0, 64), format: (value) => value };

/** A value that may also be none, which is written by leaving it out. */
export function orNone<T extends string>(codec: Codec<T>): Codec<T | ''> {
  return { parse: codec.parse, format: (value) => (value === '' ? '' : codec.format(value)) };
}

/** On or off; only on is written. */
export const flag: Codec<boolean> = { parse: (raw) => (raw === '1' ? true : raw === '0' ? false : undefined), format: (value) => (value ? '1' : '0') };
