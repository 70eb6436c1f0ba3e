/** The three routes of table 4, in printed order. */
export const APPEAL_KINDS = [
  { id: 'review', printed: '行政复议' },
  { id: 'suit_direct', printed: '未经复议直接起诉' },
  { id: 'suit_after_review', printed: '复议后起诉' },
] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number]['id'];

/** A route as stored: one of table 4, or `suits_together` where words give 行政诉讼 without the split. */
export type StoredAppealKind = AppealKind | 'suits_together';
export const STORED_APPEAL_KINDS: readonly StoredAppealKind[] = [...APPEAL_KINDS.map(({ id }) => id), 'suits_together'];

/** The five result columns of each route, in printed order; the last is the printed total. */
export const APPEAL_RESULTS = [
  { id: 'upheld', printed: '结果维持' },
  { id: 'corrected', printed: '结果纠正' },
  { id: 'other', printed: '其他结果' },
  { id: 'pending', printed: '尚未审结' },
  { id: 'total', printed: '总计' },
] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number]['id'];
