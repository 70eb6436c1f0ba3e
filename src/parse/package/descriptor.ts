import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { DESCRIPTOR, TEXT_ESCAPE } from '@/model/package';
import type { Manifest } from '@/model/manifest';
import type { ProblemAside, Problems } from '@/model/problem';

/** What is taken from a `datapackage.json`. */
export interface Descriptor {
  readonly name: string;
  readonly titles: Manifest['title'];
  /** Files by table, relative to the package. */
  readonly resources: ReadonlyMap<TableId, string>;
  /** Texts that look like formulas have been written with an apostrophe more. */
  readonly escaped: boolean;
}

/** Without bodies and reports there is no dataset. */
export const NEEDED: readonly TableId[] = ['agency', 'report'];
const byResource = new Map(TABLE_IDS.map((id) => [TABLES[id].resource, id]));

/**
 * Reads a package's descriptor; what is wrong with it is added to `problems`.
 *
 * @param text the descriptor's JSON.
 * @param has whether the package has a file of a path.
 */
export function readDescriptor(text: string, has: (path: string) => boolean, problems: Problems): Descriptor {
  const invalid = (aside: ProblemAside, value: string | null, row: number | null = null): void => {
    problems.add({ fault: 'descriptor_invalid', file: DESCRIPTOR, row, column: null, value, aside });
  };
  const parsed = parse(text, (row) => { invalid('not_json', null, row); });
  const name = textOf(parsed['name']);
  if (!name || !/^[a-z0-9][a-z0-9._-]*$/.test(name)) invalid('name_form', name);

  const resources = new Map<TableId, string>();
  for (const resource of Array.isArray(parsed['resources']) ? parsed['resources'] : []) {
    const { name: resourceName, path } = record(resource);
    readResource(has, textOf(resourceName), textOf(path), resources, problems);
  }
  for (const table of NEEDED.filter((id) => !resources.has(id))) {
    problems.add({ fault: 'resource_missing', file: DESCRIPTOR, row: null, column: null, value: TABLES[table].resource });
  }
  return { name: name ?? '', titles: titlesOf(parsed, name ?? ''), resources, escaped: parsed[TEXT_ESCAPE.property] === TEXT_ESCAPE.value };
}

/** @param invalid told the line from which on the text is no JSON, where that is known. */
function parse(text: string, invalid: (line: number | null) => void): Record<string, unknown> {
  try {
    return record(JSON.parse(text));
  } catch (error) {
    invalid(brokenLine(text, error instanceof Error ? error.message : ''));
    return {};
  }
}

/** Browsers name a line, or a position in the text, or neither. */
function brokenLine(text: string, message: string): number | null {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line !== undefined) return Number(line);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position === undefined ? (message.includes('end of') ? text.split('\n').length : null) : text.slice(0, Number(position)).split('\n').length;
}

/** `titles` by language; what it does not have is the standard's one `title`, or else the name. */
function titlesOf(descriptor: Record<string, unknown>, name: string): Manifest['title'] {
  const titles = record(descriptor['titles']);
  const plain = textOf(descriptor['title']) ?? name;
  return { 'zh-CN': textOf(titles['zh-CN']) ?? plain, en: textOf(titles['en']) ?? plain };
}

const isUnsafe = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:)/.test(path) || path.split(/[\\/]/).includes('..');

function readResource(has: (path: string) => boolean, name: string | null, path: string | null, into: Map<TableId, string>, problems: Problems): void {
  const at = { file: DESCRIPTOR, row: null, column: null };
  const table = byResource.get(name ?? '');
  if (!table) {
    problems.add({ ...at, fault: 'resource_unknown', value: name, expected: [...byResource.keys()].join(', ') });
  } else if (into.has(table)) {
    problems.add({ ...at, fault: 'descriptor_invalid', value: name, aside: 'each_once' });
  } else if (!path || isUnsafe(path)) {
    problems.add({ ...at, fault: 'path_unsafe', value: path });
  } else if (!has(path)) {
    problems.add({ ...at, fault: 'file_missing', file: path, value: null });
  } else {
    into.set(table, path);
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
