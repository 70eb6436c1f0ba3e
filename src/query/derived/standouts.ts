import { metricSql, sqlList, valueSql } from '../metric-sql';
import { CHANGE_FLOOR, CUT_OFF, NEAR, PEERS, STANDOUT_METRICS } from '../standouts';

const PARTS = STANDOUT_METRICS.map((metric, ordinal) => {
  const { numerator, denominator } = metricSql(metric);
  return { metric, ordinal, numerator, denominator, value: valueSql(metric, numerator, denominator), small: metric.kind === 'rate' ? metric.small : 0, rate: metric.kind === 'rate' };
});

/**
 * Fills the tables `standout`, what stands out among all bodies, every year, and `standout_count`, how many figures of each
 * body were looked at for it. Largest changes: counts by the logarithm of the ratio, rates by the difference. Outliers:
 * rates beyond median ± 3.5 scaled MAD of the bodies of the same level, scope and year. Rates over small denominators take
 * no part, neither as finding nor as peer. Few figures stand out, whoever asks; to find them all must be looked at.
 */
export function createStandouts(): readonly string[] {
  return [
    `CREATE TEMP TABLE standout_held AS
WITH measured AS (
  SELECT agency_id, level, region_code, scope, year,
    unnest(${sqlList(PARTS, ({ ordinal }) => String(ordinal))}) AS ordinal,
    unnest(${sqlList(PARTS, ({ rate }) => String(rate))}) AS rate,
    unnest(${sqlList(PARTS, ({ numerator }) => numerator)}) AS numerator,
    unnest(${sqlList(PARTS, ({ denominator }) => denominator)}) AS denominator,
    unnest(${sqlList(PARTS, ({ value }) => value)}) AS value,
    unnest(${sqlList(PARTS, ({ small }) => String(small))}) AS small
  FROM fact WHERE preferred AND scope IS NOT NULL
),
solid AS (SELECT *, rate AND denominator < small AS too_small FROM measured WHERE value IS NOT NULL),
paired AS (
  SELECT n.*, b.value AS before,
    CASE WHEN n.too_small OR b.value IS NULL THEN NULL WHEN n.rate THEN n.value - b.value ELSE ln((n.value + 1) / (b.value + 1)) END AS change
  FROM solid n LEFT JOIN solid b ON b.agency_id = n.agency_id AND b.scope = n.scope AND b.ordinal = n.ordinal AND b.year = n.year - 1 AND NOT b.too_small
),
usual AS (
  SELECT scope, year, level, ordinal, median(value) AS value, count(value)::DOUBLE AS peers, median(change) AS change, count(change)::DOUBLE AS change_peers
  FROM paired WHERE NOT too_small GROUP BY scope, year, level, ordinal
),
spread AS (
  SELECT scope, year, level, ordinal, 1.4826 * median(abs(p.value - u.value)) AS scale
  FROM paired p JOIN usual u USING (scope, year, level, ordinal) WHERE NOT p.too_small GROUP BY scope, year, level, ordinal
)
SELECT p.*, u.value AS usual_value, u.peers, u.change AS usual_change, u.change_peers, s.scale
FROM paired p LEFT JOIN usual u USING (scope, year, level, ordinal) LEFT JOIN spread s USING (scope, year, level, ordinal)`,
    `CREATE TABLE standout_count AS
SELECT agency_id, level, region_code, scope, year, count(change)::UTINYINT AS compared,
  (count(*) FILTER (NOT too_small AND rate AND peers >= ${String(PEERS)}))::UTINYINT AS judged, (count(*) FILTER (too_small))::UTINYINT AS small
FROM standout_held GROUP BY ALL ORDER BY year, agency_id, scope`,
    `CREATE TABLE standout AS
SELECT 'change' AS kind, ordinal, agency_id, level, region_code, scope, year, value, numerator, denominator, before, abs(change) AS size,
  CASE WHEN change_peers >= ${String(PEERS)} THEN CASE WHEN rate THEN usual_change ELSE exp(usual_change) END END AS usual, change_peers AS peers, NULL::DOUBLE AS deviations
FROM standout_held WHERE NOT too_small AND abs(value - before) >= CASE WHEN rate THEN ${String(CHANGE_FLOOR.rate)} ELSE ${String(CHANGE_FLOOR.count)} END
  AND (rate OR abs(change) >= ln(${String(CHANGE_FLOOR.factor)}))
UNION ALL
SELECT 'outlier', ordinal, agency_id, level, region_code, scope, year, value, numerator, denominator, before, abs(value - usual_value), usual_value, peers,
  CASE WHEN scale > 0 THEN abs(value - usual_value) / scale END
FROM standout_held WHERE NOT too_small AND rate AND peers >= ${String(PEERS)} AND abs(value - usual_value) > greatest(${String(NEAR)}, ${String(CUT_OFF)} * scale)
ORDER BY year, scope, agency_id`,
    'DROP TABLE temp.standout_held',
  ];
}
