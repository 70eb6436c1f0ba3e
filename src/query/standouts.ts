import { metricOf, type Metric } from '@/model/metrics';
import type { Scope } from '@/model/scope';
import type { RowOf, Statement } from '@/engine/statement';
import { metricSql, sqlList, valueSql } from './metric-sql';
import { selectedBodies, type BodySelection } from './selection';

/** What is held against last year and against peers. */
export const STANDOUT_METRICS: readonly Metric[] = ['received', 'granted_or_in_part_rate', 'refused_share', 'carried_over_rate', 'appeals_per_100_processed', 'review_corrected_rate'].map(metricOf);

/** A change of fewer requests, of a smaller factor, or for a rate of a smaller part of the whole, is not remarked on. */
export const CHANGE_FLOOR = { count: 30, factor: 1.2, rate: 0.1 } as const;
/** How many scaled median absolute deviations from the median of its peers a body must lie: the cut-off of Iglewicz and Hoaglin (1993). */
export const CUT_OFF = 3.5;
/** However alike the peers are, nothing nearer to their median than this is remarked on. */
export const NEAR = 0.1;
/** Fewer peers than this have no usual value. */
export const PEERS = 8;
/** Findings of a kind for each metric, and in all. */
const PER_METRIC = 2;
const PER_KIND = 6;

/** What may stand out: a change against the body's own year before, or a rate far from its peers'. */
export const STANDOUT_KINDS = ['change', 'outlier'] as const;
export type StandoutKind = (typeof STANDOUT_KINDS)[number];

export const STANDOUT_SHAPE = {
  /** Figures (body and metric) that could be held against last year, against peers, and that were left out as small samples. */
  compared: 'number',
  judged: 'number',
  small: 'number',
  /** Null in the one row that comes where nothing stands out. */
  kind: 'text?',
  metric: 'text?',
  agency_id: 'text?',
  name: 'text?',
  level: 'text?',
  value: 'number?',
  numerator: 'number?',
  denominator: 'number?',
  before: 'number?',
  /** Median of the peers: of their values for an outlier, of their changes (rates: difference, counts: ratio) for a change; null where they are too few. */
  usual: 'number?',
  peers: 'number',
  /** Distance from the median in scaled median absolute deviations; null where the peers do not differ at all. */
  deviations: 'number?',
} as const;
export type StandoutRow = RowOf<typeof STANDOUT_SHAPE>;

export interface StandoutsQuestion {
  readonly selection: BodySelection;
  readonly scope: Scope;
  readonly year: number;
}

/**
 * What stands out among the chosen bodies in a year. Largest changes: counts by the logarithm of the ratio, rates by the
 * difference. Outliers: rates beyond median ± 3.5 scaled MAD of the bodies of the same level, scope and year.
 * Rates over small denominators take no part, neither as finding nor as peer.
 */
export function standoutsQuery({ selection, scope, year }: StandoutsQuestion): Statement<typeof STANDOUT_SHAPE> {
  const chosen = selectedBodies(selection);
  const parts = STANDOUT_METRICS.map((metric, ordinal) => {
    const { numerator, denominator } = metricSql(metric);
    return { metric, ordinal, numerator, denominator, value: valueSql(metric, numerator, denominator), small: metric.kind === 'rate' ? metric.small : 0, rate: metric.kind === 'rate' };
  });
  return {
    name: 'standouts',
    sql: `WITH chosen AS MATERIALIZED (${chosen.sql}),
measured AS (
  SELECT agency_id, level, year,
    unnest(${sqlList(parts, ({ ordinal }) => String(ordinal))}) AS ordinal,
    unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric,
    unnest(${sqlList(parts, ({ rate }) => String(rate))}) AS rate,
    unnest(${sqlList(parts, ({ numerator }) => numerator)}) AS numerator,
    unnest(${sqlList(parts, ({ denominator }) => denominator)}) AS denominator,
    unnest(${sqlList(parts, ({ value }) => value)}) AS value,
    unnest(${sqlList(parts, ({ small }) => String(small))}) AS small
  FROM fact WHERE preferred AND scope = ? AND year BETWEEN ? AND ?
),
solid AS (SELECT *, rate AND denominator < small AS too_small FROM measured WHERE value IS NOT NULL),
paired AS (
  SELECT n.*, b.value AS before,
    CASE WHEN b.value IS NULL THEN NULL WHEN n.rate THEN n.value - b.value ELSE ln((n.value + 1) / (b.value + 1)) END AS change
  FROM solid n LEFT JOIN solid b ON b.agency_id = n.agency_id AND b.metric = n.metric AND b.year = ? AND NOT b.too_small
  WHERE n.year = ? AND NOT n.too_small
),
usual AS (
  SELECT level, metric, median(value) AS value, count(value)::DOUBLE AS peers, median(change) AS change, count(change)::DOUBLE AS change_peers FROM paired GROUP BY level, metric
),
spread AS (
  SELECT p.level, p.metric, 1.4826 * median(abs(p.value - u.value)) AS scale FROM paired p JOIN usual u USING (level, metric) GROUP BY p.level, p.metric
),
held AS (
  SELECT p.*, u.value AS usual_value, u.peers, u.change AS usual_change, u.change_peers, s.scale
  FROM paired p JOIN chosen USING (agency_id) JOIN usual u USING (level, metric) JOIN spread s USING (level, metric)
),
totals AS (
  SELECT (SELECT count(change) FROM held)::DOUBLE AS compared,
    (SELECT count(*) FROM held WHERE rate AND peers >= ${String(PEERS)})::DOUBLE AS judged,
    (SELECT count(*) FROM solid JOIN chosen USING (agency_id) WHERE year = ? AND too_small)::DOUBLE AS small
),
found AS (
  SELECT 'change' AS kind, ordinal, metric, agency_id, value, numerator, denominator, before, abs(change) AS size,
    CASE WHEN change_peers >= ${String(PEERS)} THEN CASE WHEN rate THEN usual_change ELSE exp(usual_change) END END AS usual, change_peers AS peers, NULL::DOUBLE AS deviations
  FROM held WHERE abs(value - before) >= CASE WHEN rate THEN ${String(CHANGE_FLOOR.rate)} ELSE ${String(CHANGE_FLOOR.count)} END
    AND (rate OR abs(change) >= ln(${String(CHANGE_FLOOR.factor)}))
  UNION ALL
  SELECT 'outlier', ordinal, metric, agency_id, value, numerator, denominator, before, abs(value - usual_value), usual_value, peers,
    CASE WHEN scale > 0 THEN abs(value - usual_value) / scale END
  FROM held WHERE rate AND peers >= ${String(PEERS)} AND abs(value - usual_value) > greatest(${String(NEAR)}, ${String(CUT_OFF)} * scale)
),
ranked AS (SELECT *, row_number() OVER (PARTITION BY kind, metric ORDER BY size DESC, agency_id) AS place FROM found),
first AS (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY place, ordinal) AS turn FROM ranked WHERE place <= ${String(PER_METRIC)})
SELECT t.compared, t.judged, t.small, f.kind, f.metric, f.agency_id, a.name, a.level, f.value, f.numerator, f.denominator, f.before, f.usual, coalesce(f.peers, 0) AS peers, f.deviations
FROM totals t LEFT JOIN (FROM first WHERE turn <= ${String(PER_KIND)}) f ON true LEFT JOIN agency a USING (agency_id)
ORDER BY f.kind, f.turn`,
    params: [...chosen.params, scope, year - 1, year, year - 1, year, year],
    shape: STANDOUT_SHAPE,
  };
}
