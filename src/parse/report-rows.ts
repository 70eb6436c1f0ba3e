import { cellValue } from '@/model/cell';
import type { CellId, ReadCell } from '@/model/cell';
import type { Value } from '@/model/check';
import type { NarrativeCount, Report } from '@/model/report';
import type { TableId } from '@/model/tables';

export type Row = Readonly<Record<string, Value>>;

/** The rows that one report gives to the tables of a dataset. */
export type ReportRows = Readonly<Record<Extract<TableId, 'report' | 'request' | 'appeal' | 'disclosure' | 'narrative' | 'narrative_count' | 'cell_note'>, readonly Row[]>>;

/** What a report does not know of itself: its keys, and where it was found. */
export interface ReportKeys {
  readonly reportId: string;
  readonly agencyId: string;
  /** The report's year; a report without one cannot be stored. */
  readonly year: number;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

/**
 * A report as rows. Printed numbers and proven zeros and totals are values; a cell in doubt is null. Every cell
 * that is not plainly a number has a note with what is printed, so that nothing is lost.
 */
export function reportRows(report: Report, { reportId, agencyId, year, sourceUrl, note }: ReportKeys): ReportRows {
  const notes: Row[] = [];
  const doubts = new Map(report.doubts.flatMap(({ cells, cause }) => cells.map((cell) => [cell, cause] as const)));
  const value = (cell: CellId, read: ReadCell): number | null => {
    const doubt = doubts.get(cell);
    const inferred = (read.state === 'blank' || read.state === 'na') && read.inferred ? read.inferred : null;
    if (doubt !== undefined) notes.push({ report_id: reportId, cell, state: 'doubtful', raw: read.raw, note: doubt });
    else if (inferred) notes.push({ report_id: reportId, cell, state: read.state, raw: read.raw, note: `inferred:${inferred.by}:${[...new Set(inferred.proof.map(({ rule }) => rule))].join('+')}` });
    else if (read.state !== 'number') notes.push({ report_id: reportId, cell, state: read.state, raw: read.raw, note: null });
    return doubt === undefined ? cellValue(read) : null;
  };
  const layout = report.requests?.layout ?? report.disclosure?.layout ?? null;
  const request = requestRows(report, reportId, value);
  const appeal = Object.entries(report.appeals?.rows ?? {}).map(([kind, results]): Row => ({
    report_id: reportId, kind, ...Object.fromEntries(entriesOf(results).map(([result, cell]) => [result, value(`appeal.${kind}.${result}` as CellId, cell)])),
  }));
  const disclosed = entriesOf(report.disclosure?.cells ?? {}).map(([field, cell]) => [field, value(`disclosure.${field}` as CellId, cell)] as const);
  return {
    report: [{
      report_id: reportId, agency_id: agencyId, year, scope: report.scope.value, layout, basis: 'table', published_on: report.publishedOn?.value ?? null,
      document_number: report.documentNumber?.value ?? null, source_url: sourceUrl, note, simulated: false,
    }],
    request,
    appeal,
    disclosure: disclosed.length > 0 ? [{ report_id: reportId, ...Object.fromEntries(disclosed) }] : [],
    narrative: narrativeRows(report, reportId),
    narrative_count: countRows(reportId, report.counts),
    cell_note: notes,
  };
}

/** Table 3 turned: a row an applicant, a column a measure. */
function requestRows(report: Report, reportId: string, value: (cell: CellId, read: ReadCell) => number | null): Row[] {
  const byApplicant = new Map<string, Record<string, Value>>();
  for (const [measure, cells] of entriesOf(report.requests?.rows ?? {})) {
    for (const [applicant, cell] of entriesOf(cells)) {
      const row = byApplicant.get(applicant) ?? { report_id: reportId, applicant };
      row[measure] = value(`request.${measure}.${applicant}` as CellId, cell);
      byApplicant.set(applicant, row);
    }
  }
  return [...byApplicant.values()];
}

/** Sections by id; of a section that a document has twice the words are put together. */
function narrativeRows(report: Report, reportId: string): Row[] {
  const bodies = new Map<string, string>();
  for (const { section, text } of report.sections) if (text.trim() !== '') bodies.set(section, [bodies.get(section), text].filter((part) => part !== undefined).join('\n'));
  return [...bodies].map(([section, body]) => ({ report_id: reportId, section, body }));
}

/** The counts that a report states in words, in the order in which they stand. */
export function countRows(reportId: string, counts: readonly NarrativeCount[]): Row[] {
  return counts.map(({ section, counted, result, scope, value, words }, index) => ({ report_id: reportId, ordinal: index + 1, section, counted, result, scope, value, words }));
}

/** The entries of a record that are there. */
function entriesOf<T>(record: Readonly<Partial<Record<string, T>>>): [string, T][] {
  return Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined);
}
