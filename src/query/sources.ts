import type { RowOf, Statement } from '@/engine/statement';

export const SOURCE_SHAPE = { host: 'text?', reports: 'number', first_year: 'number', last_year: 'number' } as const;
export type SourceRow = RowOf<typeof SOURCE_SHAPE>;

/** The sites on which reports were found, those with most reports first; a null host is a report without an address. */
export function sourcesQuery(): Statement<typeof SOURCE_SHAPE> {
  return {
    name: 'sources',
    sql: `SELECT nullif(regexp_extract(source_url, '^[a-z]+://([^/:?#]+)', 1), '') AS host,
  count(*)::DOUBLE AS reports, min(year)::DOUBLE AS first_year, max(year)::DOUBLE AS last_year
FROM report GROUP BY host ORDER BY host IS NULL, reports DESC, host`,
    params: [],
    shape: SOURCE_SHAPE,
  };
}
