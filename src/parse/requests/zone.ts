import { hanOnly, shownLength, squeeze } from '../normal';
import { isPageFooter } from '../pieces';
import type { LineBlock } from '../source';
import { looksLikeValue } from '../value';
import { isHeadWord } from './heads';
import { isStrong, matchLabel } from './labels';

/** The lines of a table 3 that came as text: its heads, and its rows. */
export interface RequestZone {
  readonly heads: readonly LineBlock[];
  readonly body: readonly LineBlock[];
  /** Where the lines after the body begin, in the list that was given. */
  readonly end: number;
  readonly start: number;
}

const HEAD_LINES = 40;
/** Each word once: copies that write merged cells out repeat them. */
const LONGEST_HEADS = 75;
const LONGEST_ROW = 160;
const HAN = /\p{Script=Han}/u;
/** Between two labels that are left, where all others of the groups are lost and every cell is a line. */
const LONGEST_GAP = 240;
const AFTER_LAST_LABEL = 12;
const MOST_LABEL_LINES = 4;

/** Finds the lines of table 3: from the first of its labels to the figures of its last. Null where there are none. */
export function requestZone(lines: readonly LineBlock[], from = 0): RequestZone | null {
  const labelled = lines.map((line, i) => (i >= from && hasTellingLabel(line.text) ? i : -1)).filter((i) => i >= 0);
  const first = labelled[0];
  if (first === undefined) return null;
  let last = first;
  for (const at of labelled) {
    if (at - last > LONGEST_GAP || lines.slice(last + 1, at).some(({ text }) => shownLength(text) > LONGEST_ROW)) break;
    last = at;
    if (named(lines[at]?.text ?? '') === 'carried_out') break;
  }
  let end = endOfLabel(lines, last);
  while (end < lines.length && end - last <= AFTER_LAST_LABEL && isValueLine(lines[end]?.text ?? '')) end += 1;
  let start = first;
  while (start > from && first - start < HEAD_LINES && isHeadLine(lines[start - 1]?.text ?? '')) start -= 1;
  return { heads: lines.slice(start, first), body: lines.slice(first, end), end, start };
}

/** Past the lines over which a narrow cell has broken the label that begins in this one. */
function endOfLabel(lines: readonly LineBlock[], at: number): number {
  let label = lines[at]?.text ?? '';
  let end = at + 1;
  for (let match = matchLabel(label); isStrong(match) && end - at < MOST_LABEL_LINES; end += 1) {
    const longer = matchLabel(`${label}${lines[end]?.text ?? ''}`);
    if (!isStrong(longer) || longer.printed !== match.printed || longer.score <= match.score) break;
    label += lines[end]?.text ?? '';
    match = longer;
  }
  return end;
}

function isValueLine(text: string): boolean {
  return isPageFooter(text) || text.trim().split(/\s+/u).every(looksLikeValue);
}

function isHeadLine(text: string): boolean {
  return squeeze([...new Set(text.trim().split(/\s+/u))].join('')).length <= LONGEST_HEADS && (isPageFooter(text) || squeeze(text) === '' || text.trim().split(/\s+/u).every((word) => isHeadWord(word) || hanOnly(word).length <= 2 || /第[一二三四]项/u.test(word)));
}

/** A line that begins with a label of table 3, or a longer one that holds several with figures between. */
function hasTellingLabel(text: string): boolean {
  if (!HAN.test(text)) return false;
  if (squeeze(text).length <= LONGEST_ROW) return named(text) !== null;
  return text.length <= 8_000 && /本年新收.{0,60}\d/u.test(squeeze(text)) && /予以公开[^，。;；]{0,40}\d/u.test(squeeze(text));
}

function named(text: string): string | null {
  const words = text.trim().split(/\s+/u);
  const until = words.findIndex((word, i) => i > 0 && looksLikeValue(word));
  const label = (until < 0 ? words : words.slice(0, until)).join('').replace(/\d+$/u, '');
  const match = matchLabel(label);
  if (!isStrong(match) || match.named.kind !== 'row') return null;
  return match.named.measure === 'processed' || match.named.measure === 'other_misc' ? null : match.named.measure;
}
