/** A part of the program that is there at once, or fetched when first needed. */
export interface Part<T> {
  /** The part, or null as long as it was not fetched. */
  readonly now: () => T | null;
  readonly fetch: () => Promise<unknown>;
}

/** A part of the first view. */
export const here = <T>(part: T): Part<T> => ({ now: () => part, fetch: () => Promise.resolve() });

/** A part that is fetched once; a failed attempt may be repeated. */
export function later<T>(load: () => Promise<T>): Part<T> {
  let found: T | null = null;
  return {
    now: () => found,
    fetch: async () => {
      found ??= await load();
    },
  };
}
