import { isFigure, targetOf, type TargetId } from '@/model/sheet/target';
import { matchHead, type HeadCell, type HeadMatch } from './match-head';

/** Rows from the top of a sheet; `merged` tells how many columns a cell reaches over, where the file says so. */
export interface TopRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly spans?: ReadonlyMap<number, number>;
}

export interface HeadColumn {
  /** The head as it is shown: the cells above each other with a middle dot. */
  readonly heading: string;
  readonly match: HeadMatch;
}

export interface FoundHead {
  /** Places among the given rows: the first row of the head, and the first below it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly HeadColumn[];
}

const LATEST_START = 12;
const DEEPEST = 3;

/**
 * Finds the head of a sheet: one to three rows, behind titles and notes. The rows chosen are those whose columns are
 * understood best.
 * @returns null where no column is understood.
 */
export function findHead(rows: readonly TopRow[]): FoundHead | null {
  let best: { readonly head: FoundHead; readonly score: number } | null = null;
  for (let from = 0; from < Math.min(rows.length, LATEST_START); from += 1) {
    for (let depth = 1; depth <= DEEPEST && from + depth <= rows.length; depth += 1) {
      const head = headAt(rows, from, from + depth);
      const score = understood(head.columns);
      if (score > (best?.score ?? 0)) best = { head, score };
    }
  }
  return best?.head ?? null;
}

/** The head in given rows, with what its columns mean; a meaning that two columns have is in doubt for both. */
export function headAt(rows: readonly TopRow[], from: number, to: number): FoundHead {
  const width = Math.max(0, ...rows.slice(from, to).map(({ cells }) => cells.length));
  const lines = rows.slice(from, to).map((row, at) => filled(row, width, at + 1 < to - from));
  const columns = Array.from({ length: width }, (_, column): HeadColumn => {
    const cells = lines.map((line) => line[column] ?? { text: '' }).filter(({ text }, at, all) => text !== '' && text !== all[at - 1]?.text);
    return { heading: cells.filter((cell) => cell.filled !== true || cells.length > 1).map(({ text }) => text.replace(/\s+/gu, ' ')).join(' · '), match: matchHead(cells) };
  });
  return { from, to, columns: withoutRepeated(columns) };
}

/** Whether rows below a head are rows of a sheet: it says whose figures they are, and holds at least one figure. */
export function isSheetHead(columns: readonly HeadColumn[]): boolean {
  const ids = columns.flatMap(({ match }) => (match.kind === 'sure' ? [match.target] : match.kind === 'ambiguous' ? match.targets : []));
  return (ids.includes('body') || ids.includes('agency_id')) && (ids.some((id) => isFigure(targetOf(id))) || (ids.includes('cell') && ids.includes('value')));
}

/** The cells of one row of the head, each merged or, in all rows but the last, blank cell filled from its left. */
function filled({ cells, spans }: TopRow, width: number, upper: boolean): readonly HeadCell[] {
  const line: HeadCell[] = [];
  let reach = 0;
  for (let column = 0; column < width; column += 1) {
    const text = (cells[column] ?? '').trim();
    const left = line[column - 1];
    if (text !== '') {
      line.push({ text });
      reach = column + (spans?.get(column) ?? 1);
    } else if (left && left.text !== '' && column < reach) line.push({ text: left.text });
    else if (left && left.text !== '' && upper && !spans) line.push({ text: left.text, filled: true });
    else line.push({ text: '' });
  }
  return line;
}

/** How many columns are understood; those in doubt count less, so that a row which settles them goes before. */
function understood(columns: readonly HeadColumn[]): number {
  const sure = new Set(columns.flatMap(({ match }) => (match.kind === 'sure' ? [match.target] : [])));
  return sure.size + columns.filter(({ match }) => match.kind === 'ambiguous').length / 4;
}

function withoutRepeated(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  const times = new Map<TargetId, number>();
  for (const { match } of columns) if (match.kind === 'sure') times.set(match.target, (times.get(match.target) ?? 0) + 1);
  return columns.map((column) => (column.match.kind === 'sure' && (times.get(column.match.target) ?? 0) > 1 ? { ...column, match: { kind: 'ambiguous', targets: [column.match.target] } } : column));
}
