import { ReadError } from '../error';

const DEEPEST_TABLE = 60;
const DEEPEST_ELEMENT = 4_000;
const MOST_TAGS = 1_500_000;
/** Elements that pages really nest; those whose end tag may be left out would count as depth that is not there. */
const NESTING = new Set(['table', 'div', 'span', 'section', 'article', 'font', 'b', 'strong', 'em', 'i', 'u', 'center', 'blockquote', 'ul', 'ol', 'a', 'form', 'template', 'svg']);

/**
 * Looks at the tags alone, in one pass and before any tree is built, and throws a `ReadError` where building
 * the tree would cost more than a report can be worth.
 */
export function checkHtmlBounds(html: string): void {
  const depth = new Map<string, number>();
  let tags = 0;
  let total = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/gu)) {
    tags += 1;
    if (tags > MOST_TAGS) throw new ReadError({ code: 'content_too_large', kind: 'html', what: 'nodes', limit: MOST_TAGS });
    const tag = (name ?? '').toLowerCase();
    if (!NESTING.has(tag)) continue;
    const step = slash === '/' ? -1 : 1;
    const open = Math.max(0, (depth.get(tag) ?? 0) + step);
    depth.set(tag, open);
    total = Math.max(0, total + step);
    if (tag === 'table' && open > DEEPEST_TABLE) throw tooDeep(DEEPEST_TABLE);
    if (total > DEEPEST_ELEMENT) throw tooDeep(DEEPEST_ELEMENT);
  }
}

function tooDeep(limit: number): ReadError {
  return new ReadError({ code: 'content_too_large', kind: 'html', what: 'depth', limit });
}
