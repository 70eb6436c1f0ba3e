import { textLines } from './facts/lines';
import { findTitles } from './facts/title';
import { isStrong, matchLabel } from './requests/labels';
import type { Block } from './source';

const LONGEST_LABEL_LINE = 160;

/**
 * Divides a file that holds several reports at the title before each table 3. A second table 3 without a
 * title of its own stays with the first: its cells then come out as repeated, in doubt.
 */
export function splitReports(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const tables = blocks.map((block, i) => (beginsRequests(block) ? i : -1)).filter((i) => i >= 0);
  if (tables.length < 2) return [blocks];
  const lines = textLines(blocks);
  const order = new Map(blocks.map((block, i) => [block, i]));
  const titles = findTitles(lines, null).filter(({ year }) => year !== null).map(({ at, words }) => ({ words, at: order.get(lines[at]?.block as Block) ?? -1 })).filter(({ at }) => at >= 0);
  const starts: number[] = [];
  for (const [i, table] of tables.entries()) {
    const after = i === 0 ? -1 : (tables[i - 1] ?? -1);
    const own = titles.filter(({ at }) => at > after && at <= table);
    const first = i === 0 ? 0 : own[0]?.at;
    if (first !== undefined) starts.push(first);
  }
  return starts.map((start, i) => blocks.slice(start, starts[i + 1] ?? blocks.length));
}

function beginsRequests(block: Block): boolean {
  if (block.type === 'table') return block.cells.some(({ text }) => isReceived(text));
  return block.text.length <= LONGEST_LABEL_LINE && isReceived(block.text.replace(/[\d\s/]+$/u, ''));
}

function isReceived(text: string): boolean {
  if (!/新|收/u.test(text)) return false;
  const match = matchLabel(text);
  return isStrong(match) && match.score >= 0.9 && match.named.kind === 'row' && match.named.measure === 'received';
}
