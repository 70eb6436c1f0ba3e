import { shownLength, squeeze } from '../normal';
import { isPageFooter, lineOf, piecesOf, type Piece } from '../pieces';
import { runsOf } from '../runs';
import type { Block, LineBlock } from '../source';
import { looksLikeValue, readValue } from '../value';
import type { ItemRow } from './item-row';
import { isHeadRowWord, isPartTitle, matchColumn, matchItem, type HeadMatch } from './labels';

const LONGEST = 120;
const LONGEST_TABLE = 2_000;
const LONGEST_GAP = 30;
const MOST_PARTS = 4;
/** Figures that can be no one number: 71,1014,121, or 8,74 before a 5 on the next line. */
const RUN_TOGETHER = /^\d[\d,.]*$/u;
const END_OF_NUMBER = /^[.,．，]\d+$/u;
const HAN = /\p{Script=Han}/u;

/** Reads table 2 from the lines of a copied text, and again where they print it again. */
export function itemsFromLines(blocks: readonly Block[]): { readonly rows: readonly ItemRow[]; readonly tables: readonly (readonly ItemRow[])[]; readonly used: ReadonlySet<Block> } {
  const lines = blocks.filter((block): block is LineBlock => block.type === 'line');
  const tables: (readonly ItemRow[])[] = [];
  const used = new Set<Block>();
  for (let zone = zoneOf(lines, 0); zone !== null; zone = zoneOf(lines, zone.end)) {
    const own = itemsOf(zone);
    if (own.length > 0) tables.push(own);
    if (own.length > 0) for (const line of zone.lines) used.add(line);
  }
  return { rows: tables.flat(), tables, used };
}

function itemsOf({ lines: zone, brokenOff }: Zone): readonly ItemRow[] {
  const rows: ItemRow[] = [];
  let heads: readonly HeadMatch[] = [];
  let part: Part = { from: 0, unclaimed: false, bare: false };
  const parts = [part];
  const pieces = piecesOf(zone);
  for (const { texts, values } of runsOf(pieces)) {
    const item = itemAtEnd(texts);
    const before = item === null ? texts : texts.slice(0, texts.length - item.parts);
    const found = headsAmong(before);
    const begin = before.findIndex(({ text }) => isPartTitle(text) || isHeadRowWord(text));
    const headed = found.length > 0 || begin >= 0;
    if (END_OF_NUMBER.test(texts[0]?.text ?? '')) breakOff(rows);
    part.bare ||= before.slice(0, begin < 0 ? before.length : begin).some(({ text }) => matchItem(text) !== null) || (item !== null && values.length === 0);
    if (headed) {
      heads = found;
      part = { from: rows.length, unclaimed: item === null && values.length > 0, bare: false };
      parts.push(part);
    }
    if (item === null || values.length === 0) continue;
    const place = texts.at(-1)?.place ?? {};
    const cells = separated(values, heads.length);
    const broken = RUN_TOGETHER.test(texts.at(-1)?.text ?? '');
    const fault = broken ? 'cell_split' : heads.length > 0 && cells.length !== heads.length ? (cells.length < heads.length ? 'row_short' : 'row_long') : null;
    rows.push({ item: item.item, label: item.label, labelExact: item.exact, heads, cells, drawn: false, fault, raw: values.map(({ text }) => text).join(' '), place });
  }
  if (rows.length === 0) return [];
  if (brokenOff) breakOff(rows);
  const separate = doubtSeparators(rows, pieces.some(({ type, text }) => type === 'text' && RUN_TOGETHER.test(text)));
  return parts.some(({ unclaimed }) => unclaimed) ? doubtApart(separate, parts) : separate;
}

/** What follows a row's figures belongs to the last of them. */
function breakOff(rows: ItemRow[]): void {
  const last = rows.at(-1);
  if (last !== undefined) rows[rows.length - 1] = { ...last, fault: 'cell_split' };
}

/** A part of the table: its heads and the rows under them. */
interface Part {
  /** Its first row among all. */
  readonly from: number;
  /** Figures stand under the heads without a label that is known. */
  readonly unclaimed: boolean;
  /** A label stands without figures. */
  bare: boolean;
}

/**
 * Figures under the heads without a label that is known say that those of every row may stand above its label, in that
 * part and in any with a label left bare; not where every label has its figures on its own line.
 */
function doubtApart(rows: readonly ItemRow[], parts: readonly Part[]): ItemRow[] {
  const beside = ({ place, cells }: ItemRow): boolean => lineOf(place) !== undefined && cells.every((cell) => lineOf(cell.place) === lineOf(place));
  if (rows.every(beside) && !parts.some(({ bare }) => bare)) return [...rows];
  return rows.map((row, i) => {
    const own = parts.findLast(({ from }) => from <= i);
    return row.fault === null && (own?.unclaimed === true || own?.bare === true) ? { ...row, fault: 'label_unsure' } : row;
  });
}

/**
 * A row's figures stand on one line or each on its own, apart from the label; anything between is a line cut or
 * two rows run together. Where one row shows that separators were lost, no other row of several figures on a line can be trusted.
 */
function doubtSeparators(rows: readonly ItemRow[], runTogether: boolean): ItemRow[] {
  const lost = runTogether || rows.some(({ fault, raw, heads }) => heads.length > 1 && fault === 'row_short' && /\d{2}/u.test(raw));
  return rows.map((row) => {
    const lines = new Set(row.cells.map(({ place }) => lineOf(place))).size;
    const mixed = lines > 1 && (lines < row.cells.length || row.cells[0]?.place.line === row.place.line) && row.place.line !== undefined;
    const doubtful = mixed || (lost && row.heads.length > 1 && lines < row.cells.length);
    return doubtful && row.fault === null ? { ...row, fault: 'separators_lost' } : row;
  });
}

interface Zone {
  readonly lines: readonly LineBlock[];
  /** Where the lines after it begin. */
  readonly end: number;
  /** A figure follows that is cut off. */
  readonly brokenOff: boolean;
}

/** From the first title, head or label of table 2 to the figures after its last label. */
function zoneOf(lines: readonly LineBlock[], from: number): Zone | null {
  const first = lines.findIndex(({ text }, i) => i >= from && HAN.test(text) && (shownLength(text) <= LONGEST || isWholeTable(text)) && isStart(text));
  if (first < 0) return null;
  let last = first;
  for (let i = first + 1; i < lines.length && i - last <= LONGEST_GAP; i += 1) {
    const text = lines[i]?.text ?? '';
    if (shownLength(text) > LONGEST) break;
    if (HAN.test(text) && isMark(text)) last = i;
  }
  let end = last + 1;
  while (end < lines.length && isValueLine(lines[end]?.text ?? '')) end += 1;
  const next = lines[end]?.text.trim().split(/\s+/u)[0] ?? '';
  return { lines: lines.slice(first, end), end, brokenOff: readValue(next).state === 'number' || END_OF_NUMBER.test(next) };
}

/** A table whose rows a copy has run together into one line. */
function isWholeTable(text: string): boolean {
  return text.length <= LONGEST_TABLE && (squeeze(text).match(/信息内容/gu) ?? []).length > 1;
}

function isStart(text: string): boolean {
  return isPartTitle(text) || isHeadRowWord(text) || text.trim().split(/\s+/u).some((word) => isHeadRowWord(word) || isPartTitle(word)) || /^第二十条第/u.test(squeeze(text));
}

function isMark(text: string): boolean {
  if (isStart(text)) return true;
  const words = text.trim().split(/\s+/u);
  const label = words.slice(0, Math.max(1, words.findIndex((word) => looksLikeValue(word)) === -1 ? words.length : words.findIndex((word) => looksLikeValue(word)))).join('').replace(/\d+$/u, '');
  return matchItem(label) !== null || matchColumn(label) !== null;
}

function isValueLine(text: string): boolean {
  return isPageFooter(text) || text.trim().split(/\s+/u).every(looksLikeValue);
}

function itemAtEnd(texts: readonly Piece[]): { readonly item: ItemRow['item']; readonly exact: boolean; readonly label: string; readonly parts: number } | null {
  let best: { item: ItemRow['item']; exact: boolean; label: string; parts: number } | null = null;
  for (let parts = 1; parts <= Math.min(MOST_PARTS, texts.length); parts += 1) {
    const label = texts.slice(-parts).map(({ text }) => text).join('');
    const match = matchItem(label);
    if (match !== null && (best === null || (match.exact && !best.exact))) best = { ...match, label, parts };
  }
  return best;
}

/** The heads among label parts; one broken over parts is read as one. */
function headsAmong(texts: readonly Piece[]): HeadMatch[] {
  const from = texts.findLastIndex(({ text }) => isHeadRowWord(text)) + 1;
  const heads: HeadMatch[] = [];
  for (const { text } of texts.slice(from)) {
    const match = matchColumn(text);
    const last = heads.at(-1);
    if (match !== null) heads.push(match);
    else if (last !== undefined && /万元|元/u.test(text)) heads[heads.length - 1] = { ...last, unit: /万元/u.test(text) ? '10k_yuan' : 'yuan' };
  }
  return heads;
}

/** As many zeros as heads without a break are as many cells; no number begins so. */
function separated(values: readonly Piece[], heads: number): readonly Piece[] {
  const [only] = values;
  if (values.length !== 1 || only === undefined || heads < 2 || only.text.length !== heads || !/^0+$/u.test(only.text)) return values;
  return [...only.text].map((text) => ({ ...only, text }));
}
