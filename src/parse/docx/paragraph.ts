import { child, elements, textOf } from '../office/xml';
import type { XmlElement } from '../office/xml';
import { raised } from '../normal';
import { flow } from './flow';
import type { Numbering } from './numbering';

/** A paragraph's words with its automatic number, and the text boxes anchored in it. */
export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

export function paragraphText(paragraph: XmlElement, numbers: Numbering): ParagraphText {
  const boxes: XmlElement[] = [];
  const text = flow(paragraph).filter(({ name }) => name === 'r').map((run) => runText(run, boxes)).join('');
  return { text: text.trim() === '' ? text : numbers.next(child(paragraph, 'pPr')) + text, boxes };
}

function runText(run: XmlElement, boxes: XmlElement[]): string {
  const properties = child(run, 'rPr');
  if (['vanish', 'strike', 'dstrike'].some((name) => isOn(child(properties, name)))) return '';
  const text = runParts(run, boxes);
  return child(properties, 'vertAlign')?.attributes['val'] === 'superscript' ? raised(text) : text;
}

function runParts(run: XmlElement, boxes: XmlElement[]): string {
  return flow(run).map((part) => {
    switch (part.name) {
      case 't': return textOf(part);
      case 'tab': case 'ptab': return '\t';
      case 'br': case 'cr': return '\n';
      case 'noBreakHyphen': return '-';
      case 'sym': return symbol(part);
      case 'ruby': return elements(child(part, 'rubyBase'), 'r').map((base) => runText(base, boxes)).join('');
      case 'drawing': case 'pict': case 'object':
        boxes.push(...textBoxes(part));
        return '';
      default: return '';
    }
  }).join('');
}

function textBoxes(element: XmlElement): XmlElement[] {
  return flow(element).flatMap((one) => (one.name === 'txbxContent' ? [one] : textBoxes(one)));
}

/** Characters of symbol fonts live in a private area; only those that are plain characters are kept. */
function symbol(part: XmlElement): string {
  const code = Number.parseInt(part.attributes['char'] ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? '\ufffd' : String.fromCodePoint(code);
}

export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['val'] ?? '1');
}
