import { Parser } from 'htmlparser2';
import { ReadError } from '../error';

/** An element of an Office part. Names carry no namespace prefix: the prefixes of Office files are free. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

const MOST_NODES = 3_000_000;
const DEEPEST = 400;

/**
 * A part of an Office file as a tree. Document type declarations are refused, so no entity but the five of
 * XML itself exists and none can be expanded.
 * @throws ReadError `xml_with_doctype`, `content_too_large`, `damaged`
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new ReadError({ code: 'content_too_large', kind: 'docx', what: 'nodes', limit: MOST_NODES });
  };
  const parser = new Parser({
    onprocessinginstruction(name) {
      if (name.toLowerCase() === '!doctype') throw new ReadError({ code: 'xml_with_doctype', part });
    },
    onopentag(name, given) {
      count();
      const element: Open = { name: local(name), attributes: {}, children: [] };
      for (const [key, value] of Object.entries(given)) element.attributes[local(key)] = value;
      open.at(-1)?.children.push(element);
      open.push(element);
      if (open.length > DEEPEST) throw new ReadError({ code: 'content_too_large', kind: 'docx', what: 'depth', limit: DEEPEST });
    },
    ontext(text) {
      count();
      open.at(-1)?.children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  }, { xmlMode: true });
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  parser.end(text);
  const [first] = elements(root);
  if (!first || !endsWith(text, first.name)) throw new ReadError({ code: 'damaged', kind: 'docx', part, detail: 'root element' });
  return first;
}

export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return element?.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name)) ?? [];
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

/** All the text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}

/** The parser closes what is left open; a part that is whole ends with its root's own end. */
function endsWith(text: string, root: string): boolean {
  return new RegExp(`(?:</(?:[\\w.-]+:)?${root}|<(?:[\\w.-]+:)?${root}[^<>]*/)\\s*>\\s*(?:<!--[\\s\\S]{0,1000}-->\\s*)?$`, 'u').test(text.slice(-4000));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
