import { beginningsIn, type Beginnings } from './beginnings';
import { sameReport } from './facts/rank-titles';
import { findTitles, type Title } from './facts/title';
import type { Block } from './source';

/**
 * Divides a file that holds several reports at the title before each table 3, and at the title over sections that
 * begin anew, whatever tables follow. What has no title of its own stays with the first: its cells then come out
 * as repeated or as of an unsure body, in doubt.
 */
export function splitReports(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const beginnings = beginningsIn(blocks);
  const restarts = beginnings.restarts();
  if (beginnings.tables.length < 2 && restarts.length === 0) return [blocks];
  const titles = findTitles(beginnings.lines, null).filter(({ year }) => year !== null);
  const starts = new Set([0, ...beforeTables(beginnings, titles), ...overSections(beginnings, titles, restarts)]);
  return merged([...starts].sort((a, b) => a - b), blocks, beginnings, titles);
}

function beforeTables(beginnings: Beginnings, titles: readonly Title[]): number[] {
  return beginnings.tables.slice(1).flatMap((table, i) => {
    const after = beginnings.tables[i] ?? -1;
    return titles.map((title) => beginnings.blockOf(title)).find((at) => at > after && at <= table) ?? [];
  });
}

function overSections(beginnings: Beginnings, titles: readonly Title[], restarts: readonly number[]): number[] {
  return restarts.flatMap((restart) => titles.map((title) => beginnings.blockOf(title)).findLast((at) => at > beginnings.contentBefore(restart) && at <= restart) ?? []);
}

/** The parts; one under the same title as the part before it is the same report once more. */
function merged(starts: readonly number[], blocks: readonly Block[], beginnings: Beginnings, titles: readonly Title[]): readonly (readonly Block[])[] {
  const kept: number[] = [];
  let before: Title | null = null;
  starts.forEach((start, i) => {
    const own = beginnings.titleOver(titles, start, starts[i + 1] ?? blocks.length);
    if (kept.length === 0 || own === null || before === null || !sameReport(own, before)) kept.push(start);
    before = own ?? before;
  });
  return kept.map((start, i) => blocks.slice(start, kept[i + 1] ?? blocks.length));
}
