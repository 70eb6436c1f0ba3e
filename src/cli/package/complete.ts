import { AGENCY_LEVELS } from '@/model/agency';
import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANT_COLUMNS, type Applicant } from '@/model/applicants';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { LAYOUTS } from '@/model/layout';
import { REQUEST_FIGURES, type RequestFigure } from '@/model/measures';
import { SCOPES } from '@/model/scope';
import { number, numbers, object, oneOf, onlyKeys, optionalText, text, type Json } from './read';
import type { CuratedTable } from './curation';
import type { CollectedReport } from './row';

const KEYS = ['agency', 'year', 'scope', 'published', 'requests_layout', 'disclosure', 'requests', 'appeals'];

/**
 * Reads one report transcribed whole: tables 2, 3 and 4, rows as arrays in printed order.
 *
 * @param about what the transcription itself does not say: level and place of the body.
 * @throws Error naming the key of the first thing that cannot be read.
 */
export function readCompleteReport(json: unknown, about: CuratedTable, file: string): CollectedReport {
  const report = object(json, file);
  onlyKeys(report, KEYS, file);
  return {
    agency: text(report['agency'], `${file} agency`),
    level: oneOf(about.level, AGENCY_LEVELS, `${file} level`),
    locality: about.locality,
    year: number(report['year'], `${file} year`),
    scope: oneOf(report['scope'], SCOPES, `${file} scope`),
    basis: 'table',
    layout: oneOf(report['requests_layout'], LAYOUTS, `${file} requests_layout`),
    published: optionalText(report['published'], `${file} published`),
    documentNumber: about.documentNumber,
    sourceUrl: null,
    notes: about.note === null ? [] : [about.note],
    requests: requests(object(report['requests'], `${file} requests`), file),
    appeals: appeals(object(report['appeals'], `${file} appeals`), file),
    disclosure: numbers(flat(object(report['disclosure'], `${file} disclosure`)), DISCLOSURE_FIELDS.map(({ id }) => id), `${file} disclosure`),
    stated: {},
  };
}

function requests(rows: Json, file: string): CollectedReport['requests'] {
  const byApplicant: Partial<Record<Applicant, Partial<Record<RequestFigure, number>>>> = {};
  for (const [key, value] of Object.entries(rows)) {
    const measure = oneOf(key, REQUEST_FIGURES, `${file} requests`);
    const cells = list(value, APPLICANT_COLUMNS.length, `${file} requests.${key}`);
    APPLICANT_COLUMNS.forEach((applicant, index) => {
      (byApplicant[applicant] ??= {})[measure] = number(cells[index], `${file} requests.${key}`);
    });
  }
  return byApplicant;
}

function appeals(rows: Json, file: string): CollectedReport['appeals'] {
  const kinds = Object.entries(rows).map(([key, value]) => {
    const kind = oneOf(key, APPEAL_KINDS.map(({ id }) => id), `${file} appeals`);
    const cells = list(value, APPEAL_RESULTS.length, `${file} appeals.${key}`);
    return [kind, Object.fromEntries(APPEAL_RESULTS.map(({ id }, index) => [id, number(cells[index], `${file} appeals.${key}`)]))];
  });
  return Object.fromEntries(kinds) as CollectedReport['appeals'];
}

function list(value: unknown, length: number, where: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) throw new Error(`${where}: ${String(length)} numbers are expected.`);
  return value;
}

/** `{regulations: {made: 1}}` as `{regulations_made: 1}`. */
function flat(disclosure: Json): Json {
  return Object.fromEntries(
    Object.entries(disclosure).flatMap(([item, value]) =>
      typeof value === 'object' && value !== null ? Object.entries(value).map(([column, cell]) => [`${item}_${column}`, cell] as const) : [[item, value] as const],
    ),
  );
}
