import type { AgencyLevel, Region } from '@/model/agency';
import type { CellId } from '@/model/cell';
import { cellValue, type ReadCell } from '@/model/cell';
import { lastWords, type Correction } from '@/model/correction';
import { kindOf, shortName } from '@/model/naming';
import type { CellContent, ReportCells } from '@/model/official/cells';
import type { Report } from '@/model/report';
import type { Scope } from '@/model/scope';
import { shortHash } from '@/model/short-hash';
import { correctedRows } from '@/parse/corrected-rows';
import type { BodyPlacer } from '@/parse/place-body';
import type { Notice } from '@/parse/read-file';
import { OWN_PREFIX, type Row, type Rows } from '@/query/own/database';
import type { KnownBodyRow, KnownReportRow } from '@/query/own/reference';

/** Whose report it is: a body that is known, or one that is not and is described. */
export type BodyChoice =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly level: AgencyLevel; readonly regionCode: string | null };

/** What to do where reports of the same body, year and scope are there already. */
export const DUPLICATE_CHOICES = ['both', 'replace'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** One report out of a file, on its way to be accepted. */
export interface Candidate {
  readonly id: number;
  readonly file: File;
  /** The file's name, inside a zip the name within. */
  readonly path: string;
  /** Its place among the reports of the document, from 0. */
  readonly index: number;
  readonly report: Report;
  readonly notices: readonly Notice[];
  readonly body: BodyChoice | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  readonly corrections: readonly Correction[];
  readonly undone: readonly Correction[];
  readonly duplicates: DuplicateChoice | null;
  readonly state: 'open' | 'saving' | 'accepted' | 'dismissed';
}

/** A candidate in another state. Of one that nobody looks at any more only what its line in the list says is kept. */
export function inState(candidate: Candidate, state: Candidate['state']): Candidate {
  if (state === 'open' || state === 'saving') return { ...candidate, state };
  const { name, year, publishedOn, documentNumber, scope } = candidate.report;
  const report: Report = { name, year, publishedOn, documentNumber, scope, disclosure: null, requests: null, appeals: null, sections: [], counts: [], doubts: [], oddities: [] };
  return { ...candidate, report, corrections: [], undone: [], state };
}

/** Whether a report is one of the visitor's own. */
export const isOwn = (reportId: string): boolean => reportId.startsWith(OWN_PREFIX);

/** What still has to be settled before a report can be accepted. */
export const OPEN_QUESTIONS = ['body', 'year', 'duplicates'] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/**
 * Own reports of the same body, year and scope have to be settled. A published one stays as it is in any case: own data
 * stands beside it.
 */
export function openQuestions(candidate: Candidate, duplicates: readonly KnownReportRow[]): readonly OpenQuestion[] {
  return [
    ...(candidate.body === null ? (['body'] as const) : []),
    ...(candidate.year === null ? (['year'] as const) : []),
    ...(duplicates.some(({ report_id }) => isOwn(report_id)) && candidate.duplicates === null ? (['duplicates'] as const) : []),
  ];
}

/** Cells in doubt that nobody has settled yet. */
export function openDoubts({ report, corrections }: Candidate): readonly CellId[] {
  const settled = lastWords(corrections);
  return [...new Set(report.doubts.flatMap(({ cells }) => cells))].filter((cell) => !settled.has(cell));
}

/** Whether one key is enough: nothing to settle, no doubt, no word about the file. */
export const isClean = (candidate: Candidate, duplicates: readonly KnownReportRow[]): boolean =>
  openQuestions(candidate, duplicates).length === 0 && candidate.report.doubts.length === 0 && candidate.scope !== null;

/** The cells of a report as they would be stored: what was read, with what was corrected. */
export function cellsOf({ report, corrections }: Pick<Candidate, 'report' | 'corrections'>): ReportCells {
  const cells = new Map<string, CellContent>();
  const doubts = new Map(report.doubts.flatMap(({ cells: ids, cause }) => ids.map((id) => [id as string, cause] as const)));
  for (const [id, cell] of readCells(report)) cells.set(id, contentOf(cell, doubts.get(id) ?? null));
  for (const [id, { corrected }] of lastWords(corrections)) cells.set(id, { value: corrected, state: null, raw: cells.get(id)?.raw ?? null, note: 'corrected' });
  return cells;
}

function contentOf(cell: ReadCell, doubt: string | null): CellContent {
  if (doubt !== null) return { value: null, state: 'doubtful', raw: cell.raw, note: doubt };
  return { value: cellValue(cell), state: cell.state === 'number' ? null : cell.state, raw: cell.raw, note: null };
}

/** Every cell of a report with its id. */
export function* readCells({ requests, appeals, disclosure }: Report): Generator<readonly [CellId, ReadCell]> {
  for (const [measure, row] of Object.entries(requests?.rows ?? {})) for (const [applicant, cell] of Object.entries(row)) yield [`request.${measure}.${applicant}` as CellId, cell];
  for (const [kind, row] of Object.entries(appeals?.rows ?? {})) for (const [result, cell] of Object.entries(row)) yield [`appeal.${kind}.${result}` as CellId, cell];
  for (const [field, cell] of Object.entries(disclosure?.cells ?? {})) yield [`disclosure.${field}` as CellId, cell];
}

/** What a body that is not known is called and where it stands, as far as its name tells. */
export function proposeBody(name: string, placer: BodyPlacer): BodyChoice {
  const { level, region } = placer.place(name);
  return { kind: 'new', name, level, regionCode: region?.region_code ?? null };
}

/** The id of a body that is not published: the same for the same name in the same region, whenever it is imported. */
export function bodyIdOf(body: BodyChoice): string {
  return body.kind === 'known' ? body.id : `own-${body.regionCode ?? '000000'}-${shortHash(body.name)}`;
}

export interface Surroundings {
  readonly placer: BodyPlacer;
  readonly bodies: ReadonlyMap<string, KnownBodyRow>;
  /** Ids of reports that are taken. */
  readonly taken: ReadonlySet<string>;
}

/** A report as it is kept. */
export interface Accepted {
  readonly reportId: string;
  readonly agency: KnownBodyRow;
  readonly rows: Rows;
}

/**
 * The rows by which an accepted report is kept, with its body and the regions that it stands in.
 * @throws Error where body or year are open; ask `openQuestions` first.
 */
export function rowsOf(candidate: Candidate, { placer, bodies, taken }: Surroundings): Accepted {
  const { body, year, scope, report, corrections, path } = candidate;
  if (body === null || year === null) throw new Error(`${path}: body or year is open.`);
  const agencyId = bodyIdOf(body);
  const stem = `${OWN_PREFIX}${agencyId}.${String(year)}.${scope ?? 'unstated'}`;
  let version = 1;
  while (taken.has(`${stem}.${String(version)}`)) version += 1;
  const known = bodies.get(agencyId);
  const agency = known ?? newBody(body, agencyId, placer);
  const reportId = `${stem}.${String(version)}`;
  const rows = correctedRows(report, { reportId, agencyId, year, sourceUrl: null, note: path }, corrections);
  return { reportId, agency, rows: { ...rows, region: regionsAbove(agency.region_code, placer), agency: [agency], report: rows.report.map((row) => ({ ...row, scope })) } };
}

/** A body that is not known, as it is stored. @throws Error where it ought to be known */
export function newBody(body: BodyChoice, agencyId: string, placer: BodyPlacer): KnownBodyRow {
  if (body.kind === 'known') throw new Error(`${body.id} is not known.`);
  const region = body.regionCode === null ? undefined : placer.region(body.regionCode);
  const above = chain(region, placer).map(({ name }) => name).reverse();
  const kind = kindOf(body.name, body.level);
  return {
    agency_id: agencyId, name: body.name, short_name: shortName(body.name, kind, above), aliases: null, level: body.level, kind,
    region_code: body.regionCode, parent_id: null, pinyin: null, initials: null, placement_note: null,
  };
}

/** The region of a code and those above it, as they are stored. */
export const regionsAbove = (code: string | null, placer: BodyPlacer): readonly Row[] => chain(code === null ? undefined : placer.region(code), placer).map((region) => ({ ...region }));

/** A region and those above it. */
function chain(region: Region | undefined, placer: BodyPlacer): readonly Region[] {
  if (!region) return [];
  return [region, ...chain(region.parent_code === null ? undefined : placer.region(region.parent_code), placer)];
}
