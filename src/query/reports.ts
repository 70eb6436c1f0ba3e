import type { RowOf, Statement } from '@/engine/statement';

export const REPORT_SHAPE = {
  report_id: 'text',
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  year: 'number',
  scope: 'text?',
  layout: 'text?',
  basis: 'text',
  published_on: 'text?',
  document_number: 'text?',
  source_url: 'text?',
  note: 'text?',
  simulated: 'boolean',
  /** Sections of its words that are kept; 0 where only figures are. */
  sections: 'number',
} as const;
export type ReportRow = RowOf<typeof REPORT_SHAPE>;

const reports = (body: string): string => `SELECT r.report_id, r.agency_id, a.name, a.short_name, r.year::DOUBLE AS year, r.scope, r.layout, r.basis,
  strftime(r.published_on, '%Y-%m-%d') AS published_on, r.document_number, r.source_url, r.note, r.simulated,
  (SELECT count(*) FROM narrative n WHERE n.report_id = r.report_id)::DOUBLE AS sections
FROM report r JOIN agency a ON a.agency_id = r.agency_id
WHERE r.agency_id = ${body}
ORDER BY r.year DESC, r.scope DESC NULLS LAST, r.basis = 'table' DESC, r.report_id`;

/** The reports of a body, the latest first. */
export function bodyReportsQuery(agencyId: string): Statement<typeof REPORT_SHAPE> {
  return { name: 'body_reports', sql: reports('?'), params: [agencyId], shape: REPORT_SHAPE };
}

/** A report among all those of its body, the latest first; nothing where there is no such report. */
export function reportAmongItsBodysQuery(reportId: string): Statement<typeof REPORT_SHAPE> {
  return { name: 'report_among_its_bodys', sql: reports('(SELECT agency_id FROM report WHERE report_id = ?)'), params: [reportId], shape: REPORT_SHAPE };
}
