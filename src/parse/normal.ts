import { remember } from './remember';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffc]/gu;
/** Marks of footnotes: they hang on a figure and are no digits of it. */
const NOTE_AFTER_DIGIT = /(?<=[\d０-９])[¹²³⁰-⁹₀-₉①-⑳⑴-⒇❶-❿➀-➓⓪]+/gu;
const CIRCLED = /[①-⑳❶-❿➀-➓]/gu;
const SPACE = /[\s\u00a0\u3000]+/gu;

/** Radicals that fonts show for the characters they look like, and that Unicode does not fold. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺁': '厂', '⺇': '几', '⺌': '小', '⺎': '兀', '⺏': '尣', '⺐': '尢', '⺑': '尢', '⺒': '巳', '⺓': '幺', '⺝': '月', '⺟': '母', '⺠': '民', '⺩': '王', '⺬': '示', '⺮': '竹', '⺸': '羊', '⺹': '老', '⺻': '聿', '⺼': '肉', '⻁': '虎',
  '⻃': '覀', '⻄': '西', '⻅': '见', '⻆': '角', '⻇': '角', '⻉': '贝', '⻋': '车', '⻐': '钅', '⻑': '長', '⻒': '镸', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马',
  '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻫': '斉', '⻬': '齐', '⻭': '歯', '⻮': '齿', '⻯': '竜', '⻰': '龙', '⻱': '龜', '⻲': '亀', '⻳': '龟',
};
const RADICAL = /[⺀-⻳]/gu;

/** What most of a report is written in: characters that folding leaves as they are. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff。、“”《》]*$/u;

/** Compatibility forms folded (full-width digits, radicals of PDF fonts), invisible characters and footnote marks on figures gone, spaces kept. */
export function fold(text: string): string {
  return PLAIN.test(text) ? text : text.replace(NOTE_AFTER_DIGIT, '').replace(CIRCLED, inBrackets).normalize('NFKC').replace(RADICAL, (radical) => RADICALS[radical] ?? radical).replace(INVISIBLE, '');
}

/** A circled number that stands by itself counts lines, it is no figure. */
function inBrackets(circled: string): string {
  const code = circled.codePointAt(0) ?? 0;
  const first = code < 0x2474 ? 0x2460 : code < 0x2780 ? 0x2776 : code < 0x278a ? 0x2780 : 0x278a;
  return `(${String(code - first + 1)})`;
}

/** Raised text as plain text can show it: the number of a footnote stays raised, so that it does not join the figure before it. */
export function raised(text: string): string {
  const mark = /^\s*[[(（〔【［]?(?:注释?)?(\d{1,2})[\])）〕】］]?\s*$/u.exec(text)?.[1];
  return mark === undefined ? text : [...mark].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
}

/** Folded and without any space: the form in which labels, heads and headings are compared. */
export const squeeze = remember((text) => fold(text).replace(SPACE, ''));

/** The Chinese characters alone: what is left of a label when ordinals, brackets and quotes are set aside. */
export const hanOnly = remember((text) => squeeze(text).replace(/[^\p{Script=Han}]/gu, ''));

/** Runs of spaces made one, radicals made characters, ends trimmed, line breaks kept: text fit for showing. */
export function tidy(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(RADICAL, (radical) => RADICALS[radical] ?? radical)
    .split('\n')
    .map((line) => line.replace(SPACE, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

/** How long a text is for a reader: however wide its gaps, each is one space. */
export function shownLength(text: string): number {
  return text.replace(/\s{2,}/gu, ' ').length;
}
