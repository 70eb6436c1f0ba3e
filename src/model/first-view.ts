import type { AgencyLevel } from './agency';
import type { Scope } from './scope';

/** What is shown where a link does not say: worked out from the data when a dataset is built. */
export interface StartingPoint {
  /** The body whose overview opens, or null for the whole collection. */
  readonly body: string | null;
  readonly scope: Scope;
  /** The level of most bodies with reports of the scope: like is set beside like. */
  readonly level: AgencyLevel;
  /** The year that most reports of scope and level are about. */
  readonly year: number;
}

/** `first-view.json`: the starting point and the answers its first page needs, by question. */
export interface FirstView {
  readonly start: StartingPoint;
  readonly results: readonly { readonly key: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[];
}
