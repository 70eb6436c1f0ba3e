import type { Value } from '@/model/check';
import { lastWords, type Correction } from '@/model/correction';
import { reportRows, type ReportKeys, type ReportRows, type Row } from './report-rows';
import type { Report } from '@/model/report';

export type CorrectedRows = ReportRows & { readonly correction: readonly Row[] };

/** A report as rows with what a person has corrected: the figures corrected, and every step beside them in `correction`. */
export function correctedRows(report: Report, keys: ReportKeys, corrections: readonly Correction[]): CorrectedRows {
  const rows = reportRows(report, keys);
  const tables = { request: [...rows.request], appeal: [...rows.appeal], disclosure: [...rows.disclosure] };
  for (const { cell, corrected } of lastWords(corrections).values()) {
    const [table, first = '', second = ''] = cell.split('.');
    if (table === 'request') set(tables.request, { report_id: keys.reportId, applicant: second }, first, corrected);
    else if (table === 'appeal') set(tables.appeal, { report_id: keys.reportId, kind: first }, second, corrected);
    else set(tables.disclosure, { report_id: keys.reportId }, first, corrected);
  }
  return { ...rows, ...tables, correction: stepsOf(corrections, keys.reportId) };
}

/** Sets one figure in the row of a key, which is begun where it is not there. */
function set(rows: Row[], key: Row, column: string, value: Value): void {
  const at = rows.findIndex((row) => Object.entries(key).every(([name, wanted]) => row[name] === wanted));
  if (at < 0) rows.push({ ...key, [column]: value });
  else rows[at] = { ...rows[at], [column]: value };
}

function stepsOf(corrections: readonly Correction[], reportId: string): Row[] {
  const steps = new Map<string, number>();
  return corrections.map(({ cell, reported, corrected, by, at }) => {
    const ordinal = (steps.get(cell) ?? 0) + 1;
    steps.set(cell, ordinal);
    return { report_id: reportId, cell, ordinal, reported, corrected, corrected_by: by, corrected_at: at };
  });
}
