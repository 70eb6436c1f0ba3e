import type { Engine } from '@/engine/engine';
import type { RowOf, Statement } from '@/engine/statement';
import { layoutOf } from '@/model/sheet/plan';
import { SUBJECT_SEPARATOR, type SheetSource } from '@/model/sheet/source';

export const STAGED_BODY_SHAPE = { subject: 'text', first_row: 'number', rows: 'number' } as const;
export const STAGED_REPORT_SHAPE = { body: 'number', year: 'number', scope: 'text', sound: 'boolean' } as const;
export const REPEATED_SHAPE = { row_number: 'number', first_row: 'number', subject: 'text', year: 'number' } as const;
const COUNT_SHAPE = { rows: 'number', sound: 'number', repeated: 'number' } as const;

/** A body as a sheet names it. */
export interface SubjectParts {
  readonly agencyId: string;
  readonly body: string;
  readonly region: string;
}

export interface SheetContent {
  /** The bodies that the sheet names, in the order in which they come. */
  readonly bodies: readonly RowOf<typeof STAGED_BODY_SHAPE>[];
  /** Its reports; `body` is a place among the bodies, `sound` false where any of its rows has a problem. */
  readonly reports: readonly RowOf<typeof STAGED_REPORT_SHAPE>[];
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

/**
 * Lays beside the staged rows what their reports are: `sheet_key`, one row a body, year and scope, and `sheet_row`, the rows
 * that say the same thing as another. A report is sound where all its rows are. Rows that may repeat each other are found by
 * a hash of their keys, which is far cheaper than the keys themselves; only those are then compared.
 */
export function keyStatements(source: SheetSource): readonly string[] {
  const key = keyOf(source);
  return [
    `CREATE OR REPLACE TEMP TABLE sheet_row AS SELECT ${key}, count(*)::INTEGER AS rows, min(row_number) AS first_row FROM sheet
WHERE subject <> '' AND year IS NOT NULL AND hash(${key}) IN (SELECT hash(${key}) AS mark FROM sheet GROUP BY mark HAVING count(*) > 1) GROUP BY ${key} HAVING count(*) > 1`,
    `CREATE OR REPLACE TEMP TABLE sheet_key AS SELECT subject, year, scope, min(row_number) AS first_row, max(row_number) AS last_row, count(*)::INTEGER AS rows,
NOT bool_or(wrong) AND (subject, year, scope) NOT IN (SELECT (subject, year, scope) FROM sheet_row) AS sound FROM sheet WHERE subject <> '' AND year IS NOT NULL GROUP BY subject, year, scope`,
  ];
}

const bodiesQuery = (): Statement<typeof STAGED_BODY_SHAPE> => ({
  name: 'sheet_bodies',
  sql: 'SELECT subject, min(first_row)::DOUBLE AS first_row, sum(rows)::DOUBLE AS rows FROM sheet_key GROUP BY subject ORDER BY first_row, subject',
  params: [],
  shape: STAGED_BODY_SHAPE,
});

const reportsQuery = (): Statement<typeof STAGED_REPORT_SHAPE> => ({
  name: 'sheet_reports',
  sql: `WITH body AS (SELECT subject, (row_number() OVER (ORDER BY min(first_row), subject) - 1)::DOUBLE AS body FROM sheet_key GROUP BY subject)
SELECT b.body, k.year::DOUBLE AS year, k.scope, k.sound FROM sheet_key k JOIN body b USING (subject) ORDER BY k.first_row`,
  params: [],
  shape: STAGED_REPORT_SHAPE,
});

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
  return { bodies: await engine.run(bodiesQuery()), reports: await engine.run(reportsQuery()), repeated: counts.repeated > 0 ? await engine.run(repeatedQuery(source, most)) : [], counts };
}
