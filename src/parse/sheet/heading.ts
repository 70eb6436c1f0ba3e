import { SECTION_HEADS } from '@/model/sheet/titles';
import { fold } from '../normal';
import { remember } from '../remember';

const ORDINAL = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十]+项)\s*/u;
/** A unit that the figure is counted in anyway says nothing about the column. Money in another unit is another column. */
const UNIT = /[(（[]\s*(?:单位\s*[:：]\s*)?(?:件次|人次|件|宗|条|份|个|项|起)\s*[)）\]]\s*$/u;
const SEPARATOR = /[\n\r/|>›»·•]+|\s*[:：]\s*(?!万?元|件)|\s+[-–—]+\s+|[-–—]{1,2}(?=[\p{Script=Han}（(])|—+|\s+(?=\d{1,2}[.、．]\s*\p{Script=Han})|\s+(?=[(（][一二三四五六七八九十][)）])/u;

/** A head in the form in which heads are compared: width, case, spaces, punctuation, ordinals and units set aside. */
export const plainHead = remember((text) => {
  let rest = fold(text).trim();
  for (let cut = rest.replace(ORDINAL, ''); cut !== rest && cut !== ''; cut = rest.replace(ORDINAL, '')) rest = cut;
  return rest.replace(UNIT, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
});

/** The parts of one head: "不予公开-属于国家秘密" is the same as one cell above the other. */
export function headParts(text: string): readonly string[] {
  return fold(text).split(SEPARATOR).map(plainHead).filter((part) => part !== '');
}

const SECTIONS: ReadonlySet<string> = new Set(SECTION_HEADS.map(plainHead));

/** Whether a part only says to which section of the report the column belongs. */
export const isSectionHead = (part: string): boolean => SECTIONS.has(part);
