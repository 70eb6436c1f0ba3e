import { SECTIONS } from '@/model/report';
import { textLines, type TextLine } from './facts/lines';
import { sameReport } from './facts/rank-titles';
import type { Title } from './facts/title';
import { isStrong, matchLabel } from './requests/labels';
import { headingOf, PRINTED_NUMBER } from './sections';
import type { Block } from './source';

const LONGEST_LABEL_LINE = 160;

/** Longer lines are paragraphs, however many spaces stand in them. */
const LONGEST_HEADING_LINE = 200;

const known = new WeakMap<readonly Block[], Beginnings>();

/** The beginnings within blocks, found once for the same blocks. */
export function beginningsIn(blocks: readonly Block[]): Beginnings {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const found = new Beginnings(blocks);
  known.set(blocks, found);
  return found;
}

/** The blocks of a document in which reports may begin one after another, with the places of their titles and sections. */
export class Beginnings {
  readonly #headings: ReadonlyMap<number, NonNullable<ReturnType<typeof headingOf>>>;
  #lines: readonly TextLine[] | null = null;
  #order: ReadonlyMap<Block, number> | null = null;
  #tables: readonly number[] | null = null;

  constructor(private readonly blocks: readonly Block[]) {
    this.#headings = new Map(blocks.flatMap((block, i) => {
      const heading = block.type === 'line' && block.text.length <= LONGEST_HEADING_LINE ? headingOf(block.text) : null;
      return heading === null || heading.number === null ? [] : [[i, heading] as const];
    }));
  }

  /** The lines of the blocks, by whose ordinals titles are known. */
  get lines(): readonly TextLine[] {
    this.#lines ??= textLines(this.blocks);
    return this.#lines;
  }

  /** Blocks with the first row of a table 3. */
  get tables(): readonly number[] {
    this.#tables ??= this.blocks.map((block, i) => (beginsRequests(block) ? i : -1)).filter((i) => i >= 0);
    return this.#tables;
  }

  /** The block in which a title's first line stands. */
  blockOf({ from }: Title): number {
    this.#order ??= new Map(this.blocks.map((block, i) => [block, i]));
    return this.#order.get(this.lines[from]?.block as Block) ?? -1;
  }

  /** The first numbered heading or table 3 within the blocks. */
  contentFrom(from: number, to: number): number {
    return Math.min(to, ...[...this.#headings.keys(), ...this.tables].filter((i) => i >= from));
  }

  /** The last numbered heading or table 3 before a block, -1 where there is none. */
  contentBefore(at: number): number {
    return Math.max(-1, ...[...this.#headings.keys(), ...this.tables].filter((i) => i < at));
  }

  /** Where the numbers of the sections fall behind sections that said something; those of a table of contents say nothing. */
  restarts(): readonly number[] {
    const restarts: number[] = [];
    let begun = 0;
    let rank = -1;
    for (const [at, { section, number }] of this.#headings) {
      if (number !== PRINTED_NUMBER[section]) continue;
      const next = SECTIONS.indexOf(section);
      if (next <= rank) {
        if (this.blocks.slice(begun, at).some((block) => block.type === 'table' || block.text.includes('。'))) restarts.push(at);
        begun = at;
      }
      rank = next;
    }
    return restarts;
  }

  /** The title that stands over the first section within the blocks, of the whole titles given. */
  titleOver(titles: readonly Title[], from: number, to: number): Title | null {
    const content = this.contentFrom(from, to);
    return titles.findLast((title) => title.name !== null && title.year !== null && this.blockOf(title) >= from && this.blockOf(title) <= content) ?? null;
  }

  /** Whether a title of the same report stands again between the sections before a block and the block. */
  hasTitleAgain(titles: readonly Title[], own: Title | null, at: number): boolean {
    const after = this.contentBefore(at);
    return own !== null && titles.some((title) => this.blockOf(title) > after && this.blockOf(title) <= at && sameReport(title, own));
  }
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
