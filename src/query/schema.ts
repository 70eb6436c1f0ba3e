import { FACT_COLUMNS } from '@/model/fact';
import { figureTitles } from '@/model/figure-titles';
import { columnTitles, tableTitles, type Titles } from '@/model/titles';
import { SCOPES, type Scope } from '@/model/scope';
import { TABLE_IDS, TABLES, type ColumnType, type TableId } from '@/model/tables';
import { readAsScope } from './read-as';
import { FINDING_COLUMNS } from './finding-sql';

/** A column as a visitor who writes SQL meets it. */
export interface SchemaColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly titles: Titles;
}

export interface SchemaTable {
  readonly id: TableId | 'fact' | 'finding';
  readonly titles: Titles;
  readonly columns: readonly SchemaColumn[];
}

const FACT_TITLES: Titles = { 'zh-CN': '每份报告的主要数字（表三总计列、各类申请人新收数、表四）', en: 'Main figures, one row a report (totals of table 3, requests by applicant, table 4)' };

const BODY_TITLES: Titles = { 'zh-CN': '机关序号（按名称拼音排列）', en: 'Number of the body, in the order of the pinyin of its name' };

const PREFERRED_TITLES: Titles = { 'zh-CN': '比较时所用（同一机关、年度、口径有几份报告时取其一）', en: 'Used in comparisons (one of several reports of a body, year and scope)' };

const READ_AS_TITLES: Readonly<Record<Scope, Titles>> = {
  region: { 'zh-CN': '按全地区汇总比较时所用（没有该口径报告的，用未说明口径的）', en: 'Read for whole regions (a report that does not state its scope where there is none that does)' },
  agency: { 'zh-CN': '按本机关比较时所用（没有该口径报告的，用未说明口径的）', en: 'Read for bodies alone (a report that does not state its scope where there is none that does)' },
};

const columnOf = (table: TableId, id: string): SchemaColumn => {
  const column = TABLES[table].columns.find((one) => one.id === id);
  return { id, type: column?.type ?? 'text', titles: columnTitles(table, id) };
};

const ofReport = (id: string): SchemaColumn => columnOf('report', id);
const ofAgency = (id: string): SchemaColumn => columnOf('agency', id);

/** The table made at build time from the others; see `createFact`. */
const FACT: SchemaTable = {
  id: 'fact',
  titles: FACT_TITLES,
  columns: [
    ...['report_id', 'agency_id'].map(ofReport),
    { id: 'body', type: 'integer', titles: BODY_TITLES },
    ...['year', 'scope', 'layout', 'basis'].map(ofReport),
    ...['level', 'kind', 'region_code', 'parent_id'].map(ofAgency),
    { id: 'preferred', type: 'boolean', titles: PREFERRED_TITLES },
    ...SCOPES.map((scope): SchemaColumn => ({ id: readAsScope(scope), type: 'boolean', titles: READ_AS_TITLES[scope] })),
    ...FACT_COLUMNS.map(({ id }): SchemaColumn => ({ id, type: 'integer', titles: figureTitles(id) })),
  ],
};

const both = (zh: string, en: string): Titles => ({ 'zh-CN': zh, en });

const FINDING_TITLES: Readonly<Record<keyof typeof FINDING_COLUMNS, Titles>> = {
  finding_id: both('发现编号', 'Id of the finding'),
  rule: both('规则', 'Rule'),
  severity: both('等级', 'Severity'),
  cause: both('原因', 'Cause'),
  reason: both('补充说明', 'What more there is to say'),
  report_id: columnTitles('report', 'report_id'),
  agency_id: columnTitles('agency', 'agency_id'),
  year: columnTitles('report', 'year'),
  other_report_id: both('对照的报告', 'The report held against it'),
  cells: both('所涉单元格', 'Cells concerned'),
  against: both('对照的单元格', 'Cells held against them'),
  expected: both('应有的数', 'Expected'),
  reported: both('报告的数', 'Reported'),
  difference: both('相差', 'Difference'),
  words: both('原句', 'The words'),
};

/** What the rules found when the dataset was built. */
const FINDING: SchemaTable = {
  id: 'finding',
  titles: both('核对发现', 'Findings of the rules'),
  columns: (Object.keys(FINDING_COLUMNS) as (keyof typeof FINDING_COLUMNS)[]).map((id) => ({
    id,
    type: id === 'year' ? 'integer' : id === 'difference' ? 'number' : 'text',
    titles: FINDING_TITLES[id],
  })),
};

/** Every table of a published dataset that is worth asking, with its columns and what they are called, `fact` first. */
export const SCHEMA: readonly SchemaTable[] = [
  FACT,
  FINDING,
  ...TABLE_IDS.map((id): SchemaTable => ({ id, titles: tableTitles(id), columns: TABLES[id].columns.map((column) => columnOf(id, column.id)) })),
];

/** The first rows of a table, as a visitor begins to ask. */
export const firstRowsSql = ({ id }: SchemaTable): string => `SELECT *\nFROM ${id}\nLIMIT 100`;
