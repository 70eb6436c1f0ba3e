import { APPLICANT_COLUMNS, APPLICANTS, type ApplicantColumn } from '@/model/applicants';
import { hanOnly } from '../normal';
import { remember } from '../remember';
import { similarity } from '../similarity';

const FORMS: readonly { readonly column: ApplicantColumn; readonly form: string }[] = [
  ...APPLICANTS.map(({ id, printed }) => ({ column: id, form: printed })),
  { column: 'other_org', form: '其他组织' },
  { column: 'total', form: '总计' },
  { column: 'total', form: '合计' },
];
const ABOVE = ['法人或其他组织', '申请人情况'];

export interface HeadMatch {
  readonly column: ApplicantColumn;
  readonly exact: boolean;
}

/** Which applicant a column head names; null for the heads above them and for anything else. */
export const matchHead = remember((text): HeadMatch | null => {
  const han = hanOnly(text);
  if (han === '' || han.length > 12 || ABOVE.includes(han)) return null;
  const exact = FORMS.find(({ form }) => form === han);
  if (exact) return { column: exact.column, exact: true };
  const near = FORMS.filter(({ form }) => form.length >= 3).map(({ column, form }) => ({ column, score: similarity(han, form) }));
  const best = near.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 0.7 && ABOVE.every((above) => similarity(han, above) < best.score) ? { column: best.column, exact: false } : null;
});

/** Whether a text is one of the words of the head rows, whole or in part, so that a zone may begin with it. */
export function isHeadWord(text: string): boolean {
  const han = hanOnly(text);
  if (han === '') return false;
  if (matchHead(text) !== null || ABOVE.includes(han) || han.includes('勾稽关系')) return true;
  return han.length >= 2 && han.length <= 4 && FORMS.some(({ form }) => form.includes(han));
}

/** Whether columns stand in the order in which the form prints them. */
export function inPrintedOrder(columns: readonly ApplicantColumn[]): boolean {
  return columns.every((column, i) => i === 0 || APPLICANT_COLUMNS.indexOf(columns[i - 1] ?? column) < APPLICANT_COLUMNS.indexOf(column));
}
