import { count, readCsv, type CsvRow } from './package-reader';

/**
 * The rules of the report, written down a second time in the plainest way, over the files alone: what
 * `answers.csv` says must be exactly what this finds.
 */
export interface Finding {
  readonly rule: string;
  readonly report_id: string;
  readonly agency_id: string;
  readonly year: number;
  readonly cells: string;
  readonly expected: string;
  readonly reported: string;
}

const ASKERS = ['natural_person', 'business', 'research', 'nonprofit', 'legal_service', 'other_org'];
const REFUSED = ['state_secret', 'by_law', 'safety_stability', 'third_party', 'internal', 'process', 'enforcement_file', 'inquiry'].map((reason) => `refused_${reason}`);
const UNAVAILABLE = ['not_held', 'needs_creation', 'unclear'].map((reason) => `unavailable_${reason}`);
const UNPROCESSED = ['petition', 'duplicate', 'publication', 'excessive', 'reconfirm'].map((reason) => `unprocessed_${reason}`);
const SHARED = ['granted', 'granted_in_part', ...REFUSED, ...UNAVAILABLE, ...UNPROCESSED];
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  '2019': [...SHARED, 'other'],
  '2021': [...SHARED, 'other_not_corrected', 'other_fee_unpaid', 'other_misc'],
};
const KINDS = ['review', 'suit_direct', 'suit_after_review'];

interface Report {
  readonly head: CsvRow;
  readonly body: CsvRow;
  readonly year: number;
  readonly requests: ReadonlyMap<string, CsvRow>;
  readonly appeals: ReadonlyMap<string, CsvRow>;
  readonly disclosure: CsvRow | undefined;
  readonly overview: string;
  readonly problems: string;
}

export function readReports(directory: string): readonly Report[] {
  const bodies = new Map(readCsv(directory, 'agencies').map((row) => [row['agency_id'], row]));
  const grouped = (resource: string): Map<string, CsvRow[]> => {
    const groups = new Map<string, CsvRow[]>();
    for (const row of readCsv(directory, resource)) groups.set(row['report_id'] ?? '', [...(groups.get(row['report_id'] ?? '') ?? []), row]);
    return groups;
  };
  const [requests, appeals, disclosures, narratives] = ['requests', 'appeals', 'disclosures', 'narratives'].map(grouped);
  return readCsv(directory, 'reports').map((head) => {
    const id = head['report_id'] ?? '';
    const words = (section: string): string => narratives?.get(id)?.find((row) => row['section'] === section)?.['body'] ?? '';
    return {
      head,
      body: bodies.get(head['agency_id'] ?? '') ?? {},
      year: Number(head['year']),
      requests: new Map((requests?.get(id) ?? []).map((row) => [row['applicant'] ?? '', row])),
      appeals: new Map((appeals?.get(id) ?? []).map((row) => [row['kind'] ?? '', row])),
      disclosure: disclosures?.get(id)?.[0],
      overview: words('overview'),
      problems: words('problems'),
    };
  });
}

/** Findings of every rule but JUMP and COPY, whose bounds are a matter of choice. */
export function check(directory: string): readonly Finding[] {
  const reports = readReports(directory);
  const byBodyAndYear = new Map(reports.map((report) => [`${report.head['agency_id'] ?? ''} ${String(report.year)}`, report]));
  const before = (report: Report): Report | undefined => byBodyAndYear.get(`${report.head['agency_id'] ?? ''} ${String(report.year - 1)}`);
  return [
    ...reports.flatMap((report) => [...withinReport(report), ...againstYearBefore(report, before(report)), ...late(report), ...layout(report)]),
    ...missing(reports, byBodyAndYear),
    ...rollup(reports),
  ];
}

function finding(rule: string, { head, year }: Report, cells: string, expected: number | string | null, reported: number | string | null): Finding[] {
  if (expected === null || reported === null || expected === reported) return [];
  return [{ rule, report_id: head['report_id'] ?? '', agency_id: head['agency_id'] ?? '', year, cells, expected: String(expected), reported: String(reported) }];
}

const plus = (...numbers: readonly (number | null)[]): number | null => numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

function withinReport(report: Report): readonly Finding[] {
  const { requests, appeals, head, overview } = report;
  const at = (applicant: string, figure: string): number | null => count(requests.get(applicant), figure);
  const outcomes = OUTCOMES[head['layout'] ?? ''] ?? [];
  const suits = plus(count(appeals.get('suit_direct'), 'total'), count(appeals.get('suit_after_review'), 'total'));
  const inWords = (pattern: RegExp): number => Number(pattern.exec(overview)?.[1] ?? NaN);
  return [
    ...[...ASKERS, 'total'].flatMap((column) => [
      ...finding('T3-BALANCE', report, `request.processed.${column} request.carried_out.${column}`, plus(at(column, 'received'), at(column, 'carried_in')), plus(at(column, 'processed'), at(column, 'carried_out'))),
      ...finding('T3-OUTCOMES', report, `request.processed.${column}`, plus(...outcomes.map((row) => at(column, row))), at(column, 'processed')),
    ]),
    ...['received', 'carried_in', ...outcomes, 'processed', 'carried_out'].flatMap((row) => finding('T3-APPLICANTS', report, `request.${row}.total`, plus(...ASKERS.map((column) => at(column, row))), at('total', row))),
    ...KINDS.flatMap((kind) => finding('T4-TOTAL', report, `appeal.${kind}.total`, plus(...['upheld', 'corrected', 'other', 'pending'].map((result) => count(appeals.get(kind), result))), count(appeals.get(kind), 'total'))),
    ...finding('TEXT-TABLE', report, 'request.received.total', at('total', 'received'), inWords(/收到政府信息公开申请(\d+)件/)),
    ...finding('TEXT-TABLE', report, 'request.carried_in.total', at('total', 'carried_in'), inWords(/上年结转(\d+)件/)),
    ...finding('TEXT-TABLE', report, 'request.processed.total', at('total', 'processed'), inWords(/办结(\d+)件/)),
    ...finding('TEXT-TABLE', report, 'request.carried_out.total', at('total', 'carried_out'), inWords(/继续办理(\d+)件/)),
    ...finding('TEXT-TABLE', report, 'appeal.review.total', count(appeals.get('review'), 'total'), inWords(/行政复议(\d+)件/)),
    ...finding('TEXT-TABLE', report, 'suits', suits, inWords(/行政诉讼(\d+)件/)),
  ];
}

function againstYearBefore(report: Report, before: Report | undefined): readonly Finding[] {
  if (!before) return [];
  const carry = [...ASKERS, 'total'].flatMap((column) =>
    finding('XY-CARRY', report, `request.carried_in.${column}`, count(before.requests.get(column), 'carried_out'), count(report.requests.get(column), 'carried_in')),
  );
  const inForce = ['regulations', 'normative_documents'].flatMap((item) => {
    const made = count(report.disclosure, `${item}_made`);
    const repealed = count(report.disclosure, `${item}_repealed`);
    const expected = plus(count(before.disclosure, `${item}_in_force`), made, repealed === null ? null : -repealed);
    return finding('XY-IN-FORCE', report, `disclosure.${item}_in_force`, expected, count(report.disclosure, `${item}_in_force`));
  });
  return [...carry, ...inForce];
}

function late(report: Report): readonly Finding[] {
  const published = report.head['published_on'] ?? '';
  const last = `${String(report.year + 1)}-${report.head['scope'] === 'region' ? '03-31' : '01-31'}`;
  return published > last ? finding('LATE', report, '', last, published) : [];
}

function layout(report: Report): readonly Finding[] {
  return finding('LAYOUT', report, '', report.year >= 2021 ? '2021' : '2019', report.head['layout'] ?? null);
}

function missing(reports: readonly Report[], known: ReadonlyMap<string, Report>): readonly Finding[] {
  const lastYear = Math.max(...reports.map(({ year }) => year));
  return reports.flatMap(({ head, year }) => {
    const agency_id = head['agency_id'] ?? '';
    if (year === lastYear || known.has(`${agency_id} ${String(year + 1)}`)) return [];
    return [{ rule: 'MISSING', report_id: '', agency_id, year: year + 1, cells: '', expected: '', reported: '' }];
  });
}

/** Every cell of a region's report against the sum of the reports below, where every body below has one. */
function rollup(reports: readonly Report[]): readonly Finding[] {
  const agencies = reports.filter(({ head }) => head['scope'] === 'agency');
  const bodies = new Set(agencies.map(({ head }) => head['agency_id']));
  return reports
    .filter(({ head }) => head['scope'] === 'region')
    .flatMap((report) => {
      const region = report.body['region_code'] ?? '';
      const isBelow = (code: string): boolean => (region.endsWith('00') ? code.startsWith(region.slice(0, -2)) : code === region);
      const expectedBodies = [...bodies].filter((id) => isBelow((id ?? '').split('-')[0] ?? ''));
      const below = agencies.filter(({ year, body }) => year === report.year && isBelow(body['region_code'] ?? ''));
      if (below.length < expectedBodies.length) return [];
      const compare = (cells: string, of: (one: Report) => CsvRow | undefined, column: string): Finding[] =>
        finding('ROLLUP', report, cells, plus(...below.map((one) => count(of(one), column))), count(of(report), column));
      return [
        ...[...report.requests].flatMap(([applicant, row]) => columnsOf(row).flatMap((figure) => compare(`request.${figure}.${applicant}`, (one) => one.requests.get(applicant), figure))),
        ...[...report.appeals].flatMap(([kind, row]) => columnsOf(row).flatMap((result) => compare(`appeal.${kind}.${result}`, (one) => one.appeals.get(kind), result))),
        ...columnsOf(report.disclosure ?? {}).flatMap((field) => compare(`disclosure.${field}`, (one) => one.disclosure, field)),
      ];
    });
}

const columnsOf = (row: CsvRow): readonly string[] => Object.keys(row).filter((column) => !['report_id', 'applicant', 'kind'].includes(column));
