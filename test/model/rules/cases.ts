import type { RuleId } from '@/model/rules';
import { noAppealsBut, zeroBut, type Body, type Paper, type Table3 } from './paper';

/** One situation, what a rule counts in the report `x` and what it finds in the dataset, worked out by hand. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly name: string;
  readonly bodies?: readonly Body[];
  readonly papers: readonly Paper[];
  /** Places of the report `x` that pass, fail, are undecided, do not apply; null where the rule has no place in it. */
  readonly counts: readonly [number, number, number, number] | null;
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly cells: string;
  readonly expected?: string;
  readonly reported?: string;
  readonly severity?: string;
  readonly cause?: string | null;
  readonly reason?: string | null;
  readonly report_id?: string | null;
  readonly other_report_id?: string | null;
}

const OFFICE: Body = { id: 'office', level: 'department', kind: 'government_office', parent: 'gov' };
export const BODIES: readonly Body[] = [
  { id: 'gov', level: 'county', kind: 'government' },
  OFFICE,
  { id: 'bureau', level: 'department', kind: 'department', parent: 'gov' },
  { id: 'street', level: 'township', kind: 'subdistrict', parent: 'gov' },
  { id: 'zone', level: 'county', kind: 'zone' },
];

const x = (more: Partial<Paper>): Paper => ({ id: 'x', body: 'bureau', year: 2023, ...more });
/** Ten requests of natural persons, nine granted and one carried out. */
const TEN = zeroBut({ received: [10, 0, 0, 0, 0, 0, 10], granted: [9, 0, 0, 0, 0, 0, 9], processed: [9, 0, 0, 0, 0, 0, 9], carried_out: [1, 0, 0, 0, 0, 0, 1] });
const total = (value: number | null): readonly (number | null)[] => [null, null, null, null, null, null, value];

const T3: readonly RuleCase[] = [
  { rule: 'T3-BALANCE', name: 'holds in all seven columns', papers: [x({ requests: TEN })], counts: [7, 0, 0, 0], findings: [] },
  {
    rule: 'T3-BALANCE',
    name: 'a column and its total that are off by the same are one finding',
    papers: [x({ requests: { ...TEN, received: [12, 0, 0, 0, 0, 0, 12] } })],
    counts: [5, 2, 0, 0],
    findings: [
      {
        cells: 'request.processed.natural_person request.carried_out.natural_person;request.processed.total request.carried_out.total',
        expected: '12;12', reported: '10;10', severity: 'error', cause: 'does_not_add_up', reason: null,
      },
    ],
  },
  {
    rule: 'T3-BALANCE',
    name: 'says so where received already includes what was carried in',
    papers: [x({ basis: 'narrative', requests: { received: total(10), carried_in: total(2), processed: total(9), carried_out: total(1) } })],
    counts: [0, 1, 6, 0],
    findings: [{ cells: 'request.processed.total request.carried_out.total', expected: '12', reported: '10', reason: 'received_includes_carried_in' }],
  },
  {
    rule: 'T3-BALANCE',
    name: 'two columns that are off against each other under a right total are one finding',
    papers: [x({ requests: { ...TEN, received: [9, 1, 0, 0, 0, 0, 10] } })],
    counts: [5, 2, 0, 0],
    findings: [
      {
        cells: 'request.processed.natural_person request.carried_out.natural_person;request.processed.business request.carried_out.business',
        expected: '9;1', reported: '10;0', reason: 'cancels_out',
      },
    ],
  },
  { rule: 'T3-BALANCE', name: 'is undecided where a cell is blank, not read as zero', papers: [x({ requests: { ...TEN, carried_in: [null, 0, 0, 0, 0, 0, 0] } })], counts: [6, 0, 1, 0], findings: [] },
  { rule: 'T3-BALANCE', name: 'has nothing to say of a report without table 3', papers: [x({})], counts: null, findings: [] },
  { rule: 'T3-OUTCOMES', name: 'holds in all seven columns', papers: [x({ requests: TEN })], counts: [7, 0, 0, 0], findings: [] },
  {
    rule: 'T3-OUTCOMES',
    name: 'takes the one row of the 2019 form for its three',
    papers: [x({ layout: '2019', requests: { ...zeroBut({ received: [3, 0, 0, 0, 0, 0, 3], processed: [3, 0, 0, 0, 0, 0, 3] }), other_not_corrected: [], other_fee_unpaid: [], other_misc: [], other: [3, 0, 0, 0, 0, 0, 3] } })],
    counts: [7, 0, 0, 0],
    findings: [],
  },
  {
    rule: 'T3-OUTCOMES',
    name: 'independent errors in two columns stay apart, with their total',
    papers: [x({ requests: { ...TEN, granted: [8, 3, 0, 0, 0, 0, 11] } })],
    counts: [4, 3, 0, 0],
    findings: [
      { cells: 'request.processed.business', expected: '3', reported: '0' },
      { cells: 'request.processed.natural_person', expected: '8', reported: '9' },
      { cells: 'request.processed.total', expected: '11', reported: '9' },
    ],
  },
  { rule: 'T3-OUTCOMES', name: 'is undecided where one outcome is not known', papers: [x({ requests: { ...TEN, refused_internal: [0, 0, 0, 0, 0, 0, null] } })], counts: [6, 0, 1, 0], findings: [] },
  { rule: 'T3-OUTCOMES', name: 'has nothing to say of a report without table 3', papers: [x({})], counts: null, findings: [] },
  { rule: 'T3-APPLICANTS', name: 'holds in the 25 rows of the 2021 form; the row of the other form is no place', papers: [x({ requests: TEN })], counts: [25, 0, 0, 1], findings: [] },
  {
    rule: 'T3-APPLICANTS',
    name: 'a torn number is probably a misreading: 1 and 0 written together mend the row',
    papers: [x({ requests: { ...TEN, received: [1, 0, 0, 0, 0, 0, 10] } })],
    counts: [24, 1, 0, 1],
    findings: [{ cells: 'request.received.total', expected: '1', reported: '10', cause: 'reading_error', reason: 'digits_joined' }],
  },
  {
    rule: 'T3-APPLICANTS',
    name: 'a total that no join of digits mends does not add up',
    papers: [x({ requests: { ...TEN, received: [10, 0, 0, 0, 0, 0, 14] } })],
    counts: [24, 1, 0, 1],
    findings: [{ cells: 'request.received.total', expected: '10', reported: '14', cause: 'does_not_add_up', reason: null }],
  },
  {
    rule: 'T3-APPLICANTS',
    name: 'one row too low and one too high under the same column are one mistake',
    papers: [x({ requests: { ...TEN, granted: [8, 0, 0, 0, 0, 0, 9], refused_inquiry: [1, 0, 0, 0, 0, 0, 0] } })],
    counts: [23, 2, 0, 1],
    findings: [{ cells: 'request.granted.total;request.refused_inquiry.total', expected: '8;1', reported: '9;0', reason: 'cancels_out' }],
  },
  { rule: 'T3-APPLICANTS', name: 'is undecided row by row where only totals are filled', papers: [x({ requests: { received: total(10), processed: total(10) } })], counts: [0, 0, 25, 1], findings: [] },
];

const T4: readonly RuleCase[] = [
  { rule: 'T4-TOTAL', name: 'holds for the three routes', papers: [x({ appeals: noAppealsBut({ review: [6, 2, 1, 1, 10] }) })], counts: [3, 0, 0, 0], findings: [] },
  {
    rule: 'T4-TOTAL',
    name: 'a printed total of 0 is kept and held against its parts, each route by itself',
    papers: [x({ appeals: noAppealsBut({ review: [10, 1, 0, 0, 0], suit_direct: [0, 0, 0, 2, 5] }) })],
    counts: [1, 2, 0, 0],
    findings: [
      { cells: 'appeal.review.total', expected: '11', reported: '0', cause: 'does_not_add_up' },
      { cells: 'appeal.suit_direct.total', expected: '2', reported: '5' },
    ],
  },
  {
    rule: 'T4-TOTAL',
    name: 'a torn number is probably a misreading',
    papers: [x({ appeals: { review: [3, 1, 2, 0, 15] } })],
    counts: [0, 1, 0, 0],
    findings: [{ cells: 'appeal.review.total', expected: '6', reported: '15', cause: 'reading_error', reason: 'digits_joined' }],
  },
  { rule: 'T4-TOTAL', name: 'is undecided where a result is blank', papers: [x({ appeals: { review: [3, null, 0, 0, 3] } })], counts: [0, 0, 1, 0], findings: [] },
  { rule: 'T4-TOTAL', name: 'has nothing to say of a report without table 4', papers: [x({})], counts: null, findings: [] },
];

const before = (more: Partial<Paper>): Paper => x({ id: 'before', year: 2022, ...more });
const carriedIn = (natural: number, all: number): Table3 => ({ carried_in: [natural, 0, 0, 0, 0, 0, all] });
const carriedOut = (natural: number, all: number): Table3 => ({ carried_out: [natural, 0, 0, 0, 0, 0, all] });

const XY: readonly RuleCase[] = [
  { rule: 'XY-CARRY', name: 'holds in all columns', papers: [before({ requests: carriedOut(4, 4) }), x({ requests: carriedIn(4, 4) })], counts: [7, 0, 0, 0], findings: [] },
  {
    rule: 'XY-CARRY',
    name: 'a column and its total are one finding, with the report before',
    papers: [before({ requests: carriedOut(4, 4) }), x({ requests: carriedIn(6, 6) })],
    counts: [5, 2, 0, 0],
    findings: [{ cells: 'request.carried_in.natural_person;request.carried_in.total', expected: '4;4', reported: '6;6', other_report_id: 'before' }],
  },
  { rule: 'XY-CARRY', name: 'is undecided where the year before is blank', papers: [before({ requests: { carried_out: total(null) } }), x({ requests: carriedIn(4, 4) })], counts: [0, 0, 7, 0], findings: [] },
  { rule: 'XY-CARRY', name: 'does not apply without a report of the year before', papers: [x({ id: 'old', year: 2021, requests: carriedOut(1, 1) }), x({ requests: carriedIn(4, 4) })], counts: null, findings: [] },
  { rule: 'XY-CARRY', name: 'does not compare across scopes', papers: [before({ scope: 'region', requests: carriedOut(9, 9) }), x({ requests: carriedIn(4, 4) })], counts: null, findings: [] },
  {
    rule: 'XY-CARRY',
    name: 'does not hold a report against what was only read out of its own words',
    papers: [before({ basis: 'narrative', sourceUrl: 'http://a/2023', requests: { carried_out: total(5) } }), x({ sourceUrl: 'http://a/2023', requests: carriedIn(4, 4) })],
    counts: null,
    findings: [],
  },
  {
    rule: 'XY-IN-FORCE',
    name: 'holds: 5 + 3 − 0 = 8',
    papers: [
      before({ disclosure: { regulations_in_force: 0, normative_documents_in_force: 5 } }),
      x({ disclosure: { regulations_made: 0, regulations_repealed: 0, regulations_in_force: 0, normative_documents_made: 3, normative_documents_repealed: 0, normative_documents_in_force: 8 } }),
    ],
    counts: [2, 0, 0, 0],
    findings: [],
  },
  {
    rule: 'XY-IN-FORCE',
    name: 'fails for one item and is undecided for the other',
    papers: [
      before({ disclosure: { normative_documents_in_force: 20 } }),
      x({ disclosure: { regulations_made: 0, regulations_repealed: 0, regulations_in_force: 2, normative_documents_made: 3, normative_documents_repealed: 6, normative_documents_in_force: 20 } }),
    ],
    counts: [0, 1, 1, 0],
    findings: [{ cells: 'disclosure.normative_documents_in_force', expected: '17', reported: '20', severity: 'warning', other_report_id: 'before' }],
  },
  {
    rule: 'XY-IN-FORCE',
    name: 'does not apply across the change of forms',
    papers: [
      before({ year: 2020, layout: '2019', disclosure: { regulations_published_total: 3, normative_documents_published_total: 40 } }),
      x({ year: 2021, disclosure: { regulations_made: 0, regulations_repealed: 0, regulations_in_force: 2, normative_documents_made: 3, normative_documents_repealed: 6, normative_documents_in_force: 20 } }),
    ],
    counts: [0, 0, 0, 2],
    findings: [],
  },
];

const TEXT: readonly RuleCase[] = [
  { rule: 'TEXT-TABLE', name: 'holds for requests and for both routes to court together', papers: [x({ requests: TEN, appeals: noAppealsBut({ suit_direct: [1, 0, 0, 0, 1], suit_after_review: [0, 2, 0, 0, 2] }), counts: [{ counted: 'received', value: 10 }, { counted: 'suit', value: 3 }] })], counts: [2, 0, 0, 0], findings: [] },
  {
    rule: 'TEXT-TABLE',
    name: 'fails where the words say another number',
    papers: [x({ requests: TEN, counts: [{ counted: 'received', scope: 'agency', value: 17 }] })],
    counts: [0, 1, 0, 0],
    findings: [{ cells: 'request.received.total', expected: '10', reported: '17', severity: 'warning', cause: 'does_not_add_up' }],
  },
  {
    rule: 'TEXT-TABLE',
    name: 'words about the office beside a table for the region are another scope',
    papers: [x({ body: 'gov', scope: 'region', requests: TEN, counts: [{ counted: 'accepted', scope: 'agency', value: 2 }] })],
    counts: [0, 1, 0, 0],
    findings: [{ cells: 'request.received.total', expected: '10', reported: '2', cause: 'scope_differs' }],
  },
  {
    rule: 'TEXT-TABLE',
    name: 'a part stated beside the whole is no error, and an outcome of reviews is its own cell',
    papers: [x({ requests: TEN, appeals: noAppealsBut({ review: [0, 2, 0, 0, 2] }), counts: [{ counted: 'received', value: 4 }, { counted: 'received', value: 10 }, { counted: 'review', result: 'corrected', value: 1 }] })],
    counts: [1, 1, 0, 0],
    findings: [{ cells: 'appeal.review.corrected', expected: '2', reported: '1' }],
  },
  {
    rule: 'TEXT-TABLE',
    name: 'is undecided for a blank cell and for 答复, which may leave some out',
    papers: [x({ requests: { ...TEN, granted: total(null) }, counts: [{ counted: 'granted', value: 9 }, { counted: 'answered', value: 8 }] })],
    counts: [0, 0, 2, 0],
    findings: [],
  },
  { rule: 'TEXT-TABLE', name: 'does not apply to figures that are themselves from words', papers: [x({ basis: 'narrative', requests: { received: total(5) }, counts: [{ counted: 'received', value: 6 }] })], counts: [0, 0, 0, 1], findings: [] },
];

const children: readonly Body[] = ['a', 'b', 'c', 'd'].map((id): Body => ({ id, level: 'department', kind: 'department', parent: 'gov' }));
const five = ['office', 'a', 'b', 'c', 'd'];
const sheet = (received: number): Table3 => ({ received: total(received) });
const ROLL: readonly RuleCase[] = [
  { rule: 'ROLLUP', name: 'holds for the sum of five bodies, fees to the fen', bodies: [...BODIES, ...children], papers: [...five.map((body): Paper => ({ id: body, body, year: 2023, requests: sheet(2), disclosure: { fees_10k_yuan: 0.1 } })), x({ body: 'gov', scope: 'region', requests: sheet(10), disclosure: { fees_10k_yuan: 0.5 } })], counts: [2, 0, 0, 7 * 29 - 1 + 31], findings: [] },
  {
    rule: 'ROLLUP',
    name: 'fails cell by cell, one finding a table',
    bodies: [...BODIES, ...children],
    papers: [...five.map((body): Paper => ({ id: body, body, year: 2023, requests: { received: total(2), processed: total(1) } })), x({ body: 'gov', scope: 'region', requests: { received: total(11), processed: total(6) } })],
    counts: [0, 2, 0, 7 * 29 - 2],
    findings: [{ cells: 'request.received.total;request.processed.total', expected: '10;5', reported: '11;6', severity: 'warning' }],
  },
  {
    rule: 'ROLLUP',
    name: 'is undecided where one of those below has no report of the year',
    bodies: [...BODIES, ...children],
    papers: [...five.slice(1).map((body): Paper => ({ id: body, body, year: 2023, requests: sheet(2) })), { id: 'earlier', body: 'office', year: 2022, requests: sheet(1) }, x({ body: 'gov', scope: 'region', requests: sheet(10) })],
    counts: [0, 0, 1, 0],
    findings: [],
  },
  { rule: 'ROLLUP', name: 'is undecided where a cell below is blank', bodies: [...BODIES, ...children], papers: [...five.map((body): Paper => ({ id: body, body, year: 2023, requests: sheet(2) })).slice(0, 4), { id: 'd', body: 'd', year: 2023, requests: { received: total(null) } }, x({ body: 'gov', scope: 'region', requests: sheet(10) })], counts: [0, 0, 1, 7 * 29 - 1], findings: [] },
  { rule: 'ROLLUP', name: 'does not apply to a body’s own figures', papers: [x({ requests: TEN })], counts: null, findings: [] },
];

const TIME: readonly RuleCase[] = [
  { rule: 'LATE', name: 'a department on 31 January is in time', papers: [x({ publishedOn: '2024-01-31' })], counts: [1, 0, 0, 0], findings: [] },
  { rule: 'LATE', name: 'a department on 1 February is not', papers: [x({ publishedOn: '2024-02-01' })], counts: [0, 1, 0, 0], findings: [{ cells: '', expected: '2024-01-31', reported: '2024-02-01', severity: 'warning', reason: 'deadline_department' }] },
  { rule: 'LATE', name: 'a government has until 31 March', papers: [x({ body: 'gov', scope: 'region', publishedOn: '2024-03-31' })], counts: [1, 0, 0, 0], findings: [] },
  { rule: 'LATE', name: 'and no longer', papers: [x({ body: 'gov', scope: 'region', publishedOn: '2024-04-01' })], counts: [0, 1, 0, 0], findings: [{ cells: '', expected: '2024-03-31', reported: '2024-04-01', severity: 'warning', reason: 'deadline_region' }] },
  { rule: 'LATE', name: 'a subdistrict is not named by article 49: a notice that says so', papers: [x({ body: 'street', publishedOn: '2024-03-17' })], counts: [0, 1, 0, 0], findings: [{ cells: '', severity: 'notice', reason: 'deadline_not_named' }] },
  { rule: 'LATE', name: 'an office whose scope is not stated may be publishing for the region', papers: [x({ body: 'office', scope: null, publishedOn: '2024-02-20' })], counts: [0, 0, 1, 0], findings: [] },
  { rule: 'LATE', name: 'is undecided without a date', papers: [x({})], counts: [0, 0, 1, 0], findings: [] },
  {
    rule: 'LATE',
    name: 'figures that only the next report gives have that one’s date, not their own',
    papers: [x({ basis: 'narrative', sourceUrl: 'http://a/2024', publishedOn: '2025-01-20' }), x({ id: 'next', year: 2024, sourceUrl: 'http://a/2024', publishedOn: '2025-01-20' })],
    counts: [0, 0, 1, 0],
    findings: [],
  },
  { rule: 'LAYOUT', name: 'holds: the 2021 form in 2021', papers: [x({ year: 2021 })], counts: [1, 0, 0, 0], findings: [] },
  { rule: 'LAYOUT', name: 'the 2019 form in 2023 is a notice', papers: [x({ layout: '2019' })], counts: [0, 1, 0, 0], findings: [{ cells: '', expected: '2021', reported: '2019', severity: 'notice' }] },
  { rule: 'LAYOUT', name: 'and the reverse', papers: [x({ year: 2020 })], counts: [0, 1, 0, 0], findings: [{ cells: '', expected: '2019', reported: '2021' }] },
  { rule: 'LAYOUT', name: 'is undecided where the form is not known', papers: [x({ layout: null })], counts: [0, 0, 1, 0], findings: [] },
  { rule: 'LAYOUT', name: 'does not apply to figures from words', papers: [x({ layout: null, basis: 'narrative' })], counts: [0, 0, 0, 1], findings: [] },
];

const reporting = (bodies: readonly string[], year: number): Paper[] => bodies.map((body): Paper => ({ id: `${body}-${String(year)}`, body, year }));
const MISSING: readonly RuleCase[] = [
  { rule: 'MISSING', name: 'holds where a report follows', papers: [before({}), x({})], counts: [1, 0, 0, 0], findings: [] },
  {
    rule: 'MISSING',
    name: 'a body among five that reported has no report where four have one',
    bodies: [...BODIES, ...children],
    papers: [...reporting(five, 2022), ...reporting(five.slice(1), 2023)],
    counts: null,
    findings: [{ cells: '', severity: 'warning', cause: 'missing', report_id: null, other_report_id: 'office-2022' }],
  },
  { rule: 'MISSING', name: 'is undecided where most have none: the year has not been collected', bodies: [...BODIES, ...children], papers: [...reporting(five, 2022), ...reporting(five.slice(3), 2023)], counts: null, findings: [] },
  { rule: 'MISSING', name: 'says nothing beyond the last year of the dataset', bodies: [...BODIES, ...children], papers: reporting(five, 2022), counts: null, findings: [] },
];

const peers = Array.from({ length: 9 }, (_, index): Body => ({ id: `p${String(index)}`, level: 'department', kind: 'department', parent: 'gov' }));
/** Nine bodies that go from 100 to between 96 and 104. */
const steady: readonly Paper[] = peers.flatMap(({ id }, index): Paper[] => [
  { id: `${id}-2022`, body: id, year: 2022, requests: sheet(100) },
  { id: `${id}-2023`, body: id, year: 2023, requests: sheet(96 + index) },
]);
const change = (from: number | null, to: number): readonly Paper[] => [...steady, before({ requests: { received: total(from) } }), x({ requests: sheet(to) })];
const JUMP: readonly RuleCase[] = [
  // Ten changes with x's own: the median is half of ln(102/101), 0.0049. The spread is small, so the factor 2.5 is the
  // bound: 101 ÷ 2.5 × 1.0049 − 1 = 39.6 and 101 × 2.5 × 1.0049 − 1 = 252.7.
  { rule: 'JUMP', name: 'up to the bound is no alarm', bodies: [...BODIES, ...peers], papers: change(100, 252), counts: [1, 0, 0, 0], findings: [] },
  { rule: 'JUMP', name: 'beyond it is a notice with the range of its peers', bodies: [...BODIES, ...peers], papers: change(100, 260), counts: [0, 1, 0, 0], findings: [{ cells: 'request.received.total', expected: '40–252', reported: '260', severity: 'notice', reason: 'rise', other_report_id: 'before' }] },
  { rule: 'JUMP', name: 'a fall weighs as a rise does', bodies: [...BODIES, ...peers], papers: change(100, 20), counts: [0, 1, 0, 0], findings: [{ cells: 'request.received.total', reason: 'fall' }] },
  { rule: 'JUMP', name: '1 → 3 is no alarm, nor is 0 → 29', bodies: [...BODIES, ...peers], papers: change(0, 29), counts: [1, 0, 0, 0], findings: [] },
  { rule: 'JUMP', name: 'is undecided without enough peers', papers: [before({ requests: sheet(100) }), x({ requests: sheet(900) })], counts: [0, 0, 1, 0], findings: [] },
  { rule: 'JUMP', name: 'is undecided where the year before is blank', bodies: [...BODIES, ...peers], papers: change(null, 900), counts: [0, 0, 1, 0], findings: [] },
  { rule: 'JUMP', name: 'does not apply to a first report', papers: [x({ requests: sheet(900) })], counts: null, findings: [] },
];

/** Five sentences of twenty characters and more, none with a figure. */
const PROSE = '一是部分栏目更新不够及时，重点领域公开还有差距。二是政策解读形式较为单一，群众参与的渠道不多。三是个别单位答复文书不够规范，审查把关有待加强。四是工作力量相对薄弱，业务培训的覆盖面仍需扩大。五是平台建设有待完善，检索功能使用不便。';
const OTHER = '我区在公开目录的编制方面仍存在遗漏的情形。部分街道对依申请公开的程序还不够熟悉，转办时间偏长。下一步将建立会商机制，逐件研究疑难申请的答复口径。同时将把公开要求嵌入办文流程，从源头上认定公开属性。还将开放政务公开专区，方便群众就近查阅。';
const COPY: readonly RuleCase[] = [
  { rule: 'COPY', name: 'holds for texts of their own', papers: [before({ narrative: { problems: OTHER } }), x({ narrative: { problems: PROSE } })], counts: [1, 0, 0, 0], findings: [] },
  {
    rule: 'COPY',
    name: 'last year’s text with another year in it is a notice',
    papers: [before({ narrative: { problems: `2022年存在的问题如下。${PROSE}` } }), x({ narrative: { problems: `2023年存在的问题如下。${PROSE}` } })],
    counts: [0, 1, 0, 0],
    findings: [{ cells: 'narrative.problems', severity: 'notice', reason: 'own_earlier_report', other_report_id: 'before', reported: '100%' }],
  },
  {
    rule: 'COPY',
    name: 'another body’s text with one short sentence changed is still nearly identical',
    papers: [{ id: 'source', body: 'street', year: 2022, narrative: { problems: `${PROSE}六是经费保障不足。` } }, x({ narrative: { problems: `${PROSE}六是人手仍然不足。` } })],
    counts: [0, 1, 0, 0],
    findings: [{ cells: 'narrative.problems', reason: 'other_body', other_report_id: 'source' }],
  },
  { rule: 'COPY', name: 'half of a text in common is not nearly identical', papers: [before({ narrative: { problems: PROSE } }), x({ narrative: { problems: `${PROSE}${OTHER}` } })], counts: [1, 0, 0, 0], findings: [] },
  { rule: 'COPY', name: 'does not apply to a text too short to be anyone’s own', papers: [before({ narrative: { other: '本年度无其他需要报告的事项。' } }), x({ narrative: { other: '本年度无其他需要报告的事项。' } })], counts: [0, 0, 0, 1], findings: [] },
  { rule: 'COPY', name: 'has nothing to say of a report without words', papers: [x({})], counts: null, findings: [] },
];

export const RULE_CASES: readonly RuleCase[] = [...T3, ...T4, ...XY, ...TEXT, ...ROLL, ...TIME, ...MISSING, ...JUMP, ...COPY];
