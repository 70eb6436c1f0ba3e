import type { ClauseId } from './clauses';
import type { Layout } from './layout';

/** The outcome groups of table 3 in printed order; `other` is (六)其他处理. */
export const OUTCOME_GROUPS = ['granted', 'granted_in_part', 'refused', 'unavailable', 'unprocessed', 'other'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

interface MeasureEntry {
  readonly id: string;
  /** The row label as the decree prints it, without its ordinal. */
  readonly printed: string;
  /** The printed ordinal: 一、 (一) 1. as bare text, null where the row has none of its own. */
  readonly ordinal: string | null;
  /** The outcome group whose part this row is; null for stock rows and the total. */
  readonly group: OutcomeGroup | null;
  /** The only layout that prints the row; both where absent. */
  readonly only?: Layout;
  /** What the Regulation (Decree 711) says of the outcome; absent where it does not speak of it. */
  readonly clauses?: readonly ClauseId[];
}

/** The rows of table 3, in printed order. Field ids are column names of the table `request`. */
export const MEASURES = [
  { id: 'received', printed: '本年新收政府信息公开申请数量', ordinal: '一', group: null },
  { id: 'carried_in', printed: '上年结转政府信息公开申请数量', ordinal: '二', group: null },
  { id: 'granted', printed: '予以公开', ordinal: '(一)', group: 'granted', clauses: ['a36_2'] },
  { id: 'granted_in_part', printed: '部分公开', ordinal: '(二)', group: 'granted_in_part', clauses: ['a37'] },
  { id: 'refused_state_secret', printed: '属于国家秘密', ordinal: '1', group: 'refused', clauses: ['a14'] },
  { id: 'refused_by_law', printed: '其他法律行政法规禁止公开', ordinal: '2', group: 'refused', clauses: ['a14'] },
  { id: 'refused_safety_stability', printed: '危及“三安全一稳定”', ordinal: '3', group: 'refused', clauses: ['a14'] },
  { id: 'refused_third_party', printed: '保护第三方合法权益', ordinal: '4', group: 'refused', clauses: ['a15'] },
  { id: 'refused_internal', printed: '属于三类内部事务信息', ordinal: '5', group: 'refused', clauses: ['a16_1'] },
  { id: 'refused_process', printed: '属于四类过程性信息', ordinal: '6', group: 'refused', clauses: ['a16_2'] },
  { id: 'refused_enforcement_file', printed: '属于行政执法案卷', ordinal: '7', group: 'refused', clauses: ['a16_2'] },
  { id: 'refused_inquiry', printed: '属于行政查询事项', ordinal: '8', group: 'refused', clauses: ['a36_7'] },
  { id: 'unavailable_not_held', printed: '本机关不掌握相关政府信息', ordinal: '1', group: 'unavailable', clauses: ['a36_4', 'a36_5'] },
  { id: 'unavailable_needs_creation', printed: '没有现成信息需要另行制作', ordinal: '2', group: 'unavailable', clauses: ['a38'] },
  { id: 'unavailable_unclear', printed: '补正后申请内容仍不明确', ordinal: '3', group: 'unavailable', clauses: ['a30_unclear'] },
  { id: 'unprocessed_petition', printed: '信访举报投诉类申请', ordinal: '1', group: 'unprocessed', clauses: ['a39_1'] },
  { id: 'unprocessed_duplicate', printed: '重复申请', ordinal: '2', group: 'unprocessed', clauses: ['a36_6'] },
  { id: 'unprocessed_publication', printed: '要求提供公开出版物', ordinal: '3', group: 'unprocessed', clauses: ['a39_2'] },
  { id: 'unprocessed_excessive', printed: '无正当理由大量反复申请', ordinal: '4', group: 'unprocessed', clauses: ['a35'] },
  { id: 'unprocessed_reconfirm', printed: '要求行政机关确认或重新出具已获取信息', ordinal: '5', group: 'unprocessed' },
  { id: 'other_not_corrected', printed: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ordinal: '1', group: 'other', only: '2021', clauses: ['a30_abandoned'] },
  { id: 'other_fee_unpaid', printed: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', ordinal: '2', group: 'other', only: '2021', clauses: ['a42'] },
  { id: 'other_misc', printed: '其他', ordinal: '3', group: 'other', only: '2021' },
  { id: 'processed', printed: '总计', ordinal: '(七)', group: null },
  { id: 'carried_out', printed: '结转下年度继续办理', ordinal: '四', group: null },
] as const satisfies readonly MeasureEntry[];

/** A printed row of table 3. */
export type Measure = (typeof MEASURES)[number]['id'];

/**
 * Group figures as printed: (六)其他处理 is a row of its own in the 2019 layout; refused, unavailable and
 * unprocessed are only ever stated in words. Never computed: sums of rows are the business of metrics.
 */
export const GROUP_FIGURES = ['refused', 'unavailable', 'unprocessed', 'other'] as const;
export type GroupFigure = (typeof GROUP_FIGURES)[number];

/** A figure column of the table `request`. */
export type RequestFigure = Measure | GroupFigure;

/** Every figure column of the table `request`, rows first, then group figures. */
export const REQUEST_FIGURES: readonly RequestFigure[] = [...MEASURES.map(({ id }) => id), ...GROUP_FIGURES];

/** The printed rows of one outcome group, in order. */
export function rowsOf(group: OutcomeGroup): readonly Measure[] {
  return MEASURES.filter((measure) => measure.group === group).map(({ id }) => id);
}

/** What the Regulation says of a row's outcome; empty where it does not speak of it. */
export function clausesOf(measure: Measure): readonly ClauseId[] {
  const entry: MeasureEntry | undefined = MEASURES.find(({ id }) => id === measure);
  return entry?.clauses ?? [];
}
