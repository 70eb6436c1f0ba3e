import type { Found } from '@/model/report';
import { squeeze } from '../normal';
import type { TextLine } from './lines';

/** A report's title: whose report, and of which year; either may be missing from it. */
export interface Title {
  readonly name: Found<string> | null;
  readonly year: Found<number> | null;
  /** Where the title stands among the lines, -1 for the title the file itself carries. */
  readonly at: number;
  /** Where its first line stands, for a title over several lines. */
  readonly from: number;
  readonly words: string;
}

const REPORT = '(?:政府|政务)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度|年)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)';
const YEAR = '(?<year>20\\d{2}|二[〇零○O0][一二三四五六七八九〇零○十]{1,2})年?度?';
const NAME = '(?<name>[\\p{Script=Han}()·A-Za-z0-9]{2,45}?)';
const PATTERNS = [
  new RegExp(`^(?:关于)?${NAME}(?:关于)?${YEAR}(?:的)?${REPORT}`, 'u'),
  new RegExp(`^(?:关于)?${YEAR}(?:的)?${NAME}(?:的)?${REPORT}`, 'u'),
  new RegExp(`^(?:关于)?${NAME}(?:政府|政务)?信息公开(?:工作)?(?:情况)?${YEAR}(?:工作)?(?:年度)?(?:报告|年报)`, 'u'),
  new RegExp(`^${YEAR}(?:的)?${REPORT}`, 'u'),
  new RegExp(`^(?:关于)?${NAME}${REPORT}`, 'u'),
];
/** What stands before a title on its line. */
const BEFORE = /^(?:[《"“]|【[^】]{1,8}】|附[件表]?\d{0,2}[::]|(?:标题|名称|信息名称|题名)[::])+/u;
/** The year in brackets after a title that does not name it. */
const YEAR_BEHIND = new RegExp(`^\\(${YEAR}\\)`, 'u');
/** 政府信息公开 behind 人民 is the end of the name as well. */
const HALF_NAME = /人民$/u;
const NO_NAME = /^(?:首页|本|根据|现|按照|依据|为|附件|当前位置|索引号|标题|名称|信息名称|文件|中华人民共和国|公布|关于(?:印发|做好|报送))/u;
const DIGITS = '〇一二三四五六七八九';

/** Every title among the lines, best first within its place: whole titles before titles with more words after them. */
export function findTitles(lines: readonly TextLine[], fileTitle: string | null): Title[] {
  const titles: Title[] = [];
  lines.forEach((line, at) => {
    if (line.squeezed.length > 90 || !/报告|年报/u.test(line.squeezed)) return;
    const before = [lines[at - 2], lines[at - 1]].filter((part): part is TextLine => part !== undefined && isTitlePart(part.squeezed));
    const joined = [line.squeezed, `${before.at(-1)?.squeezed ?? ''}${line.squeezed}`, before.length === 2 ? before.map(({ squeezed }) => squeezed).join('') + line.squeezed : ''];
    for (const [i, words] of joined.entries()) {
      const title = words === '' || (i > 0 && before.length < i) ? null : readTitle(words, line, at);
      if (title !== null && (title.name !== null || i === joined.length - 1 || before.length <= i)) {
        const [first = line] = before.slice(before.length - i);
        titles.push({ ...title, from: i === 0 ? at : lines.indexOf(first) });
        break;
      }
    }
  });
  const own = (fileTitle ?? '').split(/[-_|–—]/u).map((part) => readTitle(squeeze(part), { place: {} }, -1)).find((title) => title !== null);
  return own === undefined ? titles : [...titles, own];
}

function isTitlePart(squeezed: string): boolean {
  return squeezed.length >= 2 && squeezed.length <= 40 && /^[\p{Script=Han}()·\d]+$/u.test(squeezed) && !/^[\d]+$/u.test(squeezed);
}

function readTitle(words: string, { place }: Pick<TextLine, 'place'>, at: number): Title | null {
  const bare = words.replace(BEFORE, '');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(bare);
    const behind = bare.slice(match?.[0].length ?? 0);
    if (!match || behind.length > 12) continue;
    const name = match.groups?.['name']?.replace(HALF_NAME, '人民政府') ?? null;
    if (name !== null && (NO_NAME.test(name) || /^(?:政府|政务)$/u.test(name) || /(?:政府|政务)?信息公开|年度$|报告/u.test(name))) continue;
    const year = yearOf(match.groups?.['year'] ?? YEAR_BEHIND.exec(behind)?.groups?.['year'] ?? null);
    return { name: name === null ? null : { value: name, words: bare, place }, year: year === null ? null : { value: year, words: bare, place }, at, from: at, words: bare };
  }
  return null;
}

function yearOf(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d{4}$/u.test(text)) return Number(text);
  const tens = text.replace(/[零○O0]/gu, '〇');
  const digits = [...tens].map((character) => DIGITS.indexOf(character));
  if (digits.length === 4 && digits.every((digit) => digit >= 0)) return Number(digits.join(''));
  return tens.length === 3 && tens.endsWith('十') ? Number(`${String(digits[0] ?? 2)}${String(digits[1] ?? 0)}10`) : null;
}
