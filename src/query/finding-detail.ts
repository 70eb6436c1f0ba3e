import type { RowOf, Statement } from '@/engine/statement';
import { KEY_SQL } from './finding-index';

export const FINDING_DETAIL_SHAPE = {
  finding_id: 'text',
  key: 'text',
  rule: 'text',
  severity: 'text',
  cause: 'text?',
  reason: 'text?',
  report_id: 'text?',
  agency_id: 'text',
  name: 'text',
  year: 'number',
  scope: 'text?',
  basis: 'text?',
  layout: 'text?',
  published_on: 'text?',
  document_number: 'text?',
  source_url: 'text?',
  simulated: 'boolean?',
  cells: 'text',
  against: 'text',
  expected: 'text',
  reported: 'text',
  difference: 'number?',
  words: 'text?',
  other_report_id: 'text?',
  other_agency_id: 'text?',
  other_name: 'text?',
  other_year: 'number?',
  other_layout: 'text?',
  other_basis: 'text?',
  other_source_url: 'text?',
} as const;
export type FindingDetailRow = RowOf<typeof FINDING_DETAIL_SHAPE>;

/** One finding with its report and the report it is held against, by the key of the index. Needs the results of the rules. */
export function findingDetailQuery(key: string): Statement<typeof FINDING_DETAIL_SHAPE> {
  return {
    name: 'finding_detail',
    sql: `SELECT f.finding_id, ${KEY_SQL} AS key, f.rule, f.severity, f.cause, f.reason, f.report_id, f.agency_id, a.name, f.year::DOUBLE AS year,
  r.scope, r.basis, r.layout, strftime(r.published_on, '%Y-%m-%d') AS published_on, r.document_number, r.source_url, r.simulated,
  f.cells, f.against, f.expected, f.reported, f.difference, f.words,
  f.other_report_id, o.agency_id AS other_agency_id, b.name AS other_name, o.year::DOUBLE AS other_year, o.layout AS other_layout, o.basis AS other_basis, o.source_url AS other_source_url
FROM finding f JOIN agency a ON a.agency_id = f.agency_id
LEFT JOIN report r ON r.report_id = f.report_id
LEFT JOIN report o ON o.report_id = f.other_report_id LEFT JOIN agency b ON b.agency_id = o.agency_id
WHERE ${KEY_SQL} = ?`,
    params: [key],
    shape: FINDING_DETAIL_SHAPE,
  };
}
