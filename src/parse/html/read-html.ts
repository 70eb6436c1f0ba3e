import { tidy } from '../normal';
import type { Block, SourceDocument } from '../source';
import { checkHtmlBounds } from './limits';
import { isLayoutTable, readTable } from './table';
import { attribute, isBlockLevel, isElement, isRaised, isUnseen, parseTree, raisedText, visibleText, descendants, type Element, type Node } from './tree';

const ATTACHMENT = /\.(?:pdf|docx?|wps|xlsx?|et|zip|rar|ofd)(?:[?#]|$)/iu;
const MOST_LINKS = 50;
const MARKUP = /<(?:html|body|p|div|br|span|h[1-6]|article|section)\b/iu;

/**
 * Reads a page, already decoded, into lines and tables in reading order. Layout tables are read through,
 * hidden parts are left out. Throws a `ReadError` where the page is nested or long beyond all reports.
 */
export function readHtml(html: string): SourceDocument {
  checkHtmlBounds(html);
  const root = parseTree(MARKUP.test(html) ? html : asParagraphs(html)).childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  if (!root) return { kind: 'html', title: null, blocks: [] };
  const pathOf = addresses(root);
  const links: string[] = [];
  let title: string | null = null;
  let publishedOn: string | null = null;
  for (const element of descendants(root)) {
    if (element.tagName === 'title' && title === null) title = tidy(visibleText(element)) || null;
    else if (element.tagName === 'meta' && /^(?:pubdate|publishdate)$/iu.test(attribute(element, 'name') ?? '')) publishedOn ??= attribute(element, 'content');
    else if (element.tagName === 'a' && links.length < MOST_LINKS) {
      const href = attribute(element, 'href') ?? '';
      if (ATTACHMENT.test(href)) links.push(tidy(visibleText(element)) || href);
    }
  }
  return { kind: 'html', title, blocks: flow(root, pathOf), links, ...(publishedOn === null ? {} : { publishedOn }) };
}

/** Text with nothing of a page but its tables, as recognition of scans gives it: its lines are lines. */
function asParagraphs(text: string): string {
  return text.replace(/^\s{0,3}#{1,6}\s+/gmu, '').replace(/\r?\n|\r/gu, '<br>');
}

/** XPath addresses by tag and ordinal, (//td)[45], counted once over the whole page. */
function addresses(root: Element): (element: Element) => string {
  const ordinals = new Map<Element, number>();
  const counts = new Map<string, number>();
  for (const element of descendants(root)) {
    const count = (counts.get(element.tagName) ?? 0) + 1;
    counts.set(element.tagName, count);
    ordinals.set(element, count);
  }
  return (element) => `(//${element.tagName})[${String(ordinals.get(element) ?? 1)}]`;
}

type Step = Node | { readonly leave: Element };

function flow(root: Element, pathOf: (element: Element) => string): Block[] {
  const blocks: Block[] = [];
  const containers: Element[] = [];
  let line = '';
  const endLine = (): void => {
    const text = tidy(line.replace(/\s+/gu, ' '));
    const container = containers.at(-1);
    if (text !== '') blocks.push({ type: 'line', text, place: container ? { path: pathOf(container) } : {} });
    line = '';
  };
  const stack: Step[] = [root];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      endLine();
      containers.pop();
    } else if (step.nodeName === '#text' && 'value' in step) line += step.value;
    else if (isElement(step) && step.tagName === 'br') endLine();
    else if (isElement(step) && !isUnseen(step) && isRaised(step)) line += raisedText(step);
    else if (isElement(step) && !isUnseen(step)) {
      if (isBlockLevel(step)) {
        endLine();
        containers.push(step);
        stack.push({ leave: step });
      }
      if (step.tagName === 'table' && !isLayoutTable(step)) blocks.push(readTable(step, pathOf));
      else for (let i = step.childNodes.length - 1; i >= 0; i -= 1) stack.push(step.childNodes[i] as Node);
    }
  }
  endLine();
  return blocks;
}
