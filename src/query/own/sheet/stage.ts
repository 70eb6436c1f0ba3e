import type { FileEngine } from '@/engine/files';
import type { SqlValue, Statement } from '@/engine/statement';
import { layoutOf } from '@/model/sheet/plan';
import { SUBJECT_SEPARATOR, type SheetSource } from '@/model/sheet/source';
import { isFigure, targetOf, type CellKind, type TargetId } from '@/model/sheet/target';
import { APPLICANT_WORDS, BLANK_MARKS, EXAMPLE_MARKS, SCOPE_WORDS } from '@/model/sheet/words';

const SQL_TYPES: Readonly<Record<CellKind, string>> = {
  count: 'INTEGER', change: 'INTEGER', money: 'DOUBLE', figure: 'DOUBLE', year: 'INTEGER', date: 'DATE', scope: 'VARCHAR', applicant: 'VARCHAR', cell: 'VARCHAR', text: 'VARCHAR',
};

/** What tells one body of a sheet from another. */
const SUBJECT = ['agency_id', 'body', 'region'] as const satisfies readonly TargetId[];

/** Columns that a report has of itself and that a sheet may bring. */
export const REPORT_TEXTS = ['published_on', 'document_number', 'source_url', 'note'] as const satisfies readonly TargetId[];

/** What stands for a word that is not known; none of our ids is so. */
const UNKNOWN_WORD = '?';

/** A text that the program itself declares, as SQL writes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Words by the ids that they are staged as: small numbers rather than texts, which are told apart and handed over faster. */
type Words = Readonly<Record<string, readonly string[]>>;
const SCOPES: Words = { '': SCOPE_WORDS.unstated, agency: SCOPE_WORDS.agency, region: SCOPE_WORDS.region };
const typeOf = (words: Words): string => `ENUM (${[UNKNOWN_WORD, ...Object.keys(words)].map(quoted).join(', ')})`;

const FILE = 'sheet.csv';

/**
 * Reads a sheet into the temporary table `sheet`: `row_number`, `wrong`, `subject`, `year`, `scope` ('' where it is not
 * stated), in sheets that have them `applicant`, `cell` and `value`, the columns of a report, then figures by their ids.
 *
 * @throws EngineError `query_failed` where a field is not what its column holds.
 */
export async function stageSheet(engine: FileEngine, source: SheetSource): Promise<void> {
  await engine.put(FILE, source.csv.slice());
  try {
    await engine.run(stageQuery(engine.path(FILE), source));
  } finally {
    await engine.drop(FILE);
  }
}

/** @param path what the engine calls the file. */
export function stageQuery(path: string, source: SheetSource): Statement {
  const { fields, numbered, headRow, plan } = source;
  const place = (id: TargetId): string | null => (fields.includes(id) ? columnName(fields.indexOf(id)) : null);
  const layout = layoutOf(plan.columns);
  const params: SqlValue[] = [];
  const given = (value: SqlValue, type: string): string => {
    params.push(value);
    return `?::${type}`;
  };
  const body = place('body');
  const selected = [
    numbered ? 'row_number, wrong' : `(row_number() OVER ())::INTEGER + ${String(headRow)} AS row_number, false AS wrong`,
    `${subjectOf(place)} AS subject`,
    `${place('year') ?? given(plan.year, 'INTEGER')} AS year`,
    `${place('scope') === null ? given(plan.scope ?? '', typeOf(SCOPES)) : wordOf(place('scope') ?? '', SCOPES, `''`)} AS scope`,
    ...(layout === 'report' || place('applicant') === null ? [] : [`${wordOf(place('applicant') ?? '', APPLICANT_WORDS, 'NULL')} AS applicant`]),
    ...(layout === 'cell' ? [`${place('cell') ?? 'NULL'} AS cell, ${place('value') ?? 'NULL'}::DOUBLE AS value`] : []),
    ...REPORT_TEXTS.map((id) => `${place(id) ?? 'NULL'} AS ${id}`),
    ...fields.flatMap((id, at) => (id !== null && isFigure(targetOf(id)) ? [`${columnName(at)} AS "${id}"`] : [])),
  ];
  // Examples are left out after the rows have been numbered.
  const examples = numbered || body === null ? '' : `\nQUALIFY ${body} IS NULL OR NOT (${EXAMPLE_MARKS.map((mark) => `starts_with(${body}, ${quoted(mark)})`).join(' OR ')})`;
  return { name: 'stage_sheet', sql: `CREATE OR REPLACE TEMP TABLE sheet AS SELECT ${selected.join(', ')}\nFROM ${readingOf(path, source)}${examples}`, params, shape: {} };
}

const columnName = (at: number): string => `f${String(at)}`;

function readingOf(path: string, { fields, delimiter, signs, numbered }: SheetSource): string {
  const none = ['', ...(signs ? BLANK_MARKS : [])];
  const declared = [...(numbered ? [`row_number: 'INTEGER'`, `wrong: 'BOOLEAN'`] : []), ...fields.map((id, at) => `${columnName(at)}: '${id === null ? 'VARCHAR' : SQL_TYPES[targetOf(id).kind]}'`)];
  return `read_csv(${quoted(path)}, auto_detect = false, header = false, delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = [${none.map(quoted).join(', ')}], columns = {${declared.join(', ')}})`;
}

/** The one column that tells bodies apart, or all three put together. */
function subjectOf(place: (id: TargetId) => string | null): string {
  const parts = SUBJECT.map(place).map((column) => (column === null ? null : `coalesce(trim(${column}), '')`));
  if (place('body') !== null && parts.filter((part) => part !== null).length === 1) return parts[1] ?? `''`;
  return parts.map((part) => part ?? `''`).join(` || ${quoted(SUBJECT_SEPARATOR)} || `);
}

/** A column of words as ids; what none of them is stays as a mark. */
function wordOf(column: string, words: Words, none: string): string {
  const entries = Object.entries(words).flatMap(([id, names]) => names.map((name) => `${quoted(name)}: ${quoted(id)}`));
  return `(CASE WHEN ${column} IS NULL THEN ${none} ELSE coalesce(MAP {${entries.join(', ')}}[${column}], ${quoted(UNKNOWN_WORD)}) END)::${typeOf(words)}`;
}

const ODD_SHAPE = { odd: 'number' } as const;

/** How many rows are not what a plain sheet was taken for. Such a sheet is read the careful way, which says what is wrong. */
export function oddRowsQuery({ plan }: SheetSource, first: number, last: number): Statement<typeof ODD_SHAPE> {
  const applicant = layoutOf(plan.columns) === 'applicant' ? ` OR applicant IS NULL OR applicant = ${quoted(UNKNOWN_WORD)}` : '';
  return {
    name: 'odd_rows',
    sql: `SELECT count(*)::DOUBLE AS odd FROM sheet WHERE subject = '' OR starts_with(subject, ${quoted(SUBJECT_SEPARATOR + SUBJECT_SEPARATOR)}) OR year IS NULL OR year NOT BETWEEN ? AND ? OR scope = ${quoted(UNKNOWN_WORD)}${applicant}`,
    params: [first, last],
    shape: ODD_SHAPE,
  };
}
