import type { FileEngine } from '@/engine/files';
import { APPEAL_RESULTS, STORED_APPEAL_KINDS } from '@/model/appeals';
import { STORED_APPLICANTS } from '@/model/applicants';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { REQUEST_FIGURES } from '@/model/measures';
import { layoutOf } from '@/model/sheet/plan';
import type { SheetDuplicates, SheetSource } from '@/model/sheet/source';
import { FIGURE_TARGETS, type FigureTarget } from '@/model/sheet/target';
import { TABLE_IDS } from '@/model/tables';
import { columnsOf, inTransaction, insert, OWN_PREFIX, type Rows } from '../database';
import { keyStatements } from './check';
import { stageSheet } from './stage';

/** A sheet on its way into own data: its rows, and all that a person has settled about them. */
export interface SheetLoad {
  readonly source: SheetSource;
  /** The file's name, for the note of each report. */
  readonly file: string;
  /** Whose rows they are, by what the sheet calls them; rows of any other stay out. */
  readonly bodies: readonly { readonly subject: string; readonly agencyId: string }[];
  /** The bodies as they are stored, with the regions that they stand in. */
  readonly shared: Rows;
  readonly duplicates: SheetDuplicates;
}

const TEMPORARY = ['sheet', 'sheet_row', 'sheet_key', 'sheet_agency', 'sheet_report'];
/** Bodies named in one statement. */
const BOUND = 1_000;

/**
 * Adds the sound reports of a sheet, all of them or none. Reports of which any row has a problem stay out whole.
 * @throws EngineError
 */
export async function loadSheet(engine: FileEngine, load: SheetLoad): Promise<void> {
  await inTransaction(engine, async () => {
    await stageSheet(engine, load.source);
    for (const sql of keyStatements(load.source)) await engine.execute(sql);
    await nameBodies(engine, load);
    for (const table of ['region', 'agency'] as const) await insert(engine, table, load.shared[table] ?? []);
    await engine.execute(reportTable(load.duplicates));
    if (load.duplicates === 'replace') for (const sql of replaced()) await engine.execute(sql);
    await engine.run({ name: 'add_reports', sql: addReports(load.source), params: [`${load.file} `], shape: {} });
    for (const sql of addFigures(load.source)) await engine.execute(sql);
    await engine.execute('DELETE FROM agency WHERE agency_id NOT IN (SELECT agency_id FROM report)');
    for (const table of TEMPORARY) await engine.execute(`DROP TABLE temp."${table}"`);
  });
}

async function nameBodies(engine: FileEngine, { bodies }: SheetLoad): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE sheet_agency (subject VARCHAR, agency_id VARCHAR)');
  for (let from = 0; from < bodies.length; from += BOUND) {
    const some = bodies.slice(from, from + BOUND);
    await engine.run({ name: 'sheet_agency', sql: `INSERT INTO sheet_agency VALUES ${some.map(() => '(?, ?)').join(', ')}`, params: some.flatMap(({ subject, agencyId }) => [subject, agencyId]), shape: {} });
  }
}

/** What tells a report from others, with the scope as it is staged. */
const SAME = `r.agency_id = n.agency_id AND r.year = n.year AND coalesce(r.scope, '') = n.scope`;

/** The reports to be added, each with an id that none has yet. */
function reportTable(duplicates: SheetDuplicates): string {
  return `CREATE OR REPLACE TEMP TABLE sheet_report AS
WITH named AS (SELECT k.*, a.agency_id FROM sheet_key k JOIN sheet_agency a USING (subject) WHERE k.sound),
taken AS (
  SELECT agency_id, year, coalesce(scope, '') AS scope, max(coalesce(TRY_CAST(regexp_extract(report_id, '([0-9]+)$', 1) AS INTEGER), 0)) AS version
  FROM report WHERE starts_with(report_id, '${OWN_PREFIX}') GROUP BY ALL
)
SELECT n.*, '${OWN_PREFIX}' || n.agency_id || '.' || n.year || '.' || if(n.scope = '', 'unstated', n.scope) || '.' ||
  (coalesce(t.version, 0) + row_number() OVER (PARTITION BY n.agency_id, n.year, n.scope ORDER BY n.first_row)) AS report_id
FROM named n LEFT JOIN taken t USING (agency_id, year, scope)${duplicates === 'leave_out' ? '\nWHERE t.version IS NULL' : ''}`;
}

/** Own reports that are there already make way. */
const replaced = (): readonly string[] => TABLE_IDS.filter((table) => columnsOf(table).includes('report_id') && table !== 'report')
  .concat('report')
  .map((table) => `DELETE FROM "${table}" WHERE report_id IN (SELECT r.report_id FROM report r JOIN sheet_report n ON ${SAME} WHERE starts_with(r.report_id, '${OWN_PREFIX}'))`);

const JOINED = 'sheet s JOIN sheet_report n USING (subject, year, scope)';

/** The layout is the one whose figures a report has; where it has those of both or of none, nobody knows. */
function addReports(source: SheetSource): string {
  const any = (figures: readonly FigureTarget[]): string => presence(source, figures);
  const only2021 = [...figuresOf('request').filter(({ column }) => ['other_not_corrected', 'other_fee_unpaid', 'other_misc'].includes(column)), ...disclosureOf('2021')];
  return `INSERT INTO report (report_id, agency_id, year, scope, layout, basis, published_on, document_number, source_url, note, simulated)
SELECT n.report_id, n.agency_id, n.year, nullif(n.scope, ''),
  CASE WHEN bool_or(${any(only2021)}) AND NOT bool_or(${any(disclosureOf('2019'))}) THEN '2021' WHEN bool_or(${any(disclosureOf('2019'))}) AND NOT bool_or(${any(only2021)}) THEN '2019' END,
  'table', arg_min(s.published_on::DATE, s.row_number), arg_min(s.document_number, s.row_number), arg_min(s.source_url, s.row_number),
  concat_ws('; ', ? || n.first_row || if(n.last_row > n.first_row, '–' || n.last_row, ''), arg_min(s.note, s.row_number)), false
FROM ${JOINED} GROUP BY n.report_id, n.agency_id, n.year, n.scope, n.first_row, n.last_row`;
}

const figuresOf = (table: FigureTarget['table']): readonly FigureTarget[] => FIGURE_TARGETS.filter((target) => target.table === table);
const disclosureOf = (layout: '2019' | '2021'): readonly FigureTarget[] => {
  const ids: readonly string[] = DISCLOSURE_FIELDS.filter((field) => field.layout === layout).map(({ id }) => id);
  return figuresOf('disclosure').filter(({ column }) => ids.includes(column));
};

/** Whether a row says any of some figures. */
function presence({ fields, plan }: SheetSource, figures: readonly FigureTarget[]): string {
  if (layoutOf(plan.columns) === 'cell') return `s.cell IN (${figures.map(({ id }) => `'${id}'`).join(', ')}) AND s.value IS NOT NULL`;
  const there = figures.filter(({ id }) => fields.includes(id));
  return there.length === 0 ? 'false' : there.map(({ id }) => `s."${id}" IS NOT NULL`).join(' OR ');
}

/** A figure of a table, and where a sheet has it. */
interface Placed {
  readonly column: string;
  readonly value: string;
}

function addFigures(source: SheetSource): readonly string[] {
  const layout = layoutOf(source.plan.columns);
  if (layout === 'cell') return cellStatements(source);
  const there = FIGURE_TARGETS.filter(({ id }) => source.fields.includes(id));
  const placed = (table: FigureTarget['table'], row: string | null): readonly Placed[] => there.filter((target) => target.table === table && target.row === row).map(({ id, column }) => ({ column, value: `s."${id}"` }));
  if (layout === 'applicant') return addRow('request', 'applicant', 's.applicant', placed('request', 'total'));
  return [
    ...STORED_APPLICANTS.flatMap((applicant) => addRow('request', 'applicant', `'${applicant}'`, placed('request', applicant))),
    ...STORED_APPEAL_KINDS.flatMap((kind) => addRow('appeal', 'kind', `'${kind}'`, placed('appeal', kind))),
    ...addRow('disclosure', null, null, placed('disclosure', null)),
  ];
}

/** One row a report, where it says at least one of the figures. */
function addRow(table: FigureTarget['table'], key: string | null, value: string | null, figures: readonly Placed[]): readonly string[] {
  if (figures.length === 0) return [];
  const columns = ['report_id', ...(key === null ? [] : [key]), ...figures.map(({ column }) => column)].map((id) => `"${id}"`).join(', ');
  const selected = ['n.report_id', ...(value === null ? [] : [value]), ...figures.map((figure) => figure.value)].join(', ');
  return [`INSERT INTO "${table}" (${columns}) SELECT ${selected} FROM ${JOINED} WHERE ${figures.map((figure) => `${figure.value} IS NOT NULL`).join(' OR ')}`];
}

/** A row a cell: the cells of a table and row are gathered. An applicant beside an item that names none is that item's. */
function cellStatements({ fields }: SheetSource): readonly string[] {
  const table = `split_part(s.cell, '.', 1)`;
  const column = `split_part(s.cell, '.', 2)`;
  const last = `split_part(s.cell, '.', 3)`;
  const gather = (ids: readonly string[], which: string): string => ids.map((id) => `max(s.value) FILTER (WHERE ${which} = '${id}')`).join(', ');
  const list = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ');
  const applicant = fields.includes('applicant') ? `if(${last} = 'total', coalesce(s.applicant, ${last}), ${last})` : last;
  const results = APPEAL_RESULTS.map(({ id }) => id);
  const disclosed = DISCLOSURE_FIELDS.map(({ id }) => id);
  return [
    `INSERT INTO request (report_id, applicant, ${list(REQUEST_FIGURES)}) SELECT n.report_id, ${applicant} AS who, ${gather(REQUEST_FIGURES, column)} FROM ${JOINED} WHERE ${table} = 'request' AND s.value IS NOT NULL GROUP BY n.report_id, who`,
    `INSERT INTO appeal (report_id, kind, ${list(results)}) SELECT n.report_id, ${column} AS kind, ${gather(results, last)} FROM ${JOINED} WHERE ${table} = 'appeal' AND s.value IS NOT NULL GROUP BY n.report_id, ${column}`,
    `INSERT INTO disclosure (report_id, ${list(disclosed)}) SELECT n.report_id, ${gather(disclosed, column)} FROM ${JOINED} WHERE ${table} = 'disclosure' AND s.value IS NOT NULL GROUP BY n.report_id`,
  ];
}
