import { posix } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** An office package taken apart. */
export interface OfficePackage {
  readonly paths: readonly string[];
  readonly bytes: (path: string) => Uint8Array;
  readonly text: (path: string) => string;
  /** A part as a tree; elements that may repeat are always lists. */
  readonly xml: (path: string) => Node;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tree of a foreign format, looked into by name */
export type Node = any;

const REPEATED = new Set(['Override', 'Default', 'Relationship', 'c:ser', 'c:pt', 'c:dPt', 'c:dLbl', 'a:p', 'a:r', 'p:sp', 'p:pic', 'p:graphicFrame', 'a:tr', 'a:tc']);
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false, isArray: (name) => REPEATED.has(name) });

export function openPackage(content: Uint8Array): OfficePackage {
  const parts = unzipSync(content);
  const bytes = (path: string): Uint8Array => {
    const part = parts[path];
    if (!part) throw new Error(`No part ${path}`);
    return part;
  };
  const text = (path: string): string => strFromU8(bytes(path));
  return { paths: Object.keys(parts), bytes, text, xml: (path) => parser.parse(text(path)) as Node };
}

interface Relation {
  readonly Id: string;
  readonly Target: string;
  readonly TargetMode?: string;
}

/** What would make a strict reader refuse a package: parts missing, named twice, without a type, not well-formed, or outside. */
export function packageFaults({ paths: entries, text, xml }: OfficePackage): string[] {
  const paths = entries.filter((path) => !path.endsWith('/'));
  const faults: string[] = [];
  const types = xml('[Content_Types].xml').Types as { Override: { PartName: string }[]; Default: { Extension: string }[] };
  const named = types.Override.map(({ PartName }) => PartName.slice(1));
  const extensions = new Set(types.Default.map(({ Extension }) => Extension));
  faults.push(...repeated(named).map((path) => `type twice: ${path}`));
  faults.push(...named.filter((path) => !paths.includes(path)).map((path) => `type without part: ${path}`));
  for (const path of paths) {
    if (path !== '[Content_Types].xml' && !named.includes(path) && !extensions.has(path.replace(/^.*\./, ''))) faults.push(`part without type: ${path}`);
    if (/\.(xml|rels)$/.test(path) && XMLValidator.validate(text(path)) !== true) faults.push(`not well-formed: ${path}`);
    if (path.endsWith('.rels')) faults.push(...relationFaults(path, (xml(path).Relationships.Relationship ?? []) as Relation[], paths));
    if (/slides\/slide\d+\.xml$/.test(path)) faults.push(...repeated([...text(path).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id = '']) => id)).map((id) => `shape id twice: ${path} ${id}`));
  }
  return faults;
}

function relationFaults(path: string, relations: readonly Relation[], paths: readonly string[]): string[] {
  const folder = posix.dirname(posix.dirname(path));
  const resolve = (target: string): string => (target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)));
  return [
    ...repeated(relations.map(({ Id }) => Id)).map((id) => `relation twice: ${path} ${id}`),
    ...relations.filter(({ Target, TargetMode }) => TargetMode !== 'External' && !paths.includes(resolve(Target))).map(({ Target }) => `relation to nothing: ${path} ${Target}`),
  ];
}

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
