import type { AgencyLevel } from '@/model/agency';
import type { ApplicantKind } from '@/model/applicants';
import type { FactFigure } from '@/model/fact';
import { REQUEST_FIGURES } from '@/model/measures';
import type { Scope } from '@/model/scope';
import { readAsScope } from './read-as';
import { peersSql, type Peers } from './peers';
import { placeholders } from '@/engine/statement';
import { among, type SqlPart } from './sql-part';

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

/** The region codes at and below a code, as a subquery. */
export function regionsBelow(code: string): SqlPart {
  return { sql: 'SELECT region_code FROM region_within WHERE above = ?', params: [code] };
}

/** A column of `fact` that a question reads. */
export type ReadColumn = FactFigure | 'report_id' | 'agency_id' | 'scope' | 'basis' | 'layout';

/**
 * The CTEs `chosen` (the bodies, by `body`) and `picked` (the one report per body and year that counts, with `body`, `year`
 * and its row in `fact` as `place`). A rule takes the bodies that have any report of the scope; a list is taken as it
 * stands, so that a body without reports still shows as missing.
 *
 * @param years how many the question goes on to ask for; only how the answer is found depends on it.
 * @param columns what else of `picked` is read: to plan a question about all columns takes longer than to answer it.
 */
export function selectionCtes(selection: BodySelection, choice: ScopeChoice, years: number, columns: readonly ReadColumn[]): SqlPart {
  const parts = partsOf(selection, { ...choice, years, columns: choice.applicant === undefined ? columns : [...columns, 'report_id'] });
  const read = choice.applicant === undefined ? { sql: parts.reports.sql, params: [] } : inColumnOf(choice.applicant, parts.reports.sql, columns);
  return {
    sql: `chosen AS MATERIALIZED (${parts.chosen.sql}),
picked AS (
  ${read.sql}
)`,
    params: [...parts.chosen.params, ...parts.reports.params, ...read.params],
  };
}

/** Which reports of bodies are read, and what of them. */
interface Reading extends ScopeChoice {
  readonly years: number;
  readonly columns: readonly ReadColumn[];
}

function partsOf(selection: BodySelection, reading: Reading): SelectionParts {
  if (selection.kind === 'rule') return ruled(selection.under, selection.levels, reading);
  if (selection.kind === 'peers') return { chosen: peersSql(selection, 'body'), reports: reportsOf(OF_CHOSEN, reading) };
  return picked(selection.ids, reading);
}

/** Columns of a relation by name, each once. */
const naming = (of: string, columns: readonly string[]): string => [...new Set(columns)].map((column) => `${of}."${column}"`).join(', ');

/**
 * Whether reports of listed bodies are found quicker by the index of `fact`, which gives those of all years, than by
 * looking through the years asked for. It gives up beyond 2,048 reports.
 */
const indexed = (bodies: number, years: number): boolean => (years === 1 ? bodies <= 3 : bodies <= 200);

interface SelectionParts {
  readonly chosen: SqlPart;
  readonly reports: SqlPart;
}

/** Bodies picked by hand, as a condition. */
function named(ids: readonly string[]): SqlPart {
  return { sql: ids.length === 0 ? ' AND false' : ` AND agency_id IN (${placeholders(ids)})`, params: ids };
}

/** The reports that count, of bodies by a condition on `fact`. */
function reportsOf(bodies: SqlPart, reading: Reading): SqlPart {
  const read = readCondition(reading);
  return { sql: `SELECT ${naming('f', ['body', 'year', ...reading.columns])}, f.rowid AS place FROM fact f WHERE ${read.sql}${bodies.sql}`, params: [...read.params, ...bodies.params] };
}

/** Bodies picked by hand. */
function picked(ids: readonly string[], reading: Reading): SelectionParts {
  const bodies = among(ids);
  return {
    chosen: { sql: `SELECT body FROM body_key WHERE agency_id IN (${bodies.sql})`, params: bodies.params },
    reports: indexed(ids.length, reading.years) ? byIndex(named(ids), reading) : reportsOf(OF_CHOSEN, reading),
  };
}

/** Reports of bodies that are named, by the index: it is used where nothing else is asked for, which the offset sees to. */
function byIndex(bodies: SqlPart, reading: Reading): SqlPart {
  const read = readCondition(reading);
  const columns = ['body', 'year', ...reading.columns];
  return {
    sql: `SELECT ${naming('f', columns)}, f.place FROM (SELECT ${naming('fact', [...columns, ...(reading.unstated ? [readAsScope(reading.scope)] : ['preferred', 'scope'])])}, rowid AS place FROM fact WHERE true${bodies.sql} OFFSET 0) f WHERE ${read.sql}`,
    params: [...bodies.params, ...read.params],
  };
}

const OF_CHOSEN: SqlPart = { sql: ' AND f.body IN (SELECT body FROM chosen)', params: [] };

/** Bodies known by their place and level, both of which `fact` repeats. */
function ruled(under: string | null, levels: readonly AgencyLevel[], reading: Reading): SelectionParts {
  const within = conditions(under, levels, 'f.');
  const inScope = scopeCondition('f', reading);
  // With reports of unstated scope taken in, a body may stand there twice.
  return {
    chosen: { sql: `SELECT ${reading.unstated ? 'DISTINCT ' : ''}f.body FROM reporting f WHERE ${inScope.sql}${within.sql}`, params: [...inScope.params, ...within.params] },
    reports: reportsOf(within, reading),
  };
}

/** Reports with table 3 read in one applicant's column; unknown where a report does not split by applicant. */
function inColumnOf(applicant: ApplicantKind, reports: string, columns: readonly ReadColumn[]): SqlPart {
  const [split, whole] = [columns.filter(isSplit), columns.filter((column) => !isSplit(column))];
  return {
    sql: `SELECT ${naming('p', ['body', 'year', 'place', ...whole])}${split.length > 0 ? `, ${naming('q', split)}` : ''} FROM (${reports}) p LEFT JOIN request q ON q.report_id = p.report_id AND q.applicant = ?`,
    params: [applicant],
  };
}

/** Whether table 3 gives a figure for each applicant. */
const isSplit = (column: ReadColumn): boolean => REQUEST_FIGURES.some((figure) => figure === column);

/** Which report of a body and year counts, as a condition on `fact`. */
function readCondition({ scope, unstated }: ScopeChoice): SqlPart {
  return unstated ? { sql: `f.${readAsScope(scope)}`, params: [] } : { sql: 'f.preferred AND f.scope = ?', params: [scope] };
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

/** The chosen bodies as a condition on a table that says of each row its body, and the body's level and region. */
export function bodyCondition(selection: BodySelection): SqlPart {
  if (selection.kind === 'rule') return conditions(selection.under, selection.levels);
  if (selection.kind === 'listed') return named(selection.ids);
  const peers = peersSql(selection);
  return { sql: ` AND agency_id IN (${peers.sql})`, params: peers.params };
}

/** The chosen bodies as a subquery, whatever they reported and whoever it is about. */
export function selectedBodies(selection: BodySelection): SqlPart {
  if (selection.kind === 'listed') return listed(selection.ids);
  if (selection.kind === 'peers') return peersSql(selection);
  const within = conditions(selection.under, selection.levels);
  return { sql: `SELECT agency_id FROM agency WHERE true${within.sql}`, params: within.params };
}

function conditions(under: string | null, levels: readonly AgencyLevel[], alias = ''): SqlPart {
  const below = under === null ? null : regionsBelow(under);
  return {
    sql: `${below ? ` AND ${alias}region_code IN (${below.sql})` : ''}${levels.length > 0 ? ` AND ${alias}level IN (${placeholders(levels)})` : ''}`,
    params: [...(below?.params ?? []), ...levels],
  };
}
