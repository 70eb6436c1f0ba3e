/** Reading of loosely typed JSON with errors that say where: every function throws an Error naming the place. */

export type Json = Readonly<Record<string, unknown>>;

export function object(value: unknown, where: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where}: an object is expected.`);
  return value as Json;
}

export function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${where}: a text is expected, not ${JSON.stringify(value)}.`);
  return value;
}

export function optionalText(value: unknown, where: string): string | null {
  return value === undefined || value === null ? null : text(value, where);
}

export function number(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${where}: a number is expected, not ${JSON.stringify(value)}.`);
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`${where}: one of ${allowed.join(', ')} is expected, not ${JSON.stringify(value)}.`);
  return found;
}

/** An object of numbers whose keys are all known; an absent value gives an empty object. */
export function numbers<K extends string>(value: unknown, allowed: readonly K[], where: string): Partial<Record<K, number>> {
  if (value === undefined) return {};
  const entries = Object.entries(object(value, where)).map(([key, one]) => [oneOf(key, allowed, where), number(one, `${where}.${key}`)] as const);
  return Object.fromEntries(entries) as Partial<Record<K, number>>;
}

/** Refuses keys that nothing reads, so that no figure is lost unnoticed. */
export function onlyKeys(value: Json, allowed: readonly string[], where: string): void {
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  if (unknown.length > 0) throw new Error(`${where}: unknown ${unknown.join(', ')}.`);
}
