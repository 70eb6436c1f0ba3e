import type { RowOf, Statement } from '@/engine/statement';

export const BODY_SHAPE = {
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  aliases: 'text?',
  level: 'text',
  kind: 'text',
  region_code: 'text?',
  pinyin: 'text?',
  initials: 'text?',
  region_reports: 'number',
  agency_reports: 'number',
  unstated_reports: 'number',
  first_year: 'number?',
  last_year: 'number?',
} as const;
export type BodyRow = RowOf<typeof BODY_SHAPE>;

/** Every body with how many reports of which scope it has, for pickers. Ordered by region, then rank, then pinyin. */
export function bodiesQuery(): Statement<typeof BODY_SHAPE> {
  return {
    name: 'bodies',
    sql: `WITH counted AS (
  SELECT agency_id,
    coalesce(sum(reports) FILTER (scope = 'region'), 0)::DOUBLE AS region_reports,
    coalesce(sum(reports) FILTER (scope = 'agency'), 0)::DOUBLE AS agency_reports,
    coalesce(sum(reports) FILTER (scope IS NULL), 0)::DOUBLE AS unstated_reports,
    min(first_year)::DOUBLE AS first_year, max(last_year)::DOUBLE AS last_year
  FROM reporting GROUP BY agency_id
)
SELECT a.agency_id, a.name, a.short_name, a.aliases, a.level, a.kind, a.region_code, a.pinyin, a.initials,
  coalesce(c.region_reports, 0) AS region_reports,
  coalesce(c.agency_reports, 0) AS agency_reports,
  coalesce(c.unstated_reports, 0) AS unstated_reports,
  c.first_year, c.last_year
FROM agency a LEFT JOIN counted c USING (agency_id)
ORDER BY a.region_code NULLS LAST, a.level = 'township', a.level = 'department', a.pinyin, a.agency_id`,
    params: [],
    shape: BODY_SHAPE,
  };
}
