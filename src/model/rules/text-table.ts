import { APPEAL_RESULTS, type AppealResult } from '../appeals';
import { figure, sumOf, toSql, type Expression } from '../metrics/expression';
import { appeals, outcome, reviews, suits } from '../metrics/terms';
import type { Counted } from '../report';
import { rowsOf } from '../measures';
import type { Relation, Rule } from './rule';
import { rows } from './rows';

/** What a count in words may stand for: any of these quantities, the likeliest first, and the cells that the likeliest reads. */
interface Reading {
  readonly of: readonly Expression[];
  readonly cells: string;
  /** Words too loose to say that the table is wrong: without a match the place is undecided. */
  readonly loose?: true;
}

const total = (id: string): string => `request.${id}.total`;
const inHand = sumOf(['received', 'carried_in']);
const group = (id: 'refused' | 'unavailable' | 'unprocessed' | 'other'): Reading => ({ of: [outcome(id)], cells: rowsOf(id).map(total).join(' ') });

/** 受理 and 办理 may count what was carried in as well; 答复 often leaves out what was not processed or withdrawn. */
const REQUESTS: Readonly<Partial<Record<Counted, Reading>>> = {
  received: { of: [figure('received')], cells: total('received') },
  accepted: { of: [figure('received'), inHand], cells: total('received') },
  received_incl_carried_in: { of: [inHand], cells: `${total('received')} ${total('carried_in')}` },
  carried_in: { of: [figure('carried_in')], cells: total('carried_in') },
  carried_out: { of: [figure('carried_out')], cells: total('carried_out') },
  processed: { of: [figure('processed')], cells: total('processed') },
  handled: { of: [figure('processed'), inHand], cells: total('processed') },
  answered: { of: [figure('processed')], cells: total('processed'), loose: true },
  granted: { of: [figure('granted')], cells: total('granted') },
  granted_in_part: { of: [figure('granted_in_part')], cells: total('granted_in_part') },
  granted_or_in_part: { of: [sumOf(['granted', 'granted_in_part'])], cells: `${total('granted')} ${total('granted_in_part')}` },
  refused: group('refused'),
  unavailable: group('unavailable'),
  unprocessed: group('unprocessed'),
  other: group('other'),
};

const appealCell = (kinds: readonly string[], result: AppealResult): string => kinds.map((kind) => `appeal.${kind}.${result}`).join(' ');
const SUITS = ['suit_direct', 'suit_after_review'];
const APPEALS: Readonly<Partial<Record<Counted, (result: AppealResult) => Reading>>> = {
  review: (result) => ({ of: [reviews(result)], cells: appealCell(['review'], result) }),
  suit: (result) => ({ of: [suits(result)], cells: appealCell(SUITS, result) }),
  suit_direct: (result) => ({ of: [figure(`suit_direct_${result}`)], cells: appealCell(['suit_direct'], result) }),
  suit_after_review: (result) => ({ of: [figure(`suit_after_review_${result}`)], cells: appealCell(['suit_after_review'], result) }),
  review_or_suit: (result) => ({ of: [appeals(result)], cells: appealCell(['review', ...SUITS], result) }),
};

/** Each reading with the count and the result that it is of; requests have no results, their count is the total. */
const READINGS: readonly { readonly counted: string; readonly result: AppealResult; readonly reading: Reading }[] = [
  ...Object.entries(REQUESTS).map(([counted, reading]) => ({ counted, result: 'total' as const, reading })),
  ...Object.entries(APPEALS).flatMap(([counted, reading]) => APPEAL_RESULTS.map(({ id }) => ({ counted, result: id, reading: reading(id) }))),
];

const KNOWN = `(VALUES ${READINGS.map(({ counted, result }, code) => `(${String(code)}, '${counted}', '${result}')`).join(', ')}) k(code, counted, result)`;
const choose = (value: (reading: Reading) => string, otherwise: string): string =>
  `CASE code ${READINGS.map(({ reading }, code) => `WHEN ${String(code)} THEN ${value(reading)}`).join(' ')} ELSE ${otherwise} END`;

/** Every statement beside what it may mean in the tables. Readings are numbered, since comparing names a million times is slow. */
const said = (reports: string | null): string => `SELECT *, coalesce(value = expected OR value = also, false) AS agrees
FROM (
  SELECT f.report_id, f.agency_id, f.year, f.basis, f.scope, code, c.ordinal, c.value, c.words, c.scope AS said_of,
    ${choose(({ of: [first] }) => (first ? toSql(first) : 'NULL'), 'NULL')} AS expected, ${choose(({ of: [, second] }) => (second ? toSql(second) : 'NULL'), 'NULL')} AS also
  FROM narrative_count c JOIN ${KNOWN} ON k.counted = c.counted AND k.result = coalesce(c.result, 'total') JOIN fact f ON f.report_id = c.report_id${reports === null ? '' : ` WHERE c.report_id IN (${reports})`}
)`;

/** Reports with a statement that may not agree; of all others it is enough to count the statements. */
const OPEN: Relation = { name: 'text_open', sql: `SELECT DISTINCT report_id FROM (${said(null)}) WHERE NOT agrees OR basis = 'narrative'` };

const weighed = rows({
  id: 'TEXT-TABLE',
  severity: 'warning',
  causes: ['does_not_add_up', 'scope_differs'],
  reasons: [],
  tables: ['fact', 'narrative_count'],
  absent: 'not_applicable',
  relations: [OPEN],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    ord: 'ordinal',
    status: `CASE WHEN basis = 'narrative' THEN 'not_applicable' WHEN agrees THEN 'pass' WHEN expected IS NULL OR ${choose(({ loose }) => String(loose ?? false), 'true')} THEN 'undecided' ELSE 'fail' END`,
    cause: `CASE WHEN scope IS NOT NULL AND said_of IS NOT NULL AND scope <> said_of THEN 'scope_differs' ELSE 'does_not_add_up' END`,
    cells: choose(({ cells }) => `'${cells}'`, `''`),
    expected: 'expected',
    reported: 'value',
    difference: 'value - expected',
    words: 'words',
  },
  from: (reports) => `SELECT report_id, code, any_value(agency_id) AS agency_id, any_value(year) AS year, any_value(basis) AS basis, any_value(scope) AS scope, any_value(expected) AS expected,
  bool_or(agrees) AS agrees, min(ordinal) AS ordinal, arg_min(value, ordinal) AS value, arg_min(words, ordinal) AS words, arg_min(said_of, ordinal) AS said_of
FROM (${said(reports)}) GROUP BY report_id, code`,
});

/**
 * A count that the words state is the count of its cell. Which count it is, and whose, was settled when the words were
 * read (table `narrative_count`). A report may state the same count twice, once for a part: it is enough that one of
 * the statements agrees. Words about the body alone beside a table for the whole region are another scope, not an error.
 */
export const textTable: Rule = {
  ...weighed,
  tally: `SELECT report_id, NULL::VARCHAR AS agency_id, NULL::INTEGER AS year, count(*)::INTEGER AS passed, 0 AS failed, 0 AS undecided, 0 AS not_applicable
FROM narrative_count WHERE counted <> 'withdrawn' AND report_id NOT IN (FROM text_open) GROUP BY report_id
UNION ALL
SELECT report_id, NULL, NULL, count(*) FILTER (status = 'pass'), count(*) FILTER (status = 'fail'), count(*) FILTER (status = 'undecided'), count(*) FILTER (status = 'not_applicable')
FROM (${weighed.places('FROM text_open', 'all')}) GROUP BY report_id`,
};
