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
} as const;
export type ReportRow = RowOf<typeof REPORT_SHAPE>;

export const AMONG_SHAPE = {
  ...REPORT_SHAPE,
  /** The report that was asked for. */
  asked: 'text',
} as const;
export type AmongRow = RowOf<typeof AMONG_SHAPE>;

const reports = (rows: string, first = ''): string => `SELECT ${first}r.report_id, r.agency_id, a.name, a.short_name, r.year::DOUBLE AS year, r.scope, r.layout, r.basis,
  strftime(r.published_on, '%Y-%m-%d') AS published_on, r.document_number, r.source_url, r.note, r.simulated
FROM ${rows} r JOIN body_key a ON a.agency_id = r.agency_id
ORDER BY ${first}r.year DESC, r.scope DESC NULLS LAST, r.basis = 'table' DESC, r.report_id`;

/** The reports of a body, the latest first. */
export function bodyReportsQuery(agencyId: string): Statement<typeof REPORT_SHAPE> {
  return { name: 'body_reports', sql: reports('(FROM report WHERE agency_id = ?)'), params: [agencyId], shape: REPORT_SHAPE };
}

/** Reports, each among all those of its body, the latest first; nothing for one that there is not. */
export function reportsAmongTheirBodysQuery(...reportIds: readonly string[]): Statement<typeof AMONG_SHAPE> {
  const each = reportIds.map(() => 'SELECT *, ? AS asked FROM report WHERE agency_id = (SELECT agency_id FROM report WHERE report_id = ?)');
  return { name: 'reports_among_their_bodys', sql: reports(`(${each.join('\n  UNION ALL ')})`, 'asked, '), params: reportIds.flatMap((id) => [id, id]), shape: AMONG_SHAPE };
}
