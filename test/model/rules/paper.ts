import { APPEAL_KINDS, APPEAL_RESULTS, type StoredAppealKind } from '@/model/appeals';
import { APPLICANT_COLUMNS } from '@/model/applicants';
import type { AgencyKind, AgencyLevel } from '@/model/agency';
import type { DisclosureFigure } from '@/model/disclosure';
import { MEASURES, type RequestFigure } from '@/model/measures';
import type { Counted, Section } from '@/model/report';
import type { Scope } from '@/model/scope';
import type { AppealResult } from '@/model/appeals';
import type { Value } from '@/model/check';
import { createFact, createTables } from '@/query/ddl';
import { createBodyKey } from '@/query/derived/body-key';
import { createRegionWithin } from '@/query/derived/reporting';
import type { Engine } from '@/engine/engine';

/** A row of table 3: six applicants and the total, as printed. */
export type Seven = readonly (number | null)[];
/** A route of table 4: upheld, corrected, other, pending, total, as printed. */
export type Five = readonly (number | null)[];

/** Table 3 by rows; a row that is not given is not there. */
export type Table3 = Readonly<Partial<Record<RequestFigure, Seven>>>;

/** A report on paper, with only what a case is about; nothing is filled in. */
export interface Paper {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly scope?: Scope | null;
  readonly layout?: '2019' | '2021' | null;
  readonly basis?: 'table' | 'narrative';
  readonly publishedOn?: string;
  readonly sourceUrl?: string;
  readonly requests?: Table3;
  readonly appeals?: Readonly<Partial<Record<StoredAppealKind, Five>>>;
  readonly disclosure?: Readonly<Partial<Record<DisclosureFigure, number>>>;
  readonly narrative?: Readonly<Partial<Record<Section, string>>>;
  readonly counts?: readonly { readonly counted: Counted; readonly result?: AppealResult; readonly scope?: Scope; readonly value: number }[];
}

export interface Body {
  readonly id: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly region?: string;
  readonly parent?: string;
}

/** Table 3 with a printed 0 in every cell of the 2021 form but those given. */
export function zeroBut(rows: Table3): Table3 {
  return { ...Object.fromEntries(MEASURES.map(({ id }) => [id, [0, 0, 0, 0, 0, 0, 0]])), ...rows };
}

/** Table 4 with a printed 0 in every cell but those given. */
export function noAppealsBut(rows: Readonly<Partial<Record<StoredAppealKind, Five>>>): Readonly<Partial<Record<StoredAppealKind, Five>>> {
  return { ...Object.fromEntries(APPEAL_KINDS.map(({ id }) => [id, [0, 0, 0, 0, 0]])), ...rows };
}

const literal = (value: Value | undefined): string => (value === null || value === undefined ? 'NULL' : typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value));

async function insert(engine: Engine, table: string, row: Readonly<Record<string, Value | undefined>>): Promise<void> {
  await engine.execute(`INSERT INTO ${table} (${Object.keys(row).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')})`);
}

/** Two regions: a city 01 with a district 0101. */
const REGIONS = `INSERT INTO region VALUES ('01', '测试市', 'prefecture', NULL, 'ceshishi', 'css'), ('0101', '甲区', 'county', '01', 'jiaqu', 'jq')`;

/** Fills an engine's empty database with bodies and their reports. */
export async function lay(engine: Engine, bodies: readonly Body[], papers: readonly Paper[]): Promise<void> {
  for (const sql of createTables()) await engine.execute(sql);
  await engine.execute(REGIONS);
  for (const { id, level, kind, region = '0101', parent } of bodies) {
    await insert(engine, 'agency', { agency_id: id, name: id, short_name: id, level, kind, region_code: region, parent_id: parent ?? null, pinyin: id, initials: id });
  }
  for (const paper of papers) await layPaper(engine, paper);
  for (const sql of [...createBodyKey, ...createFact()]) await engine.execute(sql);
  await engine.execute(createRegionWithin());
}

async function layPaper(engine: Engine, paper: Paper): Promise<void> {
  const { id, body, year, scope = 'agency', layout = '2021', basis = 'table', publishedOn, sourceUrl } = paper;
  await insert(engine, 'report', { report_id: id, agency_id: body, year, scope, layout, basis, published_on: publishedOn, source_url: sourceUrl, simulated: false });
  const rows = Object.entries(paper.requests ?? {});
  if (rows.length > 0) {
    for (const [index, applicant] of APPLICANT_COLUMNS.entries()) {
      await insert(engine, 'request', { report_id: id, applicant, ...Object.fromEntries(rows.map(([figure, cells]) => [figure, cells[index] ?? null])) });
    }
  }
  for (const [kind, cells] of Object.entries(paper.appeals ?? {})) {
    await insert(engine, 'appeal', { report_id: id, kind, ...Object.fromEntries(APPEAL_RESULTS.map((result, index) => [result.id, cells[index] ?? null])) });
  }
  if (paper.disclosure) await insert(engine, 'disclosure', { report_id: id, ...paper.disclosure });
  for (const [section, text] of Object.entries(paper.narrative ?? {})) await insert(engine, 'narrative', { report_id: id, section, body: text });
  for (const [index, { counted, result, scope: said, value }] of (paper.counts ?? []).entries()) {
    await insert(engine, 'narrative_count', { report_id: id, ordinal: index + 1, section: 'overview', counted, result: result ?? null, scope: said ?? null, value, words: `${counted} ${String(value)}` });
  }
}
