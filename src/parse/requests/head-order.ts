import { APPLICANTS, type ApplicantKind } from '@/model/applicants';
import { hanOnly } from '../normal';

/** A word of the head rows of a copied text, with where it stood. */
export interface HeadWord {
  readonly text: string;
  readonly line: number;
  /** Columns from the left edge, a Chinese character taking two. */
  readonly x: number;
}

/** Parts of heads that belong to one column alone; 机构 and 组织 stand in several. */
const TELLING: readonly { readonly part: RegExp; readonly column: ApplicantKind }[] = [
  { part: /商业|企业/u, column: 'business' },
  { part: /科研/u, column: 'research' },
  { part: /社会|公益/u, column: 'nonprofit' },
  { part: /法律|服务/u, column: 'legal_service' },
  { part: /^其他?$/u, column: 'other_org' },
];
const ORGANISATIONS: readonly ApplicantKind[] = APPLICANTS.filter(({ organisation }) => organisation).map(({ id }) => id);

/**
 * Whether the heads of a copied text name the five kinds of organisation in the order of the form. Heads may be
 * broken over lines, where their places in the line or their order within each line must say so.
 */
export function headOrder(words: readonly HeadWord[]): 'printed' | 'unsure' | 'missing' {
  const found = words.flatMap((word) => {
    const han = hanOnly(word.text);
    const column = han.includes('法人') ? undefined : TELLING.find(({ part }) => part.test(han))?.column;
    return column === undefined ? [] : [{ ...word, rank: ORGANISATIONS.indexOf(column) }];
  });
  if (found.length === 0) return 'missing';
  if (new Set(found.map(({ rank }) => rank)).size < ORGANISATIONS.length) return 'unsure';
  const across = [...found].sort((a, b) => a.x - b.x);
  const byPlace = rising(across) && across.every((word, i) => i === 0 || word.rank === across[i - 1]?.rank || word.x > (across[i - 1]?.x ?? 0));
  const lines = [...new Set(found.map(({ line }) => line))].map((line) => found.filter((word) => word.line === line));
  const byLine = lines.some((line) => line.length > 1) && lines.every(rising);
  return byPlace || rising(found) || byLine ? 'printed' : 'unsure';
}

function rising(words: readonly { readonly rank: number }[]): boolean {
  return words.every((word, i) => i === 0 || word.rank >= (words[i - 1]?.rank ?? 0));
}

/**
 * Whether 总计 stands before the first kind of applicant, so that every figure of a row is another than the form has
 * there; null where one of the two heads is lost.
 */
export function totalStandsFirst(words: readonly HeadWord[]): boolean | null {
  const [person, total] = [/^自(?:然人?)?$|^自然/u, /^[总合]计?$/u].map((part) => words.find(({ text }) => part.test(hanOnly(text))));
  if (person === undefined || total === undefined) return null;
  return total.line === person.line ? total.x < person.x || words.indexOf(total) < words.indexOf(person) : total.line < person.line;
}

/** The words of a line with their places. */
export function wordsOf(text: string, line: number): HeadWord[] {
  const words: HeadWord[] = [];
  let x = 0;
  for (const part of text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/u)) {
    if (part.trim() !== '') words.push({ text: part, line, x });
    for (const character of part) x += character.charCodeAt(0) > 0x2e80 ? 2 : 1;
  }
  return words;
}
