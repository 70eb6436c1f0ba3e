import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@/model/report';
import { TABLES } from '@/model/tables';
import { BodyPlacer, type PlacedBody } from '@/parse/place-body';
import { reportRows } from '@/parse/report-rows';
import type { ReportRows } from '@/parse/report-rows';
import { CsvFile } from '../csv';
import { packageColumns } from '@/model/package';
import { descriptorOf } from '../package/write';
import { chinaRegions } from '../regions/china';
import { pinyinOf } from '../regions/pinyin';
import type { FileRecord, ReportRecord } from './record';

const PACKED = ['agency', 'report', 'request', 'appeal', 'disclosure', 'narrative', 'narrative_count', 'cell_note'] as const;

export interface Packed {
  readonly inPackage: number;
  /** Reports that are in no table, with why. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Writes the data package of all reports read, taken one after another from their JSON files. A report whose
 * body or year is unknown, or that another file gives already, is left out and named.
 */
export async function writeReportPackage(records: readonly FileRecord[], out: string): Promise<Packed> {
  const draft = join(out, 'package.part');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const files = Object.fromEntries(PACKED.map((table) => [table, new CsvFile(join(draft, `${TABLES[table].resource}.csv`), packageColumns(table).map(({ id }) => id))])) as Record<(typeof PACKED)[number], CsvFile>;
  const placer = new BodyPlacer(chinaRegions());
  const bodies = new Map<string, NamedBody>();
  const taken = new Map<string, string>();
  const leftOut: { path: string; why: string }[] = [];
  for (const { path, record } of reportsOf(records)) {
    const keys = keysOf(record, placer, bodies);
    const report = keys ? ((JSON.parse(await readFile(join(out, 'reports', record.file), 'utf8')) as { report: Report }).report) : null;
    if (!keys || !report) {
      leftOut.push({ path, why: record.name === null ? 'its body’s name is not known' : 'its year is not known' });
      continue;
    }
    const reportId = [keys.body.agencyId, String(keys.year), report.scope.value ?? 'unstated', 'table'].join('.');
    const other = taken.get(reportId);
    if (other !== undefined) {
      leftOut.push({ path, why: `the same report as ${other}` });
      continue;
    }
    taken.set(reportId, path);
    await writeRows(files, reportRows(report, { reportId, agencyId: keys.body.agencyId, year: keys.year, sourceUrl: null, note: `Read from ${path}` }));
  }
  for (const body of bodies.values()) await files.agency.write(agencyRow(body, bodies));
  for (const file of Object.values(files)) await file.close();
  const about = { name: 'read-reports', title: 'Reports read from files' };
  await writeFile(join(draft, 'datapackage.json'), `${JSON.stringify(descriptorOf(about, false, PACKED), null, 2)}\n`);
  await rm(join(out, 'package'), { recursive: true, force: true });
  await rename(draft, join(out, 'package'));
  return { inPackage: taken.size, leftOut };
}

function* reportsOf(records: readonly FileRecord[]): Generator<{ path: string; record: ReportRecord }> {
  for (const document of records.flatMap(({ documents }) => documents)) {
    if (document.status === 'read') for (const record of document.reports) yield { path: document.path, record };
  }
}

/** A body with every name its reports give it. */
interface NamedBody extends PlacedBody {
  readonly agencyId: string;
  readonly names: ReadonlySet<string>;
}

/** The body and year of a report; a body of the same place and short name is the same body, known by its longest name. */
function keysOf({ name, year }: ReportRecord, placer: BodyPlacer, bodies: Map<string, NamedBody>): { body: NamedBody; year: number } | null {
  if (name === null || year === null) return null;
  const placed = placer.place(name);
  const agencyId = idOf(placed);
  const known = bodies.get(agencyId);
  const body = { ...(known && known.name.length >= name.length ? known : placed), agencyId, names: new Set([...(known?.names ?? []), name]) };
  bodies.set(agencyId, body);
  return { body, year };
}

/** A region's code for its government; for others the code and the short name in pinyin. */
function idOf({ governs, region, shortName }: PlacedBody): string {
  const code = region?.region_code ?? '000000';
  return governs ? code : `${code}-${pinyinOf(shortName).replace(/[^a-z0-9]/gu, '') || 'x'}`;
}

async function writeRows(files: Record<keyof ReportRows, CsvFile>, rows: ReportRows): Promise<void> {
  for (const table of Object.keys(rows) as (keyof ReportRows)[]) for (const row of rows[table]) await files[table].write(row);
}

function agencyRow(body: NamedBody, bodies: ReadonlyMap<string, NamedBody>) {
  const { agencyId, name, names, shortName, level, kind, region, note } = body;
  const above = kind === 'government' ? region?.parent_code : region?.region_code;
  const parent = above === undefined || above === null ? undefined : bodies.get(above);
  return {
    agency_id: agencyId, name, short_name: shortName, aliases: [...names].filter((one) => one !== name).join('|') || null, level, kind, region_code: region?.region_code ?? null,
    parent_id: parent && parent.agencyId !== agencyId ? parent.agencyId : null, placement_note: note,
  };
}
