import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { raised } from '../normal';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is struck out is seen and yet not said. */
const STRUCK = new Set(['del', 's', 'strike']);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'svg', 'math', 'select', 'option', 'textarea', 'button', 'input', 'audio', 'video', 'canvas', 'map', 'rt', 'rp']);
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

/** Builds the tree as a browser would. Nothing is run and nothing is fetched: the parser only parses. */
export function parseTree(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { scriptingEnabled: false });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isBlockLevel(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((entry) => entry.name === name)?.value ?? null;
}

/** Whether the element says nothing to a visitor of the page: hidden, or struck out. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.tagName) || STRUCK.has(element.tagName) || isHidden(element);
}

function isHidden(element: Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]*line-through/iu.test(value)));
}

/** Whether the element is a field that shows what is typed in it: some pages print their figures so. */
function isField(element: Element): boolean {
  return element.tagName === 'textarea' || (element.tagName === 'input' && ['text', 'number', ''].includes((attribute(element, 'type') ?? '').toLowerCase()));
}

function textIn(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Elements in document order, the root's own included, without recursion. */
export function* descendants(root: Element): Generator<Element> {
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (let i = element.childNodes.length - 1; i >= 0; i -= 1) {
      const child = element.childNodes[i];
      if (child && isElement(child)) stack.push(child);
    }
  }
}

/** The visible text below an element, with a line break for every <br> and between block-level elements. */
export function visibleText(root: Element): string {
  const parts: string[] = [];
  const stack: (Node | '\n')[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === '\n') parts.push('\n');
    else if (node.nodeName === '#text' && 'value' in node) parts.push(node.value.replace(/\s+/gu, ' '));
    else if (isElement(node)) {
      if (node.tagName === 'br') parts.push('\n');
      if (isField(node) && !isHidden(node)) parts.push(attribute(node, 'value') ?? textIn(node));
      if (isUnseen(node)) continue;
      if (isRaised(node)) {
        parts.push(raisedText(node));
        continue;
      }
      const block = isBlockLevel(node);
      if (block) {
        parts.push('\n');
        stack.push('\n');
      }
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
        const child = node.childNodes[i];
        if (child) stack.push(child);
      }
    }
  }
  return parts.join('');
}

/** Whether the element stands above or below the line, as the number of a footnote does. */
export function isRaised(element: Element): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true;
  return !isBlockLevel(element) && element.attrs.some(({ name, value }) => name === 'style' && /vertical-align\s*:\s*(?:super|sub)\b/iu.test(value));
}

/** The text of a raised element, the number of a footnote in raised digits. */
export function raisedText(root: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value.replace(/\s+/gu, ' '));
    else if (isElement(node) && !isUnseen(node)) for (let i = node.childNodes.length - 1; i >= 0; i -= 1) stack.push(node.childNodes[i] as Node);
  }
  return raised(parts.join(''));
}
