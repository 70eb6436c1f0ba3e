import { AGENCY_LEVELS } from '@/model/agency';
import { APPEAL_KINDS, APPEAL_RESULTS, STORED_APPEAL_KINDS, type StoredAppealKind } from '@/model/appeals';
import { APPLICANTS } from '@/model/applicants';
import type { Layout } from '@/model/layout';
import { GROUP_FIGURES, REQUEST_FIGURES, rowsOf } from '@/model/measures';
import { BASES, SCOPES, type Basis } from '@/model/scope';
import { STATED_FIGURES } from '@/model/stated';
import { number, numbers, object, oneOf, onlyKeys, optionalText, text, type Json } from './read';
import type { AppealFigures, CollectedReport, RequestFigures } from './row';

const KEYS = [
  ...['agency', 'level', 'province', 'city', 'county', 'year', 'scope', 'published', 'basis', 'source'],
  ...['requests', 'received_by_applicant', 'appeals', 'stated', 'note'],
];
const SPLIT = [...APPLICANTS.map(({ id }) => id), 'organisations_together'] as const;
const RESULTS = APPEAL_RESULTS.map(({ id }) => id);

/**
 * Reads figures collected from reports, one JSON object a line, one body and year each.
 *
 * @throws Error naming the line and the key of the first thing that cannot be read.
 */
export function readFigures(lines: string, file: string): readonly CollectedReport[] {
  return lines
    .split('\n')
    .map((line, index) => ({ line, where: `${file}:${String(index + 1)}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => readReport(object(JSON.parse(line), where), where));
}

function readReport(row: Json, where: string): CollectedReport {
  onlyKeys(row, KEYS, where);
  const basis = oneOf(row['basis'], BASES, `${where} basis`);
  const requests = numbers(row['requests'], REQUEST_FIGURES, `${where} requests`);
  const split = numbers(row['received_by_applicant'], SPLIT, `${where} received_by_applicant`);
  const { address, remark } = source(text(row['source'], `${where} source`));
  const note = optionalText(row['note'], `${where} note`);
  return {
    agency: text(row['agency'], `${where} agency`),
    level: oneOf(row['level'], AGENCY_LEVELS, `${where} level`),
    locality: {
      province: text(row['province'], `${where} province`),
      city: text(row['city'], `${where} city`),
      county: optionalText(row['county'], `${where} county`),
    },
    year: number(row['year'], `${where} year`),
    scope: row['scope'] === undefined ? null : oneOf(row['scope'], SCOPES, `${where} scope`),
    basis,
    layout: layoutOf(requests, note),
    published: optionalText(row['published'], `${where} published`),
    documentNumber: null,
    sourceUrl: address,
    notes: [note, remark].filter((one) => one !== null),
    requests: applicants(withoutGroupSums(requests, basis), split),
    appeals: appeals(row['appeals'], where),
    disclosure: {},
    stated: numbers(row['stated'], STATED_FIGURES, `${where} stated`),
  };
}

/** An address, and what is written behind it. */
function source(written: string): { address: string; remark: string | null } {
  const [address = written, ...rest] = written.split(' ');
  return { address, remark: rest.length > 0 ? `Source: ${rest.join(' ').replace(/^\((.*)\)$/, '$1')}` : null };
}

/** Known from the rows that only one layout prints, or from the transcriber's note; otherwise unknown. */
function layoutOf(requests: RequestFigures, note: string | null): Layout | null {
  if (rowsOf('other').some((row) => requests[row] !== undefined)) return '2021';
  return note !== null && /2019(-2020)? table version/.test(note) ? '2019' : null;
}

/**
 * A table's group figures are sums of its printed rows: where all the rows are there, only the rows are kept.
 * What words say of a group is kept always.
 */
function withoutGroupSums(requests: RequestFigures, basis: Basis): RequestFigures {
  if (basis === 'narrative') return requests;
  const sums = GROUP_FIGURES.filter((group) => rowsOf(group).every((row) => requests[row] !== undefined));
  return Object.fromEntries(Object.entries(requests).filter(([id]) => !sums.some((group) => group === id)));
}

function applicants(total: RequestFigures, split: Partial<Record<(typeof SPLIT)[number], number>>): CollectedReport['requests'] {
  const parts = Object.entries(split).map(([id, received]) => [id === 'organisations_together' ? 'organisations' : id, { received }]);
  return { ...(Object.keys(total).length > 0 ? { total } : {}), ...Object.fromEntries(parts) };
}

function appeals(value: unknown, where: string): CollectedReport['appeals'] {
  if (value === undefined) return {};
  const kinds: Partial<Record<StoredAppealKind, AppealFigures>> = {};
  for (const [kind, cells] of Object.entries(object(value, `${where} appeals`))) {
    kinds[oneOf(kind, STORED_APPEAL_KINDS, `${where} appeals`)] = numbers(cells, RESULTS, `${where} appeals.${kind}`);
  }
  const { suits_together: together, ...routes } = kinds;
  return together && !isSumOfRoutes(together, routes) ? kinds : routes;
}

/** True where every figure given for suits together is the sum of the two routes' own figures and so says nothing new. */
function isSumOfRoutes(together: AppealFigures, routes: CollectedReport['appeals']): boolean {
  return RESULTS.filter((result) => together[result] !== undefined).every((result) => {
    const parts = APPEAL_KINDS.filter(({ id }) => id !== 'review').map(({ id }) => routes[id]?.[result]);
    return parts.reduce<number>((sum, part) => sum + (part ?? NaN), 0) === together[result];
  });
}
