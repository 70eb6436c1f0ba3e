import { metricOf, type Metric } from '@/model/metrics';
import type { Scope } from '@/model/scope';
import type { RowOf, Statement } from '@/engine/statement';
import { sqlList } from './metric-sql';
import { bodyCondition, type BodySelection } from './selection';

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

/** What stands out among the chosen bodies in a year, the largest of each metric first, and how much was looked at. */
export function standoutsQuery({ selection, scope, year }: StandoutsQuestion): Statement<typeof STANDOUT_SHAPE> {
  const within = bodyCondition(selection);
  const rows = `WHERE year = ? AND scope = ?${within.sql}`;
  return {
    name: 'standouts',
    sql: `WITH totals AS (
  SELECT coalesce(sum(compared), 0)::DOUBLE AS compared, coalesce(sum(judged), 0)::DOUBLE AS judged, coalesce(sum(small), 0)::DOUBLE AS small FROM standout_count ${rows}
),
ranked AS (SELECT kind, ordinal, agency_id, level, value, numerator, denominator, before, usual, peers, deviations, row_number() OVER (PARTITION BY kind, ordinal ORDER BY size DESC, agency_id) AS place FROM standout ${rows}),
first AS (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY place, ordinal) AS turn FROM ranked WHERE place <= ${String(PER_METRIC)})
SELECT t.compared, t.judged, t.small, f.kind, ${sqlList(STANDOUT_METRICS, ({ id }) => `'${id}'`)}[f.ordinal + 1] AS metric, f.agency_id, a.name, f.level,
  f.value, f.numerator, f.denominator, f.before, f.usual, coalesce(f.peers, 0) AS peers, f.deviations
FROM totals t LEFT JOIN (FROM first WHERE turn <= ${String(PER_KIND)}) f ON true LEFT JOIN body_key a ON a.agency_id = f.agency_id
ORDER BY f.kind, f.turn`,
    params: [year, scope, ...within.params, year, scope, ...within.params],
    shape: STANDOUT_SHAPE,
  };
}
