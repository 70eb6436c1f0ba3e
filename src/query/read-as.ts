import type { Scope } from '@/model/scope';

/** The column of `fact` that is true for the report that is read for a scope, where those that do not state theirs are taken in. */
export const readAsScope = (scope: Scope): `read_as_${Scope}` => `read_as_${scope}`;
