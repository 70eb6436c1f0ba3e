import { appealKindTitles, applicantTitles } from '../figure-titles';
import { DISCLOSURE_FIELDS } from '../disclosure';
import { MEASURES, type RequestFigure } from '../measures';
import { columnTitles, type Titles } from '../titles';
import type { Applicant } from '../applicants';
import { isFigure, targetOf, type FactTargetId, type FigureTarget, type TargetId } from './target';

interface Named {
  readonly titles: Titles;
  /** What else such a column is called, in either language. */
  readonly aliases: readonly string[];
}

const both = (zh: string, en: string): Titles => ({ 'zh-CN': zh, en });

/** Columns that say what a row is about. Those that are columns of `report` too have their name from there. */
const FACTS: Readonly<Record<FactTargetId, Named>> = {
  body: { titles: both('机关名称', 'Body'), aliases: ['机关', '单位', '单位名称', '报告机关', '行政机关', '行政机关名称', '部门', '部门名称', '公开机关', '机构', '机构名称', '名称', '报告单位', '填报单位', 'body name', 'agency', 'agency name', 'organisation', 'organization', 'authority', 'name'] },
  agency_id: { titles: columnTitles('report', 'agency_id'), aliases: ['机关代码', '单位编号'] },
  region: { titles: both('所在地区', 'Region'), aliases: ['地区', '行政区划', '行政区', '区划', '区划代码', '所属地区', '区域', 'area', 'region code'] },
  year: { titles: columnTitles('report', 'year'), aliases: ['年份', '年', '报告年度', '报告年份', '统计年度', 'report year'] },
  scope: { titles: columnTitles('report', 'scope'), aliases: ['统计口径', '数据口径', '汇总口径'] },
  published_on: { titles: columnTitles('report', 'published_on'), aliases: ['发布时间', '公开日期', '公布日期', 'date published', 'publication date'] },
  document_number: { titles: columnTitles('report', 'document_number'), aliases: ['文件号', '发文字号'] },
  source_url: { titles: both('来源网址', 'Source address'), aliases: ['来源', '网址', '链接', '原文链接', '报告链接', '原文网址', 'source', 'url', 'link'] },
  note: { titles: columnTitles('report', 'note'), aliases: ['说明', 'notes', 'remark', 'remarks'] },
  applicant: { titles: columnTitles('request', 'applicant'), aliases: ['申请人类型', '申请人类别', '申请主体', 'applicant type'] },
  cell: { titles: both('指标', 'Item'), aliases: ['单元格', '指标名称', '统计指标', '项目', '项', '项目名称', 'cell', 'indicator', 'measure', 'metric'] },
  value: { titles: both('数值', 'Value'), aliases: ['值', '数量', '件数', '数据', 'count', 'number', 'figure'] },
};

const DECISIONS = '处理决定数量';
/** Labels that say nothing without what stands over them. */
const BARE: readonly string[] = ['其他', '总计', 'other'];
const PROCESSED = both('本年度办理结果：总计', 'Processed in total');
const SHORT: Readonly<Partial<Record<RequestFigure, readonly string[]>>> = {
  received: ['新收', '本年新收', '本年度新收', '新收申请', '新收申请数', '新收申请数量', '本年新收申请', '本年新收申请数量', '新收件数', '收到申请', '收到申请数', '收到申请数量'],
  carried_in: ['上年结转', '上年度结转', '上年结转申请', '上年结转申请数量'],
  granted_in_part: ['予以部分公开'],
  processed: ['办理总计', '办结总计', '办理结果总计', '办理结果合计', '本年度办理结果', '办理结果'],
  carried_out: ['结转下年', '结转下年度', '结转下一年度', '结转下年继续办理'],
};
const APPLICANT_ALIASES: Readonly<Partial<Record<Applicant, readonly string[]>>> = { other_org: ['其他组织', '其他法人或组织'], organisations: ['法人及其他组织', '法人和其他组织'], total: ['合计', '全部'] };

/** What a column is called, officially, in both languages. */
export function targetTitles(id: TargetId): Titles {
  const target = targetOf(id);
  if (!isFigure(target)) return FACTS[target.id].titles;
  if (target.table === 'request') return target.row === 'total' ? requestTitles(target.column) : joined(applicantTitles(target.row), requestTitles(target.column));
  return target.table === 'appeal' ? joined(appealKindTitles(target.row), columnTitles('appeal', target.column)) : columnTitles('disclosure', target.column);
}

/** The names that are a target's alone: its id and its labels. */
export function officialNames(id: TargetId): readonly string[] {
  const titles = targetTitles(id);
  return [id, titles['zh-CN'], titles.en];
}

/** What else the head of a column may call a target: aliases, parts in either order. Several targets may have such a name. */
export function otherNames(id: TargetId): readonly string[] {
  const target = targetOf(id);
  return isFigure(target) ? figureNames(target) : FACTS[target.id].aliases;
}

/** Every way to write an applicant. */
export function applicantNames(id: Applicant): readonly string[] {
  const titles = applicantTitles(id);
  return [id, titles['zh-CN'], titles.en, ...(APPLICANT_ALIASES[id] ?? [])];
}

function figureNames(target: FigureTarget): readonly string[] {
  if (target.table === 'disclosure') {
    const field = DISCLOSURE_FIELDS.find(({ id }) => id === target.column);
    return field ? [field.id, field.column, ...(field.column.endsWith(DECISIONS) ? [field.item, `${field.item}${DECISIONS}`] : [])] : [];
  }
  if (target.table === 'appeal') {
    const titles = columnTitles('appeal', target.column);
    return [`${target.row}.${target.column}`, titles['zh-CN'], titles.en, ...(target.row === 'suits_together' ? [`行政诉讼${titles['zh-CN']}`] : [])];
  }
  const bare = requestNames(target.column);
  const rows = applicantNames(target.row);
  const paired = bare.flatMap((name) => rows.flatMap((row) => [`${name}${row}`, `${row}${name}`]));
  return target.row === 'total' ? [`request.${target.column}`, ...bare, ...paired] : paired;
}

function requestNames(column: RequestFigure): readonly string[] {
  const titles = requestTitles(column);
  const printed = MEASURES.find(({ id }) => id === column)?.printed;
  return [column, titles['zh-CN'], titles.en, ...(printed === undefined ? [] : [printed]), ...(SHORT[column] ?? [])].filter((name) => !BARE.includes(name));
}

const requestTitles = (column: RequestFigure): Titles => (column === 'processed' ? PROCESSED : columnTitles('request', column));

const joined = (first: Titles, second: Titles): Titles => ({ 'zh-CN': `${first['zh-CN']}：${second['zh-CN']}`, en: `${first.en}: ${second.en}` });

/** Heads that stand over others and say nothing that those do not: sections of the report, titles of its tables. */
export const SECTION_HEADS: readonly string[] = [
  '本年度办理结果', '办理结果', '申请人情况', '法人或其他组织', '收到和处理政府信息公开申请情况', '政府信息公开申请', '依申请公开', '申请情况',
  '行政复议、行政诉讼情况', '政府信息公开行政复议、行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况', '行政诉讼', '主动公开政府信息情况', '主动公开', '信息内容', '基本信息', '基本情况', '报告信息',
];
