import type { XmlElement } from '../office/xml';
import type { Block } from '../source';
import { flow } from './flow';
import type { Numbering } from './numbering';
import { paragraphText } from './paragraph';
import { tableBlocks } from './table';

/** The blocks of a body, a text box or a cell, in order. A line break inside a paragraph begins a new line. */
export function blocksOf(container: XmlElement, numbers: Numbering, path = 'body'): Block[] {
  const blocks: Block[] = [];
  const counts = { p: 0, tbl: 0 };
  for (const element of flow(container)) {
    if (element.name === 'p') {
      counts.p += 1;
      const place = { path: `${path}/p[${counts.p}]` };
      const { text, boxes } = paragraphText(element, numbers);
      for (const line of text.split('\n')) if (line.trim() !== '') blocks.push({ type: 'line', text: line.trim(), place });
      boxes.forEach((box, index) => blocks.push(...blocksOf(box, numbers, `${place.path}/box[${index + 1}]`)));
    } else if (element.name === 'tbl') {
      counts.tbl += 1;
      blocks.push(...tableBlocks(element, `${path}/tbl[${counts.tbl}]`, (cell, cellPath) => blocksOf(cell, numbers, cellPath)));
    }
  }
  return blocks;
}
