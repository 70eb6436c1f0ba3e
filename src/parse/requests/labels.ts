import { MEASURES, type Measure, type OutcomeGroup } from '@/model/measures';
import { hanOnly, squeeze } from '../normal';
import { remember } from '../remember';
import { similarity } from '../similarity';

/** The printed number before a label: 一、 of the four stocks, (三) of the outcome groups, 2. of a group's rows. */
export interface Ordinal {
  readonly level: 'stock' | 'group' | 'row';
  readonly number: number;
}

/** What a label names: a row with figures, a group of rows, or 三、本年度办理结果 over all groups. */
export type Named =
  | { readonly kind: 'row'; readonly measure: Measure | 'other' }
  | { readonly kind: 'group'; readonly group: GroupWithRows }
  | { readonly kind: 'outcomes' };

export type GroupWithRows = Extract<OutcomeGroup, 'refused' | 'unavailable' | 'unprocessed' | 'other'>;

export interface LabelMatch {
  readonly named: Named;
  readonly score: number;
  /** How far the best stands above the next; a match without margin names nothing. */
  readonly margin: number;
  /** The label as the form prints it. */
  readonly printed: string;
}

export const GROUPS: readonly { readonly group: GroupWithRows; readonly printed: string; readonly number: number }[] = [
  { group: 'refused', printed: '不予公开', number: 3 },
  { group: 'unavailable', printed: '无法提供', number: 4 },
  { group: 'unprocessed', printed: '不予处理', number: 5 },
  { group: 'other', printed: '其他处理', number: 6 },
];

const LONGER: Partial<Readonly<Record<Measure, readonly string[]>>> = {
  received: ['本年新收申请数量'],
  processed: ['合计'],
  granted_in_part: ['部分公开区分处理的只计这一情形不计其他情形'],
  other_not_corrected: ['申请人无正当理由逾期不补正'],
  other_fee_unpaid: ['申请人逾期未按收费通知要求缴纳费用'],
};

const KNOWN: readonly { readonly named: Named; readonly printed: string; readonly forms: readonly string[] }[] = [
  ...MEASURES.map(({ id, printed }) => ({ named: { kind: 'row', measure: id } as const, printed, forms: [hanOnly(printed), ...(LONGER[id] ?? [])] })),
  ...GROUPS.map(({ group, printed }) => ({ named: { kind: 'group', group } as const, printed, forms: [printed] })),
  { named: { kind: 'outcomes' }, printed: '本年度办理结果', forms: ['本年度办理结果'] },
];

/** Longer texts are paragraphs, not labels. */
const LONGEST_LABEL = 90;
const HAN_DIGITS = '一二三四五六七八九';

/** The ordinal a label begins with, if any. */
export function ordinalOf(text: string): Ordinal | null {
  const label = squeeze(text);
  const group = /^[([〔【]([一二三四五六七八九])[)\]〕】]/u.exec(label)?.[1];
  if (group) return { level: 'group', number: HAN_DIGITS.indexOf(group) + 1 };
  const stock = /^([一二三四五六七八九])[、.,:]/u.exec(label)?.[1];
  if (stock) return { level: 'stock', number: HAN_DIGITS.indexOf(stock) + 1 };
  const row = /^\(?(\d)(?:[.、,:)。]|(?=[\p{Script=Han}"'“‘”’]))/u.exec(label)?.[1];
  return row ? { level: 'row', number: Number(row) } : null;
}

/** The Chinese characters of a label without its ordinal. */
export function labelHan(text: string): string {
  return hanOnly(squeeze(text).replace(/^(?:[([〔【][一二三四五六七八九][)\]〕】][、.,]?|[一二三四五六七八九][、.,:])/u, ''));
}

/** The best reading of a label, or null where it resembles nothing in table 3. */
export const matchLabel = remember((text) => bestMatch(labelHan(text)));

function bestMatch(han: string): LabelMatch | null {
  if (han === '' || han.length > LONGEST_LABEL || !mayMatch(han)) return null;
  let best: { named: Named; score: number; printed: string } | null = null;
  let second = 0;
  const beginnings = han.length < 3 ? [] : KNOWN.filter(({ forms }) => forms.some((form) => form.startsWith(han)));
  for (const entry of KNOWN) {
    const cutShort = beginnings.length === 1 && beginnings[0] === entry;
    if (!cutShort && best !== null && entry.forms.every((form) => mostScore(han, form) <= second)) continue;
    const score = Math.max(cutShort ? 0.85 : 0, ...entry.forms.map((form) => formScore(han, form)));
    if (best === null || score > best.score) {
      second = Math.max(second, best?.score ?? 0);
      best = { named: entry.named, score, printed: entry.printed };
    } else second = Math.max(second, score);
  }
  return best === null || best.score < 0.3 ? null : { ...best, margin: best.score - second };
}

const CHARACTERS = new Set(KNOWN.flatMap(({ forms }) => forms.flatMap((form) => [...form])));

/** Whether enough of the text's characters occur in any label at all; most words of a report stop here. */
function mayMatch(han: string): boolean {
  let shared = 0;
  for (const character of han) if (CHARACTERS.has(character)) shared += 1;
  return shared * 3 >= han.length;
}

function formScore(han: string, form: string): number {
  const likeness = similarity(han, form);
  return form.length >= 4 && han.length > form.length && han.endsWith(form) ? Math.max(likeness, 0.9) : likeness;
}

/** What the score of a form cannot exceed: all of its characters that the label has at all, in whatever order. */
function mostScore(han: string, form: string): number {
  if (han.endsWith(form)) return 1;
  let shared = 0;
  for (const character of form) if (han.includes(character)) shared += 1;
  return (2 * Math.min(shared, han.length)) / (han.length + form.length);
}

/** A label so like the form's that nothing else can be meant. */
export function isStrong(match: LabelMatch | null): match is LabelMatch {
  return match !== null && match.score >= 0.75 && match.margin >= 0.12;
}

/** The printed place of a row: its group, its number there, and its rank among all rows. */
export function placeOf(measure: Measure | 'other'): { readonly group: OutcomeGroup | null; readonly ordinal: Ordinal; readonly rank: number } {
  if (measure === 'other') return { group: 'other', ordinal: { level: 'group', number: 6 }, rank: MEASURES.findIndex(({ id }) => id === 'other_not_corrected') - 0.5 };
  const rank = MEASURES.findIndex(({ id }) => id === measure);
  const entry = MEASURES[rank];
  return { group: entry?.group ?? null, ordinal: ordinalOf(`${entry?.ordinal ?? ''}、`) ?? ordinalOf(entry?.ordinal ?? '') ?? { level: 'row', number: Number(entry?.ordinal) }, rank };
}
