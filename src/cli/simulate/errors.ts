import { APPEAL_KINDS } from '@/model/appeals';
import type { ApplicantColumn } from '@/model/applicants';
import { expectedLayout } from '@/model/layout';
import type { RequestFigure } from '@/model/measures';
import { addTo, appealCell, disclosureCell, requestCell, valueAt, type Cells } from './cells';
import { outcomesOf } from './flows';
import { date, dateIn, deadline, type SimulatedReport } from './report';
import type { Answer } from './answers';
import type { Random } from './random';

/** What an error may look at: the body's reports in order, and the body before it in the same district. */
export interface Scene {
  readonly history: readonly SimulatedReport[];
  readonly neighbour: readonly SimulatedReport[] | null;
  readonly random: Random;
}

/** Puts one error into a history and says what a checker should find; null where the history has no room for it. */
export type MakeError = (scene: Scene, error: number) => readonly Answer[] | null;

const ASKERS: readonly ApplicantColumn[] = ['natural_person', 'business', 'legal_service'];
const at = (cells: Cells, figure: RequestFigure, column: ApplicantColumn): number => valueAt(cells, requestCell(figure, column));

function open(report: SimulatedReport): Cells {
  report.printed = Float64Array.from(report.printed);
  return report.printed;
}

/** Adds to a cell and to its row's total, so that the row still adds up. */
function addToRow(cells: Cells, figure: RequestFigure, column: ApplicantColumn, amount: number): void {
  addTo(cells, requestCell(figure, column), amount);
  addTo(cells, requestCell(figure, 'total'), amount);
}

const balance: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  const cells = open(report);
  const column = random.pick(ASKERS);
  addToRow(cells, 'received', column, random.between(1, 9));
  return [column, 'total' as const].map((one) => ({
    rule: 'T3-BALANCE',
    report,
    cells: [`request.processed.${one}`, `request.carried_out.${one}`],
    expected: at(cells, 'received', one) + at(cells, 'carried_in', one),
    reported: at(cells, 'processed', one) + at(cells, 'carried_out', one),
  }));
};

function outcomesBroken(report: SimulatedReport, columns: readonly ApplicantColumn[]): readonly Answer[] {
  return columns.map((column) => ({
    rule: 'T3-OUTCOMES',
    report,
    cells: [`request.processed.${column}`],
    expected: outcomesOf(report.layout).reduce((sum, outcome) => sum + at(report.printed, outcome, column), 0),
    reported: at(report.printed, 'processed', column),
  }));
}

const outcomes: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  const column = random.pick(ASKERS);
  addToRow(open(report), random.pick(outcomesOf(report.layout)), column, random.between(1, 9));
  return outcomesBroken(report, [column, 'total']);
};

/** A report with a filled outcome cell under natural persons or business, and that cell. */
function filled({ history, random }: Scene): { report: SimulatedReport; row: RequestFigure; column: ApplicantColumn } | null {
  const found = history.flatMap((report) =>
    ASKERS.flatMap((column) => outcomesOf(report.layout).flatMap((row) => (at(report.printed, row, column) > 0 ? [{ report, row, column }] : []))),
  );
  return found.length > 0 ? random.pick(found) : null;
}

const applicants: MakeError = (scene) => {
  const place = filled(scene);
  if (!place) return null;
  const { report, row, column } = place;
  const other = scene.random.pick(outcomesOf(report.layout).filter((outcome) => outcome !== row));
  const cells = open(report);
  addTo(cells, requestCell(row, column), -1);
  addTo(cells, requestCell(other, column), 1);
  return [row, other].map((one, index) => ({
    rule: 'T3-APPLICANTS',
    report,
    cells: [`request.${one}.total`],
    expected: at(cells, one, 'total') + (index === 0 ? -1 : 1),
    reported: at(cells, one, 'total'),
  }));
};

/** One column too low, another too high, the grand total right. */
const cancels: MakeError = (scene) => {
  const place = filled(scene);
  if (!place) return null;
  const { report, row, column } = place;
  const other = scene.random.pick(ASKERS.filter((one) => one !== column));
  const cells = open(report);
  addTo(cells, requestCell(row, column), -1);
  addTo(cells, requestCell(row, other), 1);
  return outcomesBroken(report, [column, other]);
};

const appealTotal: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  const { id } = random.pick(APPEAL_KINDS);
  const cells = open(report);
  const expected = valueAt(cells, appealCell(id, 'total'));
  addTo(cells, appealCell(id, 'total'), random.between(1, 5));
  return [{ rule: 'T4-TOTAL', report, cells: [`appeal.${id}.total`], expected, reported: valueAt(cells, appealCell(id, 'total')) }];
};

const carry: MakeError = ({ history, random }) => {
  const found = history.slice(1).flatMap((report, index) => {
    const before = history[index];
    return ASKERS.flatMap((column) => (before && at(report.printed, 'received', column) > 0 ? [{ report, before, column }] : []));
  });
  if (found.length === 0) return null;
  const { report, before, column } = random.pick(found);
  const cells = open(report);
  addToRow(cells, 'received', column, -1);
  addToRow(cells, 'carried_in', column, 1);
  return [column, 'total' as const].map((one) => ({
    rule: 'XY-CARRY',
    report,
    cells: [`request.carried_in.${one}`],
    expected: at(before.printed, 'carried_out', one),
    reported: at(cells, 'carried_in', one),
  }));
};

const inForce: MakeError = ({ history, random }) => {
  const field = disclosureCell('normative_documents_in_force');
  const found = history.slice(1).filter((_, index) => history[index]?.layout === '2021');
  if (found.length === 0) return null;
  const report = random.pick(found);
  const expected = valueAt(report.printed, field);
  const off = random.between(1, 6);
  for (const later of history.filter(({ year }) => year >= report.year)) addTo(open(later), field, off);
  return [{ rule: 'XY-IN-FORCE', report, cells: ['disclosure.normative_documents_in_force'], expected, reported: expected + off }];
};

const textAgainstTable: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  report.wrongInWords = random.between(1, 20);
  const expected = at(report.printed, 'received', 'total');
  return [{ rule: 'TEXT-TABLE', report, cells: ['request.received.total'], expected, reported: expected + report.wrongInWords }];
};

/** The district's table 4 counts cases that none of its bodies reports; the answers follow from the sums. */
const rollup: MakeError = ({ history, random }, error) => {
  const report = random.pick(history);
  if (report.scope !== 'region') return null;
  const cells = open(report);
  for (const result of ['upheld', 'total'] as const) {
    addTo(cells, appealCell('review', result), 3);
    report.rollupErrors.set(appealCell('review', result), error);
  }
  return [];
};

const late: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  report.publishedOn = report.scope === 'region' ? dateIn(report.year + 1, random.between(4, 6), random) : date(report.year + 1, random.between(2, 4), random.between(1, 28));
  return [{ rule: 'LATE', report, cells: [], expected: deadline(report), reported: report.publishedOn }];
};

const missing: MakeError = ({ history, random }) => {
  const report = history.length > 1 ? random.pick(history.slice(1)) : undefined;
  if (report?.scope !== 'agency') return null;
  report.missing = true;
  return [{ rule: 'MISSING', report, cells: [], expected: '', reported: '' }];
};

const layout: MakeError = ({ history, random }) => {
  const report = random.pick(history);
  const cells = open(report);
  const [from, to] = report.layout === '2021' ? (['2021', '2019'] as const) : (['2019', '2021'] as const);
  const rows = ['other_not_corrected', 'other_fee_unpaid', 'other_misc'] as const;
  for (const column of [...ASKERS, 'research', 'nonprofit', 'other_org', 'total'] as const) {
    const other = from === '2021' ? rows.reduce((sum, row) => sum + at(cells, row, column), 0) : at(cells, 'other', column);
    for (const row of rows) cells[requestCell(row, column)] = to === '2019' ? NaN : row === 'other_misc' ? other : 0;
    cells[requestCell('other', column)] = to === '2019' ? other : NaN;
  }
  report.layout = to;
  return [{ rule: 'LAYOUT', report, cells: [], expected: expectedLayout(report.year), reported: to }];
};

/** In the last year a dozen times as many requests as the year before, the report adding up all the same. */
const jump: MakeError = ({ history }) => {
  const [before, report] = history.slice(-2);
  if (!before || report?.scope !== 'agency') return null;
  const expected = at(before.printed, 'received', 'total');
  if (expected < 5 || expected > 200) return null;
  const cells = open(report);
  for (const figure of ['received', 'processed', 'granted'] as const) addToRow(cells, figure, 'natural_person', 12 * expected + 100);
  return [{ rule: 'JUMP', report, cells: ['request.received.total'], expected, reported: at(cells, 'received', 'total') }];
};

const copy: MakeError = ({ history, neighbour, random }) => {
  const index = random.between(1, history.length - 1);
  const report = history[index];
  const beside = neighbour?.[index];
  const source = beside && !beside.missing && random.chance(0.5) ? beside : history[index - 1];
  if (!report || !source || source === report) return null;
  report.problems = source.problems.replace(String(source.year), String(report.year));
  return [{ rule: 'COPY', report, cells: ['narrative.problems'], expected: '', reported: source.reportId }];
};

/** Every kind of error. `CANCELS` breaks T3-OUTCOMES in two columns by one mistake. */
export const ERRORS: readonly { readonly kind: string; readonly make: MakeError }[] = [
  { kind: 'ROLLUP', make: rollup },
  { kind: 'T3-BALANCE', make: balance },
  { kind: 'T3-OUTCOMES', make: outcomes },
  { kind: 'T3-APPLICANTS', make: applicants },
  { kind: 'CANCELS', make: cancels },
  { kind: 'T4-TOTAL', make: appealTotal },
  { kind: 'XY-CARRY', make: carry },
  { kind: 'XY-IN-FORCE', make: inForce },
  { kind: 'TEXT-TABLE', make: textAgainstTable },
  { kind: 'LATE', make: late },
  { kind: 'MISSING', make: missing },
  { kind: 'LAYOUT', make: layout },
  { kind: 'JUMP', make: jump },
  { kind: 'COPY', make: copy },
];
