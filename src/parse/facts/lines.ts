import type { Block, LineBlock, Place } from '../source';
import { squeeze } from '../normal';

/** A line of running text with its squeezed form, cells of small tables included: a title may stand in one. */
export interface TextLine {
  readonly text: string;
  readonly squeezed: string;
  readonly place: Place;
  readonly block: Block;
}

const LONGEST_CELL = 200;

/** The lines of a document in order; the short cells of tables are lines of their own. */
export function textLines(blocks: readonly Block[]): TextLine[] {
  return blocks.flatMap((block) => (block.type === 'line' ? [lineOf(block)] : block.cells
    .filter(({ text }) => text.length <= LONGEST_CELL)
    .map(({ text, place }) => ({ text, squeezed: squeeze(text), place, block }))));
}

function lineOf(block: LineBlock): TextLine {
  return { text: block.text, squeezed: squeeze(block.text), place: block.place, block };
}
