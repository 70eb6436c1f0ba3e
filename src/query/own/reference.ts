import type { RowOf, Statement } from '@/engine/statement';

export const REGION_SHAPE = { region_code: 'text', name: 'text', level: 'text', parent_code: 'text?' } as const;
export const KNOWN_BODY_SHAPE = { agency_id: 'text', name: 'text', short_name: 'text', aliases: 'text?', level: 'text', kind: 'text', region_code: 'text?', parent_id: 'text?', pinyin: 'text?', initials: 'text?', placement_note: 'text?' } as const;
export const KNOWN_REPORT_SHAPE = { report_id: 'text', agency_id: 'text', year: 'number', scope: 'text?', published_on: 'text?', note: 'text?', received: 'number?' } as const;
export type KnownBodyRow = RowOf<typeof KNOWN_BODY_SHAPE>;
export type KnownReportRow = RowOf<typeof KNOWN_REPORT_SHAPE>;

/** Every region of the current database, whether it holds a body or not. */
export const allRegionsQuery = (): Statement<typeof REGION_SHAPE> => ({
  name: 'all_regions',
  sql: 'SELECT region_code, name, level, parent_code FROM region ORDER BY region_code',
  params: [],
  shape: REGION_SHAPE,
});

/** Every body of the current database, as it is stored. */
export const knownBodiesQuery = (): Statement<typeof KNOWN_BODY_SHAPE> => ({
  name: 'known_bodies',
  sql: `SELECT ${Object.keys(KNOWN_BODY_SHAPE).join(', ')} FROM agency ORDER BY agency_id`,
  params: [],
  shape: KNOWN_BODY_SHAPE,
});

/** What tells every report of the current database from others, and its number of requests received. */
export const knownReportsQuery = (): Statement<typeof KNOWN_REPORT_SHAPE> => ({
  name: 'known_reports',
  sql: `SELECT r.report_id, r.agency_id, r.year::DOUBLE AS year, r.scope, strftime(r.published_on, '%Y-%m-%d') AS published_on, r.note, q.received::DOUBLE AS received
FROM report r LEFT JOIN request q ON q.report_id = r.report_id AND q.applicant = 'total' ORDER BY r.year DESC, r.report_id`,
  params: [],
  shape: KNOWN_REPORT_SHAPE,
});
