/** A question worth asking, as SQL over a published dataset. Its title stands in the locale files under the id. */
export interface Example {
  readonly id: string;
  readonly sql: string;
}

/**
 * Questions to begin with. Each keeps to what the pages keep to: one scope at a time, rates as sums over sums, null for
 * what is not known, the one report of a body and year that counts.
 */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'most_received',
    sql: `-- scope: 'region' 全地区汇总, 'agency' 本机关
SELECT a.name, f.received, f.carried_in, f.processed
FROM fact f JOIN agency a USING (agency_id)
WHERE f.preferred AND f.scope = 'region' AND f.year = 2024 AND f.received IS NOT NULL
ORDER BY f.received DESC
LIMIT 20`,
  },
  {
    id: 'granted_by_year',
    sql: `SELECT year, scope, count(*) AS reports,
  sum(granted + granted_in_part) AS granted, sum(processed) AS processed,
  round(100.0 * sum(granted + granted_in_part) / nullif(sum(processed), 0), 1) AS granted_percent
FROM fact
WHERE preferred AND scope IS NOT NULL AND granted + granted_in_part + processed IS NOT NULL
GROUP BY year, scope
ORDER BY scope, year`,
  },
  {
    id: 'reasons',
    sql: `WITH total AS (
  SELECT sum(COLUMNS('^(refused|unavailable|unprocessed)_.*')) FROM fact
  WHERE preferred AND scope = 'agency'
)
FROM (UNPIVOT total ON COLUMNS(*) INTO NAME reason VALUE requests)
ORDER BY requests DESC`,
  },
  {
    id: 'corrected',
    sql: `SELECT a.name, f.year, f.review_corrected AS corrected, f.review_total - f.review_pending AS decided,
  round(100.0 * f.review_corrected / (f.review_total - f.review_pending), 1) AS corrected_percent
FROM fact f JOIN agency a USING (agency_id)
WHERE f.preferred AND f.scope = 'region' AND f.review_total - f.review_pending >= 10
ORDER BY corrected_percent DESC, decided DESC`,
  },
  {
    id: 'who_asks',
    sql: `SELECT q.applicant, sum(q.received) AS received, count(*) AS reports
FROM request q JOIN fact f USING (report_id)
WHERE f.preferred AND f.scope = 'region' AND q.applicant <> 'total' AND q.received IS NOT NULL
GROUP BY q.applicant
ORDER BY received DESC`,
  },
  {
    id: 'growth',
    sql: `WITH course AS (
  SELECT agency_id, year, received,
    lag(received) OVER (PARTITION BY agency_id ORDER BY year) AS before,
    lag(year) OVER (PARTITION BY agency_id ORDER BY year) AS year_before
  FROM fact WHERE preferred AND scope = 'region' AND received IS NOT NULL
)
SELECT a.name, c.year, c.before, c.received, c.received - c.before AS change
FROM course c JOIN agency a USING (agency_id)
WHERE c.year_before = c.year - 1
ORDER BY change DESC
LIMIT 20`,
  },
  {
    id: 'unbalanced',
    sql: `SELECT a.name, f.year, f.scope, f.received, f.carried_in, f.processed, f.carried_out,
  f.received + f.carried_in - f.processed - f.carried_out AS difference
FROM fact f JOIN agency a USING (agency_id)
WHERE f.received + f.carried_in <> f.processed + f.carried_out
ORDER BY abs(difference) DESC`,
  },
  {
    id: 'late',
    sql: `SELECT a.name, a.level, r.year, r.scope, r.published_on,
  r.published_on - make_date(r.year + 1, 3, 31) AS days_after_31_march
FROM report r JOIN agency a USING (agency_id)
WHERE r.published_on > make_date(r.year + 1, 3, 31)
ORDER BY days_after_31_march DESC`,
  },
  {
    id: 'longest',
    sql: `SELECT a.name, count(DISTINCT f.year) AS years, min(f.year) AS first, max(f.year) AS last,
  string_agg(DISTINCT f.basis, ' + ') AS basis
FROM fact f JOIN agency a USING (agency_id)
GROUP BY a.agency_id, a.name
ORDER BY years DESC, a.name
LIMIT 50`,
  },
  {
    id: 'fees',
    sql: `SELECT a.name, r.year, d.fees_10k_yuan, d.licences, d.penalties, d.coercion
FROM disclosure d JOIN report r USING (report_id) JOIN agency a USING (agency_id)
WHERE d.fees_10k_yuan IS NOT NULL
ORDER BY d.fees_10k_yuan DESC
LIMIT 50`,
  },
  {
    id: 'findings',
    sql: `SELECT rule, severity, count(*) AS findings, count(DISTINCT agency_id) AS bodies
FROM finding
GROUP BY rule, severity
ORDER BY findings DESC`,
  },
  {
    id: 'notes',
    sql: `SELECT state, raw, count(*) AS cells, count(DISTINCT report_id) AS reports
FROM cell_note
GROUP BY state, raw
ORDER BY cells DESC`,
  },
  {
    id: 'columns',
    sql: 'DESCRIBE fact',
  },
];
