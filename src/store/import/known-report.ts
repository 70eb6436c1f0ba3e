import type { KnownReportRow } from '@/query/own/reference';
import type { Accepted, Candidate } from './candidate';

/** A report that has just been kept, as it is known from then on. */
export const knownReport = (candidate: Candidate, kept: Accepted): KnownReportRow => ({
  report_id: kept.reportId, agency_id: kept.agency.agency_id, year: candidate.year ?? 0, scope: candidate.scope, published_on: candidate.report.publishedOn?.value ?? null, note: candidate.path,
  received: receivedOf(kept),
});

function receivedOf({ rows }: Accepted): number | null {
  const value = rows.request?.find(({ applicant }) => applicant === 'total')?.['received'];
  return typeof value === 'number' ? value : null;
}
