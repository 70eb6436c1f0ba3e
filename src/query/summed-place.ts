import type { AgencyLevel } from '@/model/agency';
import type { Scope } from '@/model/scope';
import { placeholders } from '@/engine/statement';
import type { BodySelection, ScopeChoice } from './selection';
import type { SqlPart } from './sql-part';
import { EVERYWHERE } from './sums';

/** Bodies whose sums are made beforehand: all of a place, of some levels, and one scope. */
export interface SummedPlace {
  readonly under: string | null;
  readonly levels: readonly AgencyLevel[];
  readonly scope: Scope;
}

/** The bodies of a question as a place with sums; null where they are picked by hand, or their reports read in another way. */
export function summedPlace(selection: BodySelection, { scope, unstated, applicant }: ScopeChoice): SummedPlace | null {
  return selection.kind === 'rule' && !unstated && applicant === undefined ? { under: selection.under, levels: selection.levels, scope } : null;
}

/** The rows of a place in a table of sums (`createSums`). */
export function placeCondition({ under, levels, scope }: SummedPlace): SqlPart {
  return { sql: `region_code = ? AND scope = ?${levels.length > 0 ? ` AND level IN (${placeholders(levels)})` : ''}`, params: [under ?? EVERYWHERE, scope, ...levels] };
}
