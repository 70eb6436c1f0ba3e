import { PLACE_COLUMNS, type Rule } from './rule';

type PlaceColumn = (typeof PLACE_COLUMNS)[number];

/** What a rule of rows says of a place: SQL expressions; a column that is not given is null. */
export type PlaceSql = Readonly<Partial<Record<PlaceColumn, string>>> & Readonly<Record<'report_id' | 'agency_id' | 'year' | 'status', string>>;

const TYPES: Readonly<Record<PlaceColumn, string>> = {
  report_id: 'VARCHAR', agency_id: 'VARCHAR', year: 'INTEGER', other_report_id: 'VARCHAR', ord: 'INTEGER', axis: 'VARCHAR', bundle: 'VARCHAR', status: 'VARCHAR', severity: 'VARCHAR',
  cause: 'VARCHAR', reason: 'VARCHAR', cells: 'VARCHAR', against: 'VARCHAR', expected: 'VARCHAR', reported: 'VARCHAR', difference: 'DOUBLE', words: 'VARCHAR',
};

type Input = Omit<Rule, 'tally' | 'places'> & {
  readonly place: PlaceSql;
  /** The relation whose columns the expressions name, for all reports or for those that a query names. */
  readonly from: string | ((reports: string | null) => string);
};

/** A rule that has one row a place for the whole dataset; cause and reason are kept for failing places alone. */
export function rows({ place, from, ...rule }: Input): Rule {
  const column = (id: PlaceColumn): string => {
    const expression = place[id] ?? (id === 'cells' ? `''` : 'NULL');
    return `(${id === 'cause' || id === 'reason' ? `CASE WHEN ${place.status} = 'fail' THEN ${expression} END` : expression})::${TYPES[id]} AS ${id}`;
  };
  const source = (reports: string | null): string => (typeof from === 'string' ? from : from(reports));
  const count = (status: string): string => `count(*) FILTER (status = '${status}')::INTEGER`;
  return {
    ...rule,
    tally: `SELECT report_id, CASE WHEN report_id IS NULL THEN agency_id END AS agency_id, CASE WHEN report_id IS NULL THEN year END AS year,
  ${count('pass')} AS passed, ${count('fail')} AS failed, ${count('undecided')} AS undecided, ${count('not_applicable')} AS not_applicable
FROM (SELECT report_id, agency_id, year, ${place.status} AS status FROM (${source(null)})) GROUP BY ALL`,
    places: (reports) => `SELECT ${PLACE_COLUMNS.map(column).join(',\n  ')}\nFROM (${source(reports)}) WHERE report_id IS NULL OR report_id IN (${reports})`,
  };
}
