import { APPEAL_RESULTS } from './appeals';
import { DISCLOSURE_FIELDS } from './disclosure';
import { MEASURES, type RequestFigure } from './measures';
import type { TableId } from './tables';

/** What a table or column is called, for schemas and heads of files. */
export interface Titles {
  readonly 'zh-CN': string;
  readonly en: string;
}

const both = (zh: string, en: string): Titles => ({ 'zh-CN': zh, en });

const TABLE_TITLES: Readonly<Record<TableId, Titles>> = {
  region: both('行政区划', 'Regions'),
  agency: both('机关', 'Bodies'),
  report: both('年度报告', 'Annual reports'),
  request: both('收到和处理政府信息公开申请情况', 'Requests received and handled (table 3)'),
  appeal: both('行政复议、行政诉讼情况', 'Reviews and law suits (table 4)'),
  disclosure: both('主动公开政府信息情况', 'Proactive disclosure (table 2)'),
  stated: both('文字所述、不合表格口径的数字', 'Counts stated in words that fit no cell'),
  narrative: both('文字部分', 'Narrative sections'),
  narrative_count: both('文字所述件数', 'Counts stated in the narrative'),
  cell_note: both('单元格说明', 'Notes on cells'),
  correction: both('人工更正', 'Corrections by hand'),
};

const PLAIN: Readonly<Record<string, Titles>> = {
  region_code: both('区划代码', 'Region code'),
  name: both('名称', 'Name'),
  level: both('层级', 'Level'),
  parent_code: both('上级区划代码', 'Code of the region above'),
  pinyin: both('拼音', 'Pinyin'),
  initials: both('拼音首字母', 'Pinyin initials'),
  agency_id: both('机关编号', 'Body id'),
  short_name: both('简称', 'Short name'),
  aliases: both('别称', 'Other names'),
  kind: both('类别', 'Kind'),
  parent_id: both('上级机关编号', 'Id of the body above'),
  placement_note: both('区划归属说明', 'Note on its place'),
  report_id: both('报告编号', 'Report id'),
  year: both('年度', 'Year'),
  scope: both('口径', 'Scope'),
  layout: both('表式', 'Layout'),
  basis: both('依据', 'Basis'),
  published_on: both('发布日期', 'Published on'),
  document_number: both('文号', 'Document number'),
  source_url: both('来源', 'Source'),
  note: both('备注', 'Note'),
  simulated: both('模拟数据', 'Simulated'),
  applicant: both('申请人', 'Applicant'),
  figure: both('所述数字', 'Figure'),
  value: both('数值', 'Value'),
  section: both('部分', 'Section'),
  body: both('正文', 'Text'),
  ordinal: both('次序', 'Place in the text'),
  counted: both('所计', 'What is counted'),
  result: both('结果', 'Result'),
  words: both('原句', 'The words'),
  cell: both('单元格', 'Cell'),
  state: both('状态', 'State'),
  raw: both('原文', 'As printed'),
  reported: both('读得', 'As read'),
  corrected: both('更正为', 'Corrected to'),
  corrected_by: both('更正人', 'Corrected by'),
  corrected_at: both('更正时间', 'Corrected at'),
};

const REQUEST_EN: Readonly<Record<RequestFigure, string>> = {
  received: 'Received this year',
  carried_in: 'Carried over from last year',
  granted: 'Granted',
  granted_in_part: 'Granted in part',
  refused_state_secret: 'Refused: state secret',
  refused_by_law: 'Refused: forbidden by other law',
  refused_safety_stability: 'Refused: endangers security or stability',
  refused_third_party: 'Refused: rights of a third party',
  refused_internal: 'Refused: internal affairs',
  refused_process: 'Refused: information in process',
  refused_enforcement_file: 'Refused: enforcement file',
  refused_inquiry: 'Refused: administrative inquiry',
  unavailable_not_held: 'Unavailable: not held',
  unavailable_needs_creation: 'Unavailable: would have to be made',
  unavailable_unclear: 'Unavailable: unclear after correction',
  unprocessed_petition: 'Not processed: petition or complaint',
  unprocessed_duplicate: 'Not processed: repeated request',
  unprocessed_publication: 'Not processed: publication asked for',
  unprocessed_excessive: 'Not processed: unreasonable mass of requests',
  unprocessed_reconfirm: 'Not processed: confirmation of information already had',
  other_not_corrected: 'Other: not corrected in time',
  other_fee_unpaid: 'Other: fee not paid in time',
  other_misc: 'Other: remaining',
  processed: 'Processed in total',
  carried_out: 'Carried over to next year',
  refused: 'Refused, as stated',
  unavailable: 'Unavailable, as stated',
  unprocessed: 'Not processed, as stated',
  other: 'Other, one row or as stated',
};

const GROUPS_ZH: Readonly<Record<string, string>> = { refused: '不予公开', unavailable: '无法提供', unprocessed: '不予处理', other: '其他处理' };

const APPEAL_EN: Readonly<Record<(typeof APPEAL_RESULTS)[number]['id'], string>> = {
  upheld: 'Upheld',
  corrected: 'Corrected',
  other: 'Other result',
  pending: 'Pending',
  total: 'Total',
};

const ITEMS_EN: Readonly<Record<(typeof DISCLOSURE_FIELDS)[number]['item'], string>> = {
  规章: 'Regulations',
  行政规范性文件: 'Normative documents',
  规范性文件: 'Normative documents',
  行政许可: 'Licences',
  行政处罚: 'Penalties',
  行政强制: 'Coercive measures',
  行政事业性收费: 'Fees',
  其他对外管理服务事项: 'Other services',
  政府集中采购: 'Central procurement',
};

const HEADS_EN: Readonly<Record<(typeof DISCLOSURE_FIELDS)[number]['column'], string>> = {
  本年制发件数: 'made this year',
  本年废止件数: 'repealed this year',
  现行有效件数: 'in force',
  本年处理决定数量: 'decisions this year',
  '本年收费金额(单位:万元)': 'collected this year (10,000 yuan)',
  本年新制作数量: 'newly made this year',
  本年新公开数量: 'newly published this year',
  对外公开总数量: 'published in total',
  上一年项目数量: 'items in the year before',
  '本年增/减': 'change this year',
  处理决定数量: 'decisions',
  采购项目数量: 'items',
  采购总金额: 'sum (10,000 yuan)',
};

/** The name of a table. */
export function tableTitles(table: TableId): Titles {
  return TABLE_TITLES[table];
}

/**
 * The name of a column.
 * @throws Error where the column has none: a mistake in the program, not in data.
 */
export function columnTitles(table: TableId, id: string): Titles {
  const titles = (table === 'request' ? requestTitles(id) : table === 'appeal' ? appealTitles(id) : table === 'disclosure' ? disclosureTitles(id) : undefined) ?? PLAIN[id];
  if (!titles) throw new Error(`No title for ${table}.${id}.`);
  return titles;
}

function requestTitles(id: string): Titles | undefined {
  const en = (REQUEST_EN as Readonly<Record<string, string>>)[id];
  const measure = MEASURES.find((one) => one.id === id);
  const group = GROUPS_ZH[measure?.group ?? id];
  const zh = measure ? (group === undefined ? measure.printed : `${group}：${measure.printed}`) : group;
  return en === undefined || zh === undefined ? undefined : both(zh, en);
}

function appealTitles(id: string): Titles | undefined {
  const result = APPEAL_RESULTS.find((one) => one.id === id);
  return result && both(result.printed, APPEAL_EN[result.id]);
}

function disclosureTitles(id: string): Titles | undefined {
  const field = DISCLOSURE_FIELDS.find((one) => one.id === id);
  return field && both(`${field.item}：${field.column}`, `${ITEMS_EN[field.item]}: ${HEADS_EN[field.column]}`);
}
