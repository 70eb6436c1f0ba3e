import type { Rule } from './rule';

/** One sum of a row: SQL expressions over the columns of its arm. */
export interface SumPlace {
  /** Reported less expected; null where an operand is unknown. */
  readonly difference: string;
  /** False where the row has no such place. */
  readonly applies?: string;
  readonly cells: string;
  readonly against: string;
  readonly expected: string;
  readonly reported: string;
  /** Its place in the report. */
  readonly ord: string;
  /** `part` and `total` of one axis: a total that is off by as much as its one part is the same mistake. */
  readonly axis?: string;
  /** Failing places of one report with the same bundle are one finding. */
  readonly bundle?: string;
  readonly cause?: string;
  readonly reason?: string;
}

/** Rows with the same places. Their relation has `report_id` and the columns that the places name. */
export interface SumArm {
  /** The rows, of all reports or of those that a query names. */
  readonly from: string | ((reports: string) => string);
  readonly places: readonly SumPlace[];
  /** The report compared with, a column of the relation. */
  readonly other?: string;
}

type Input = Omit<Rule, 'tally' | 'places'> & {
  readonly arms: readonly SumArm[];
  /** Where there is a quicker way to count than by going through all rows. */
  readonly tally?: string;
};

const ALL = 'SELECT report_id FROM report';
const rowsOf = ({ from }: Pick<SumArm, 'from'>, reports: string | null): string =>
  typeof from === 'function' ? from(reports ?? ALL) : reports === null ? from : `SELECT * FROM (${from}) WHERE report_id IN (${reports})`;

/** A rule of sums with tolerance zero. An operand that is null leaves the place undecided. */
export function sums({ arms, tally, ...rule }: Input): Rule {
  return {
    ...rule,
    tally: tally ?? tallyOf(arms),
    places: (reports, which) => arms.map((arm) => placesOf(arm, reports, which)).join('\nUNION ALL\n'),
  };
}

/** How many places pass, fail, are undecided or do not apply, report by report. */
export function tallyOf(arms: readonly SumArm[]): string {
  return `SELECT report_id, NULL::VARCHAR AS agency_id, NULL::INTEGER AS year, sum(passed)::INTEGER AS passed, sum(failed)::INTEGER AS failed, sum(undecided)::INTEGER AS undecided, sum(not_applicable)::INTEGER AS not_applicable
FROM (${arms.map((arm) => `SELECT report_id, ${tallyColumns(arm.places)} FROM (${rowsOf(arm, null)})`).join('\nUNION ALL\n')}) GROUP BY report_id`;
}

/** The four counts of one row's places, as columns. */
export function tallyColumns(places: readonly SumPlace[], prefix = ''): string {
  const counted = (condition: (place: SumPlace) => string): string => places.map((place) => `coalesce((${condition(place)})::INTEGER, 0)`).join(' + ');
  const within = (place: SumPlace, condition: string): string => (place.applies === undefined ? condition : `(${place.applies}) AND ${condition}`);
  return `${counted((place) => within(place, `${place.difference} = 0`))} AS ${prefix}passed,
  ${counted((place) => within(place, `${place.difference} <> 0`))} AS ${prefix}failed,
  ${counted((place) => within(place, `${place.difference} IS NULL`))} AS ${prefix}undecided,
  ${counted((place) => (place.applies === undefined ? 'false' : `NOT (${place.applies})`))} AS ${prefix}not_applicable`;
}

function placesOf(arm: SumArm, reports: string, which: 'all' | 'failing'): string {
  const { places, other } = arm;
  return `SELECT report_id, agency_id, year, other_report_id, p.ord, p.axis, p.bundle, p.status, NULL::VARCHAR AS severity,
  CASE WHEN p.status = 'fail' THEN coalesce(p.cause, 'does_not_add_up') END AS cause, p.reason, p.cells, p.against, p.expected, p.reported, p.difference, NULL::VARCHAR AS words
FROM (
  SELECT s.report_id, r.agency_id, r.year, ${other ?? 'NULL::VARCHAR'} AS other_report_id, unnest([${places.map(structOf).join(',\n    ')}]) AS p
  FROM (${rowsOf(arm, reports)}) s JOIN report r ON r.report_id = s.report_id${which === 'all' ? '' : `\n  WHERE ${places.map(({ difference }) => `${difference} <> 0`).join(' OR ')}`}
)`;
}

function structOf(place: SumPlace): string {
  const { difference, applies = 'true', axis, bundle, cause, reason } = place;
  const text = (expression: string | undefined): string => `(${expression ?? 'NULL'})::VARCHAR`;
  return `{'ord': (${place.ord})::INTEGER, 'axis': ${text(axis)}, 'bundle': ${text(bundle)},
      'status': CASE WHEN NOT (${applies}) THEN 'not_applicable' WHEN ${difference} IS NULL THEN 'undecided' WHEN ${difference} = 0 THEN 'pass' ELSE 'fail' END,
      'cause': ${text(cause)}, 'reason': ${text(reason)}, 'cells': ${text(place.cells)}, 'against': ${text(place.against)},
      'expected': ${text(place.expected)}, 'reported': ${text(place.reported)}, 'difference': (${difference})::DOUBLE}`;
}
