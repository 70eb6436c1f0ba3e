import type { Value } from '@/model/check';
import type { TableId } from '@/model/tables';
import type { Bodies } from './bodies';
import type { CuratedCell } from './curation';
import type { KnownReport } from './merge';

/** Rows by table; a column that a row does not name is empty. */
export type Rows = Readonly<Partial<Record<TableId, readonly Readonly<Record<string, Value>>[]>>>;

/** The tables of a package. Aliases are parted by `|`, notes by `; `. */
export function toTables(reports: readonly KnownReport[], bodies: Bodies, cells: readonly CuratedCell[]): Rows {
  return {
    agency: bodies.list.map((body) => ({
      agency_id: body.agencyId,
      name: body.name,
      short_name: body.shortName,
      aliases: joined(body.aliases, '|'),
      level: body.level,
      kind: body.kind,
      region_code: body.placement.region?.region_code ?? null,
      parent_id: body.parentId,
      placement_note: body.placement.note,
    })),
    report: reports.map(({ reportId, body, report }) => ({
      report_id: reportId,
      agency_id: body.agencyId,
      year: report.year,
      scope: report.scope,
      layout: report.layout,
      basis: report.basis,
      published_on: report.published,
      document_number: report.documentNumber,
      source_url: report.sourceUrl,
      note: joined(report.notes, '; '),
      simulated: false,
    })),
    request: reports.flatMap(({ reportId, report }) =>
      Object.entries(report.requests).map(([applicant, figures]) => ({ report_id: reportId, applicant, ...figures })),
    ),
    appeal: reports.flatMap(({ reportId, report }) => Object.entries(report.appeals).map(([kind, figures]) => ({ report_id: reportId, kind, ...figures }))),
    disclosure: reports
      .filter(({ report }) => Object.keys(report.disclosure).length > 0)
      .map(({ reportId, report }) => ({ report_id: reportId, ...report.disclosure })),
    stated: reports.flatMap(({ reportId, report }) => Object.entries(report.stated).map(([figure, value]) => ({ report_id: reportId, figure, value }))),
    cell_note: cells.map((cell) => ({ report_id: reportOf(cell, reports), cell: cell.cell, state: cell.state, raw: cell.raw, note: cell.note })),
  };
}

const joined = (parts: readonly string[], by: string): string | null => (parts.length > 0 ? parts.join(by) : null);

function reportOf({ agency, year }: CuratedCell, reports: readonly KnownReport[]): string {
  const found = reports.filter(({ body, report }) => body.name === agency && report.year === year);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`cells in curation.json: ${agency} ${String(year)} names ${String(found.length)} reports, not one.`);
  return only.reportId;
}
