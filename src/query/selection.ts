import type { AgencyLevel } from '@/model/agency';
import type { ApplicantKind } from '@/model/applicants';
import { REQUEST_FIGURES } from '@/model/measures';
import type { Scope } from '@/model/scope';
import { peersSql, type Peers } from './peers';
import { placeholders, type SqlValue } from '@/engine/statement';

/** Which bodies are compared: a hand-picked list, everyone below a region and of some levels, or those like a body. */
export type BodySelection =
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | { readonly kind: 'rule'; readonly under: string | null; readonly levels: readonly AgencyLevel[] }
  | ({ readonly kind: 'peers' } & Peers);

/**
 * Whose figures are read. One scope at a time: a region's own report already contains the bodies below.
 * `unstated` adds reports that do not say, marked as such, where a body has none of the chosen scope.
 */
export interface ScopeChoice {
  readonly scope: Scope;
  readonly unstated: boolean;
  /** Table 3 is read in this applicant's column instead of the printed total. */
  readonly applicant?: ApplicantKind;
}

export interface SqlPart {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The region codes at and below a code, as a subquery. */
export function regionsBelow(code: string): SqlPart {
  return {
    sql: `WITH RECURSIVE below AS (
      SELECT region_code FROM region WHERE region_code = ?
      UNION ALL
      SELECT r.region_code FROM region r JOIN below b ON r.parent_code = b.region_code
    ) SELECT region_code FROM below`,
    params: [code],
  };
}

/**
 * The CTEs `chosen` (the bodies) and `picked` (the one report per body and year that counts).
 * A rule takes the bodies that have any report of the scope; a list is taken as it stands, so that a body
 * without reports still shows as missing.
 */
export function selectionCtes(selection: BodySelection, choice: ScopeChoice): SqlPart {
  const parts = selection.kind === 'rule' ? ruledCtes(selection.under, selection.levels, choice) : namedCtes(selectedBodies(selection), choice);
  // Only reports that do not state their scope can make two of one body and year.
  const reports = choice.unstated ? `${parts.reports.sql}\n  QUALIFY row_number() OVER (PARTITION BY f.agency_id, f.year ORDER BY f.scope IS NULL) = 1` : parts.reports.sql;
  const read = choice.applicant === undefined ? { sql: reports, params: [] } : inColumnOf(choice.applicant, reports);
  return {
    sql: `${parts.before.sql}chosen AS MATERIALIZED (${parts.chosen.sql}),
picked AS (
  ${read.sql}
)`,
    params: [...parts.before.params, ...parts.chosen.params, ...parts.reports.params, ...read.params],
  };
}

interface SelectionParts {
  readonly before: SqlPart;
  readonly chosen: SqlPart;
  readonly reports: SqlPart;
}

/** Bodies known by their ids: their reports by a join. */
function namedCtes(chosen: SqlPart, choice: ScopeChoice): SelectionParts {
  const inScope = scopeCondition('f', choice);
  return { before: { sql: '', params: [] }, chosen, reports: { sql: `SELECT f.* FROM fact f JOIN chosen USING (agency_id) WHERE f.preferred AND ${inScope.sql}`, params: inScope.params } };
}

/**
 * Bodies known by their place and level, both of which `fact` repeats: one scan of it gives their reports, another the
 * bodies, and nothing is joined.
 */
function ruledCtes(under: string | null, levels: readonly AgencyLevel[], choice: ScopeChoice): SelectionParts {
  const below = under === null ? null : regionsBelow(under);
  const inScope = scopeCondition('f', choice);
  const within = `${below ? ' AND f.region_code IN (FROM regions_within)' : ''}${levels.length > 0 ? ` AND f.level IN (${placeholders(levels)})` : ''}`;
  const from = `FROM fact f WHERE f.preferred AND ${inScope.sql}${within}`;
  const params = [...inScope.params, ...levels];
  return {
    before: below ? { sql: `regions_within AS MATERIALIZED (${below.sql}),\n`, params: below.params } : { sql: '', params: [] },
    chosen: { sql: `SELECT DISTINCT f.agency_id ${from}`, params },
    reports: { sql: `SELECT f.* ${from}`, params },
  };
}

/** Reports with table 3 read in one applicant's column; unknown where a report does not split by applicant. */
function inColumnOf(applicant: ApplicantKind, reports: string): SqlPart {
  const columns = REQUEST_FIGURES.map((figure) => `q."${figure}" AS "${figure}"`).join(', ');
  return {
    sql: `SELECT p.* REPLACE (${columns}) FROM (${reports}) p LEFT JOIN request q ON q.report_id = p.report_id AND q.applicant = ?`,
    params: [applicant],
  };
}

function scopeCondition(alias: string, { scope, unstated }: ScopeChoice): SqlPart {
  return unstated
    ? { sql: `(${alias}.scope = ? OR ${alias}.scope IS NULL)`, params: [scope] }
    : { sql: `${alias}.scope = ?`, params: [scope] };
}

function listed(ids: readonly string[]): SqlPart {
  if (ids.length === 0) return { sql: 'SELECT agency_id FROM agency WHERE false', params: [] };
  return { sql: `SELECT agency_id FROM agency WHERE agency_id IN (${placeholders(ids)})`, params: ids };
}

/** The chosen bodies as a subquery, whatever they reported and whoever it is about. */
export function selectedBodies(selection: BodySelection): SqlPart {
  if (selection.kind === 'listed') return listed(selection.ids);
  if (selection.kind === 'peers') return peersSql(selection);
  const within = conditions(selection.under, selection.levels);
  return { sql: `SELECT agency_id FROM agency WHERE true${within.sql}`, params: within.params };
}

function conditions(under: string | null, levels: readonly AgencyLevel[]): SqlPart {
  const below = under === null ? null : regionsBelow(under);
  return {
    sql: `${below ? ` AND region_code IN (${below.sql})` : ''}${levels.length > 0 ? ` AND level IN (${placeholders(levels)})` : ''}`,
    params: [...(below?.params ?? []), ...levels],
  };
}
