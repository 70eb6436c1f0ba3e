import type { Engine } from '@/engine/engine';
import type { RowOf, Statement } from '@/engine/statement';
import { layoutOf, type SheetLayout } from '@/model/sheet/plan';
import { SUBJECT_SEPARATOR, type SheetSource } from '@/model/sheet/source';

const STAGED_REPORTS_SHAPE = { subject: 'text', scope: 'text', sound: 'boolean', years: 'text', first_row: 'number', rows: 'number' } as const;
export const REPEATED_SHAPE = { row_number: 'number', first_row: 'number', subject: 'text', year: 'number' } as const;
const COUNT_SHAPE = { rows: 'number', sound: 'number', repeated: 'number' } as const;

/** A body as a sheet names it. */
export interface SubjectParts {
  readonly agencyId: string;
  readonly body: string;
  readonly region: string;
}

/** A body of a sheet, with its number of rows. */
export interface StagedBody {
  readonly subject: string;
  readonly first_row: number;
  readonly rows: number;
}

/** A report of a sheet. */
export interface StagedReport {
  readonly body: number;
  readonly year: number;
  readonly scope: string;
  readonly sound: boolean;
}

export interface SheetContent {
  /** The bodies that the sheet names, in the order in which they come. */
  readonly bodies: readonly StagedBody[];
  /** Its reports, in no order; `body` is a place among the bodies, `sound` false where any of its rows has a problem. */
  readonly reports: readonly StagedReport[];
  /** Rows that say the same thing as another, up to a number of them. */
  readonly repeated: readonly RowOf<typeof REPEATED_SHAPE>[];
  readonly counts: RowOf<typeof COUNT_SHAPE>;
}

/** The parts of a staged subject. */
export function subjectParts(subject: string): SubjectParts {
  const [first = '', body, region] = subject.split(SUBJECT_SEPARATOR);
  return body === undefined ? { agencyId: '', body: first, region: '' } : { agencyId: first, body, region: region ?? '' };
}

/** What tells a row of a sheet from another; two rows with the same key contradict or repeat each other. */
function keyOf({ plan, fields }: SheetSource): string {
  const layout = layoutOf(plan.columns);
  return ['subject', 'year', 'scope', ...(layout === 'report' ? [] : layout === 'applicant' ? ['applicant'] : ['cell', ...(fields.includes('applicant') ? ['applicant'] : [])])].join(', ');
}

/** The rows that are about a report at all. */
const ABOUT = `subject <> '' AND year IS NOT NULL`;
const OF_REPORT = '(subject, year, scope)';

/**
 * Whether a report may have a row twice, as its rows are gathered: it has more than one, or more than it has applicants,
 * each of which is a bit. Where a row a figure makes keys of many kinds, nothing is said.
 */
const SUSPECT: Readonly<Record<SheetLayout, string>> = { report: 'count(*) > 1', applicant: 'coalesce(bit_count(bit_or(1::UINTEGER << enum_code(applicant))), 0) < count(*)', cell: 'true' };

/**
 * Rows worth comparing by their whole keys, which is dear: those of reports that are suspect. Where all are, a hash tells
 * which keys come twice or seem to.
 */
function worthComparing(source: SheetSource): string {
  const key = keyOf(source);
  if (layoutOf(source.plan.columns) === 'cell') return `hash(${key}) IN (SELECT hash(${key}) AS mark FROM sheet GROUP BY mark HAVING count(*) > 1)`;
  return `${OF_REPORT} IN (SELECT ${OF_REPORT} FROM sheet_key WHERE suspect)`;
}

/**
 * Lays beside the staged rows what their reports are: `sheet_key`, one row a body, year and scope, and `sheet_row`, the rows
 * that say the same thing as another. A report is sound where all its rows are.
 */
export function keyStatements(source: SheetSource): readonly string[] {
  const key = keyOf(source);
  return [
    `CREATE OR REPLACE TEMP TABLE sheet_key AS SELECT subject, year, scope, min(row_number) AS first_row, max(row_number) AS last_row, count(*)::INTEGER AS rows,
NOT bool_or(wrong) AS sound, ${SUSPECT[layoutOf(source.plan.columns)]} AS suspect FROM sheet WHERE ${ABOUT} GROUP BY subject, year, scope`,
    `CREATE OR REPLACE TEMP TABLE sheet_row AS SELECT ${key}, count(*)::INTEGER AS rows, min(row_number) AS first_row FROM sheet
WHERE ${ABOUT} AND ${worthComparing(source)} GROUP BY ${key} HAVING count(*) > 1`,
    `UPDATE sheet_key SET sound = false WHERE ${OF_REPORT} IN (SELECT ${OF_REPORT} FROM sheet_row)`,
  ];
}

/** The years of a body, its reports alike otherwise, go in one row: fewer rows are handed over sooner. */
const reportsQuery = (): Statement<typeof STAGED_REPORTS_SHAPE> => ({
  name: 'sheet_reports',
  sql: `SELECT subject, scope, sound, string_agg(year, ' ') AS years, min(first_row)::DOUBLE AS first_row, sum(rows)::DOUBLE AS rows FROM sheet_key GROUP BY subject, scope, sound ORDER BY min(first_row), subject`,
  params: [],
  shape: STAGED_REPORTS_SHAPE,
});

/** Bodies, in the order in which they come, and their reports. */
function bodiesAndReports(staged: readonly RowOf<typeof STAGED_REPORTS_SHAPE>[]): Pick<SheetContent, 'bodies' | 'reports'> {
  const bodies: StagedBody[] = [];
  const reports: StagedReport[] = [];
  const places = new Map<string, number>();
  for (const { subject, scope, sound, years, first_row, rows } of staged) {
    const body = places.get(subject) ?? bodies.push({ subject, first_row, rows: 0 }) - 1;
    places.set(subject, body);
    bodies[body] = { subject, first_row: bodies[body]?.first_row ?? first_row, rows: (bodies[body]?.rows ?? 0) + rows };
    for (const year of years.split(' ')) reports.push({ body, year: Number(year), scope, sound });
  }
  return { bodies, reports };
}

function repeatedQuery(source: SheetSource, most: number): Statement<typeof REPEATED_SHAPE> {
  return {
    name: 'sheet_repeated',
    sql: `SELECT s.row_number::DOUBLE AS row_number, k.first_row::DOUBLE AS first_row, s.subject, s.year::DOUBLE AS year
FROM sheet s JOIN sheet_row k USING (${keyOf(source)}) ORDER BY k.first_row, s.row_number LIMIT ?`,
    params: [most],
    shape: REPEATED_SHAPE,
  };
}

const countsQuery = (): Statement<typeof COUNT_SHAPE> => ({
  name: 'sheet_counts',
  sql: `SELECT (SELECT count(*) FROM sheet)::DOUBLE AS rows, coalesce((SELECT sum(rows) FROM sheet_key WHERE sound), 0)::DOUBLE AS sound, coalesce((SELECT sum(rows) FROM sheet_row), 0)::DOUBLE AS repeated`,
  params: [],
  shape: COUNT_SHAPE,
});

/**
 * Learns what a staged sheet holds.
 * @param most rows listed that say the same as another.
 * @throws EngineError
 */
export async function sheetContent(engine: Engine, source: SheetSource, most: number): Promise<SheetContent> {
  for (const sql of keyStatements(source)) await engine.execute(sql);
  const [counts = { rows: 0, sound: 0, repeated: 0 }] = await engine.run(countsQuery());
  return { ...bodiesAndReports(await engine.run(reportsQuery())), repeated: counts.repeated > 0 ? await engine.run(repeatedQuery(source, most)) : [], counts };
}
