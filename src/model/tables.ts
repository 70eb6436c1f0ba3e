import { AGENCY_KINDS, AGENCY_LEVELS, REGION_LEVELS } from './agency';
import { APPEAL_RESULTS, STORED_APPEAL_KINDS } from './appeals';
import { STORED_APPLICANTS } from './applicants';
import { NOTED_STATES } from './cell';
import { DISCLOSURE_FIELDS } from './disclosure';
import { LAYOUTS } from './layout';
import { REQUEST_FIGURES } from './measures';
import { COUNTED, SECTIONS } from './report';
import { BASES, SCOPES } from './scope';
import { STATED_FIGURES } from './stated';

/** How a column's values are stored and checked. */
export type ColumnType = 'text' | 'integer' | 'number' | 'date' | 'boolean';

export interface Column {
  readonly id: string;
  readonly type: ColumnType;
  /** A value must be there. Everything else may be null, which means unknown, never zero. */
  readonly required?: true;
  /** The only values allowed. */
  readonly oneOf?: readonly string[];
  /** The column holds the key of another table. */
  readonly references?: TableId;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Table {
  /** Name of the CSV resource in a data package. */
  readonly resource: string;
  /** Columns whose values together name one row. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

export type TableId = 'region' | 'agency' | 'report' | 'request' | 'appeal' | 'disclosure' | 'stated' | 'narrative' | 'narrative_count' | 'cell_note' | 'correction';

const reportId: Column = { id: 'report_id', type: 'text', required: true, references: 'report' };
const figure = (id: string): Column => ({ id, type: 'integer', minimum: 0 });

/**
 * The tables of a dataset. One declaration makes the DDL, the data package's schemas, the validation of
 * CSV files and the writers of exports; a column added here appears in all of them.
 */
export const TABLES: Readonly<Record<TableId, Table>> = {
  region: {
    resource: 'regions',
    key: ['region_code'],
    columns: [
      { id: 'region_code', type: 'text', required: true },
      { id: 'name', type: 'text', required: true },
      { id: 'level', type: 'text', required: true, oneOf: REGION_LEVELS },
      { id: 'parent_code', type: 'text', references: 'region' },
      { id: 'pinyin', type: 'text' },
      { id: 'initials', type: 'text' },
    ],
  },
  agency: {
    resource: 'agencies',
    key: ['agency_id'],
    columns: [
      { id: 'agency_id', type: 'text', required: true },
      { id: 'name', type: 'text', required: true },
      { id: 'short_name', type: 'text', required: true },
      { id: 'aliases', type: 'text' },
      { id: 'level', type: 'text', required: true, oneOf: AGENCY_LEVELS },
      { id: 'kind', type: 'text', required: true, oneOf: AGENCY_KINDS },
      { id: 'region_code', type: 'text', references: 'region' },
      { id: 'parent_id', type: 'text', references: 'agency' },
      { id: 'pinyin', type: 'text' },
      { id: 'initials', type: 'text' },
      { id: 'placement_note', type: 'text' },
    ],
  },
  report: {
    resource: 'reports',
    key: ['report_id'],
    columns: [
      { id: 'report_id', type: 'text', required: true },
      { id: 'agency_id', type: 'text', required: true, references: 'agency' },
      { id: 'year', type: 'integer', required: true, minimum: 2008, maximum: 2100 },
      { id: 'scope', type: 'text', oneOf: SCOPES },
      { id: 'layout', type: 'text', oneOf: LAYOUTS },
      { id: 'basis', type: 'text', required: true, oneOf: BASES },
      { id: 'published_on', type: 'date' },
      { id: 'document_number', type: 'text' },
      { id: 'source_url', type: 'text' },
      { id: 'note', type: 'text' },
      { id: 'simulated', type: 'boolean', required: true },
    ],
  },
  request: {
    resource: 'requests',
    key: ['report_id', 'applicant'],
    columns: [reportId, { id: 'applicant', type: 'text', required: true, oneOf: STORED_APPLICANTS }, ...REQUEST_FIGURES.map(figure)],
  },
  appeal: {
    resource: 'appeals',
    key: ['report_id', 'kind'],
    columns: [
      reportId,
      { id: 'kind', type: 'text', required: true, oneOf: STORED_APPEAL_KINDS },
      ...APPEAL_RESULTS.map(({ id }) => figure(id)),
    ],
  },
  disclosure: {
    resource: 'disclosures',
    key: ['report_id'],
    columns: [
      reportId,
      ...DISCLOSURE_FIELDS.map(
        (field): Column => ({ id: field.id, type: 'decimal' in field ? 'number' : 'integer', ...('signed' in field ? {} : { minimum: 0 }) }),
      ),
    ],
  },
  stated: {
    resource: 'stated',
    key: ['report_id', 'figure'],
    columns: [
      reportId,
      { id: 'figure', type: 'text', required: true, oneOf: STATED_FIGURES },
      { id: 'value', type: 'integer', required: true, minimum: 0 },
    ],
  },
  narrative: {
    resource: 'narratives',
    key: ['report_id', 'section'],
    columns: [
      reportId,
      { id: 'section', type: 'text', required: true, oneOf: SECTIONS },
      { id: 'body', type: 'text', required: true },
    ],
  },
  narrative_count: {
    resource: 'narrative_counts',
    key: ['report_id', 'ordinal'],
    columns: [
      reportId,
      { id: 'ordinal', type: 'integer', required: true, minimum: 1 },
      { id: 'section', type: 'text', required: true, oneOf: SECTIONS },
      { id: 'counted', type: 'text', required: true, oneOf: COUNTED },
      { id: 'result', type: 'text', oneOf: APPEAL_RESULTS.map(({ id }) => id) },
      { id: 'scope', type: 'text', oneOf: SCOPES },
      { id: 'value', type: 'integer', required: true, minimum: 0 },
      { id: 'words', type: 'text', required: true },
    ],
  },
  cell_note: {
    resource: 'cell_notes',
    key: ['report_id', 'cell'],
    columns: [
      reportId,
      { id: 'cell', type: 'text', required: true },
      { id: 'state', type: 'text', required: true, oneOf: NOTED_STATES },
      { id: 'raw', type: 'text' },
      { id: 'note', type: 'text' },
    ],
  },
  correction: {
    resource: 'corrections',
    key: ['report_id', 'cell', 'ordinal'],
    columns: [
      reportId,
      { id: 'cell', type: 'text', required: true },
      { id: 'ordinal', type: 'integer', required: true, minimum: 1 },
      { id: 'reported', type: 'text' },
      { id: 'corrected', type: 'number' },
      { id: 'corrected_by', type: 'text' },
      { id: 'corrected_at', type: 'text', required: true },
    ],
  },
};

export const TABLE_IDS = Object.keys(TABLES) as readonly TableId[];
