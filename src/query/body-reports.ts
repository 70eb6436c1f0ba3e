import type { RowOf, Statement } from '@/engine/statement';

export const BODY_REPORT_SHAPE = {
  report_id: 'text',
  year: 'number',
  scope: 'text?',
  layout: 'text?',
  basis: 'text',
  /** ISO date. */
  published_on: 'text?',
  document_number: 'text?',
  source_url: 'text?',
  note: 'text?',
  /** The one that comparisons read, of several of the same year and scope. */
  preferred: 'boolean',
} as const;
export type BodyReportRow = RowOf<typeof BODY_REPORT_SHAPE>;

/** All reports of a body, the latest first; of one year those whose figures comparisons read come before the others. */
export function bodyReportsQuery(body: string): Statement<typeof BODY_REPORT_SHAPE> {
  return {
    name: 'body_reports',
    sql: `SELECT r.report_id, r.year::DOUBLE AS year, r.scope, r.layout, r.basis, r.published_on::VARCHAR AS published_on,
  r.document_number, r.source_url, r.note, f.preferred
FROM report r JOIN fact f USING (report_id)
WHERE r.agency_id = ?
ORDER BY r.year DESC, f.preferred DESC, r.scope NULLS LAST, r.report_id`,
    params: [body],
    shape: BODY_REPORT_SHAPE,
  };
}
