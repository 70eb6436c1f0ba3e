import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind } from '@/model/appeals';
import { hanOnly, shownLength } from '../normal';
import { isPageFooter, piecesOf, type Piece } from '../pieces';
import { runsOf } from '../runs';
import type { Block, LineBlock } from '../source';
import { looksLikeValue } from '../value';
import type { CollectedAppeals, NamedCell } from './appeal-cell';
import { headsStandOver } from './heads-by-place';
import { inCycles, isHeadText, matchResult, routesOf } from './heads';

/** Longer lines are paragraphs, unless a copy has run the whole table into one. */
const LONGEST = 120;
const ROUTE = APPEAL_RESULTS.length;
const FORM = APPEAL_KINDS.length * ROUTE;

/**
 * Reads table 4 from the lines of a copied text, each stretch of lines that looks like it or like one of its routes. One
 * with nothing under its heads may be the report's own, and another with figures another year's.
 */
export function appealsFromLines(blocks: readonly Block[]): { readonly collected: readonly CollectedAppeals[]; readonly used: ReadonlySet<Block> } {
  const lines = blocks.filter((block): block is LineBlock => block.type === 'line');
  const zones = zonesOf(lines);
  const found = zones.map((zone) => collect(zone) ?? unreadable(zone, lines[lines.indexOf(zone.at(-1) as LineBlock) + 1]));
  const empty = found.includes(null);
  const collected = found.filter((table) => table !== null).map((table): CollectedAppeals => (empty ? { ...table, fault: table.fault ?? 'table_repeated' } : table));
  const [only] = collected;
  if (collected.length === 1 && only && only.cells.length !== FORM) collected[0] = { ...only, fault: only.fault ?? 'row_short' };
  return { collected, used: new Set(zones.flat()) };
}

function collect(zone: readonly LineBlock[]): CollectedAppeals | null {
  const [first] = zone;
  if (first === undefined) return null;
  const cells: NamedCell[] = [];
  let heads = '';
  let fault: CollectedAppeals['fault'] = null;
  const raw: string[] = [];
  for (const { texts, values } of runsOf(piecesOf(headsJoined(zone)))) {
    heads = texts.length > 0 ? texts.map(({ text }) => text).join('') : heads;
    if (values.length === 0) continue;
    const figures = separated(values);
    raw.push(values.map(({ text }) => text).join(' '));
    const routes = routesOf(heads) ?? (figures.length === FORM && standUnderHeads(zone, values) ? APPEAL_KINDS.map(({ id }) => id) : null);
    if (routes === null) fault ??= 'heads_unsure';
    const wanted = (routes ?? APPEAL_KINDS.map(({ id }) => id)).length * ROUTE;
    if (figures.length !== wanted) fault = figures.length < wanted ? 'row_short' : 'row_long';
    else cells.push(...name(figures, routes ?? APPEAL_KINDS.map(({ id }) => id)));
  }
  return raw.length === 0 ? null : { cells, drawn: false, fault, raw: raw.join(' / '), place: first.place };
}

/** Heads with a line of figures under them of which one is no figure: a table 4 whose cells nobody can tell. */
function unreadable([first]: readonly LineBlock[], under: LineBlock | undefined): CollectedAppeals | null {
  const words = under?.text.trim().split(/\s+/u) ?? [];
  if (first === undefined || words.length < ROUTE || words.filter(looksLikeValue).length * 2 < words.length) return null;
  return { cells: [], drawn: false, fault: 'cell_unreadable', raw: words.join(' '), place: under?.place ?? first.place };
}

/** Whether the figures are one line under heads whose order in the text says nothing, but whose places in their lines do. */
function standUnderHeads(zone: readonly LineBlock[], values: readonly Piece[]): boolean {
  const at = zone.findIndex(({ place }) => place === values[0]?.place);
  const line = zone[at];
  return line !== undefined && line.row === undefined && values.every(({ place }) => place === line.place) && headsStandOver(zone.slice(0, at), line);
}

/** Heads broken over two lines, 结果维 above 持: two lines of as many words as there are heads, read column by column. */
function headsJoined(zone: readonly LineBlock[]): LineBlock[] {
  const joined: LineBlock[] = [];
  for (const line of zone) {
    const before = joined.at(-1);
    const above = before?.text.trim().split(/\s+/u) ?? [];
    const words = line.text.trim().split(/\s+/u);
    const heads = words.map((word, i) => `${above[i] ?? ''}${word}`);
    const broken = before !== undefined && above.length === words.length && words.length % ROUTE === 0 && words.every((word) => hanOnly(word) === word) && inCycles(heads.map(matchResult)) && !inCycles(words.map(matchResult));
    if (broken) joined[joined.length - 1] = { ...before, text: heads.join(' ') };
    else joined.push(line);
  }
  return joined;
}

/** Stretches of lines that hold only heads and figures of table 4. */
function zonesOf(lines: readonly LineBlock[]): LineBlock[][] {
  const stretches: LineBlock[][] = [[]];
  for (const line of lines) {
    const words = shownLength(line.text) > LONGEST && !line.text.includes('审结') ? [line.text] : line.text.trim().split(/\s+/u);
    const fits = isPageFooter(line.text) || words.every((word) => looksLikeValue(word) || isHeadText(word.replace(/\d+$/u, '')));
    if (fits) stretches.at(-1)?.push(line);
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter((stretch) => {
    const text = hanOnly(headsJoined(stretch).map((line) => line.text).join(''));
    return /维持/u.test(text) && /审结|尚未/u.test(text) && /[纠其]/u.test(text);
  }).map(fromFirstHead);
}

function fromFirstHead(stretch: readonly LineBlock[]): LineBlock[] {
  const from = stretch.findIndex(({ text }) => hanOnly(text).length >= 2);
  return stretch.slice(from);
}

/** Fifteen digits without a break are fifteen cells where every route adds up; any other such blob has more than one reading. */
function separated(values: readonly Piece[]): readonly Piece[] {
  const [only] = values;
  if (values.length !== 1 || only === undefined || !/^\d+$/u.test(only.text) || only.text.length !== FORM || !routesAddUp([...only.text].map(Number))) return values;
  return [...only.text].map((text) => ({ ...only, text }));
}

function name(figures: readonly Piece[], routes: readonly AppealKind[]): NamedCell[] {
  return routes.flatMap((kind, route) => APPEAL_RESULTS.flatMap(({ id: result }, i): NamedCell[] => {
    const piece = figures[route * ROUTE + i];
    return piece === undefined ? [] : [{ kind, result, text: piece.text, place: piece.place }];
  }));
}

function routesAddUp(figures: readonly number[]): boolean {
  return APPEAL_KINDS.every((_, route) => {
    const [total, ...parts] = figures.slice(route * ROUTE, (route + 1) * ROUTE).reverse();
    return parts.reduce((sum, part) => sum + part, 0) === total;
  });
}
