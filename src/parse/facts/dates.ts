import type { Found } from '@/model/report';
import type { TextLine } from './lines';

const LABELS: readonly RegExp[] = [
  /(?:发布|发文|公开|公布|发稿|上网|更新)(?:日期|时间)[::]?/u,
  /(?:信息|稿件)?(?:日期|时间)[::]/u,
  /(?:成文|生成|签发|印发)(?:日期|时间)[::]?/u,
];
const DATE = /^(20\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})/u;

/** The line under a page's title: a date beside the source, the counter of visits or the size of the letters. */
const BYLINE = /来源|浏览|点击|阅读|字号|字体|打印/u;
const DATE_ANYWHERE = /(20\d{2})[-年/.](\d{1,2})[-月/.](\d{1,2})/u;

/**
 * The day of publication as the page labels it, ISO, or else as the file declares it. A date that stands
 * without such words, as under a signature, is not taken for it.
 * @param title the line of the report's title: dates below it come before dates of links above it
 */
export function findPublication(lines: readonly TextLine[], declared: string | null, title = -1): Found<string> | null {
  return labelledDate(lines.slice(Math.max(title, 0))) ?? labelledDate(lines.slice(0, Math.max(title, 0))) ?? declaredDate(declared) ?? bylineDate(lines);
}

function labelledDate(lines: readonly TextLine[]): Found<string> | null {
  for (const label of LABELS) {
    for (const [at, line] of lines.entries()) {
      const match = line.squeezed.length > 300 ? null : label.exec(line.squeezed);
      if (!match) continue;
      const rest = line.squeezed.slice(match.index + match[0].length);
      const words = rest === '' ? (lines[at + 1]?.squeezed ?? '') : rest;
      const date = DATE.exec(words.replace(/^[::]/u, ''));
      const value = date ? isoDate(Number(date[1]), Number(date[2]), Number(date[3])) : null;
      if (value !== null) return { value, words: `${match[0]}${date?.[0] ?? ''}`, place: line.place };
    }
  }
  return null;
}

function declaredDate(declared: string | null): Found<string> | null {
  const own = declared === null ? null : DATE_ANYWHERE.exec(declared);
  const day = own ? isoDate(Number(own[1]), Number(own[2]), Number(own[3])) : null;
  return own && day !== null ? { value: day, words: own[0], place: {} } : null;
}

function bylineDate(lines: readonly TextLine[]): Found<string> | null {
  for (const line of lines) {
    const date = line.squeezed.length <= 80 && BYLINE.test(line.squeezed) ? DATE_ANYWHERE.exec(line.squeezed) : null;
    const value = date ? isoDate(Number(date[1]), Number(date[2]), Number(date[3])) : null;
    if (date && value !== null) return { value, words: date[0], place: line.place };
  }
  return null;
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const NUMBER = /^(?:(?:发文字号|文号|发文机关字号)[::]?)?([\p{Script=Han}]{1,14}[〔[【(]20\d{2}[〕\]】)]第?\d{1,4}号)$/u;

/** The document number where it stands by itself; numbers cited in sentences are other documents'. */
export function findDocumentNumber(lines: readonly TextLine[]): Found<string> | null {
  for (const line of lines) {
    const match = line.squeezed.length <= 40 ? NUMBER.exec(line.squeezed) : null;
    if (match?.[1]) return { value: match[1].replace(/[[【(](?=20)/u, '〔').replace(/(?<=20\d{2})[\]】)]/u, '〕'), words: line.text.trim(), place: line.place };
  }
  return null;
}
