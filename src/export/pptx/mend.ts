import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { ownCells } from '../native/cells';
import { chartXml } from '../native/chart-xml';
import { workbookOf } from '../native/workbook';
import type { NativeChart } from '../native/chart';
import type { ChartType } from '../native/xml-parts';

/** A chart that belongs into a package, in the order in which placeholders were put there. */
export interface ChartPart {
  readonly chart: NativeChart;
  readonly type: ChartType;
}

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const TYPES = '[Content_Types].xml';
const COMPRESSED = /\.(png|jpe?g|xlsx)$/;

/**
 * Finishes a package of PptxGenJS: puts our charts and their workbooks in place of the placeholders, and takes out
 * what the package names but does not hold (a master for every slide, empty folders) or numbers twice, which strict
 * readers refuse.
 */
export async function mend(raw: Uint8Array, charts: readonly ChartPart[]): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(raw)).filter(([path]) => !path.endsWith('/')));
  const places = [...parts.keys()].filter((path) => CHART.test(path)).sort((a, b) => numberOf(a) - numberOf(b));
  for (const [index, path] of places.entries()) {
    const part = charts[index];
    if (!part) throw new Error(`No chart for ${path}`);
    parts.set(path, strToU8(chartXml(part.chart, part.type, { cells: ownCells(part.chart), embedded: 'rId1', title: null })));
    parts.set(workbookPath(path, parts), await workbookOf(part.chart));
  }
  for (const [path, content] of parts) if (SLIDE.test(path)) parts.set(path, strToU8(numbered(strFromU8(content))));
  parts.set(TYPES, strToU8(presentTypes(textOf(parts, TYPES), parts)));
  return pack(parts);
}

/** Shapes of a slide numbered through: PptxGenJS counts tables apart from everything else. */
function numbered(slide: string): string {
  let last = 0;
  return slide.replace(/(<p:cNvPr id=")\d+"/g, (_, head: string) => `${head}${String(++last)}"`);
}

const numberOf = (path: string): number => Number(CHART.exec(path)?.[1]);

const textOf = (parts: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const content = parts.get(path);
  if (!content) throw new Error(`The package has no ${path}`);
  return strFromU8(content);
};

function workbookPath(chart: string, parts: ReadonlyMap<string, Uint8Array>): string {
  const relations = textOf(parts, chart.replace('charts/', 'charts/_rels/').concat('.rels'));
  const target = /Target="\.\.\/(embeddings\/[^"]+\.xlsx)"/.exec(relations)?.[1];
  if (target === undefined) throw new Error(`No workbook for ${chart}`);
  return `ppt/${target}`;
}

function presentTypes(types: string, parts: ReadonlyMap<string, Uint8Array>): string {
  return types.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (entry, path: string) => (parts.has(path) ? entry.trim() : ''));
}

/** The content types come first, as the format asks; pictures and workbooks are compressed already. */
function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [TYPES, ...[...parts.keys()].filter((path) => path !== TYPES)];
  const files: Zippable = Object.fromEntries(paths.map((path) => [path, [parts.get(path) ?? new Uint8Array(), { level: COMPRESSED.test(path) ? 0 : 6 }]]));
  return zipSync(files);
}
