import type { Cell, SheetData } from 'write-excel-file/universal';
import type { Translate } from '@/chart/model';
import type { ListedBody, ListedFinding, Rectification } from './list';
import { writeXlsx } from '../xlsx';
import { sheetNames } from './sheet-names';

/** Bodies with a sheet of their own; beyond that nobody leafs through them, and the first sheet has all. */
export const BODY_SHEETS = 200;

const COLUMNS = [
  { id: 'number', width: 6 }, { id: 'body', width: 24 }, { id: 'year', width: 7 }, { id: 'scope', width: 12 }, { id: 'rule', width: 15 }, { id: 'severity', width: 9 },
  { id: 'where', width: 30 }, { id: 'printed', width: 12 }, { id: 'expected', width: 13 }, { id: 'said', width: 32 }, { id: 'remarks', width: 30 }, { id: 'remedy', width: 38 },
  { id: 'status', width: 13 }, { id: 'note', width: 20 }, { id: 'source', width: 32 },
] as const;
type ColumnId = (typeof COLUMNS)[number]['id'];

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8F1F9', borderColor: '#868F99', borderStyle: 'thin', align: 'center', alignVertical: 'center', wrap: true } as const;
const BODY = { borderColor: '#C4CAD0', borderStyle: 'thin', alignVertical: 'top', wrap: true } as const;

/** Always text, whatever it looks like: a body named =HYPERLINK("…") stays a name, also when the cell is edited. */
const text = (value: string): Cell => ({ value, type: String, format: '@', ...BODY });
const figure = (value: number): Cell => ({ value, type: Number, ...BODY });
/** A figure as a number, so that it can be reckoned with; dates, ranges and shares as they are. */
const figureOrText = (value: string): Cell => (/^-?\d{1,15}(\.\d+)?$/.test(value) ? figure(Number(value)) : text(value));

/**
 * The list as .xlsx: one sheet of all findings, a row a place, and one for each body; apart from them what could not be
 * checked and what was dismissed. Heads are frozen. Where the figures are simulated, every sheet says so.
 */
export function rectificationWorkbook(list: Rectification, t: Translate): Promise<Blob> {
  const withFindings = list.bodies.filter(({ findings }) => findings.length > 0);
  const sheets = withFindings.slice(0, BODY_SHEETS);
  const name = (id: 'all' | 'undecided' | 'dismissed' | 'about'): string => t(`rectification.sheet.${id}`);
  const own = (['all', 'undecided', 'dismissed', 'about'] as const).map(name);
  const names = sheetNames(sheets.map((body) => body.name), own);
  const rest = withFindings.length > sheets.length ? [t('rectification.sheet.more_bodies', { n: BODY_SHEETS })] : [];
  const about: SheetData = [list.title, ...rest, ...list.about].map((line) => [{ value: line, type: String, format: '@', wrap: true, height: linesOf(line, 108) * LINE + 4 }]);
  return writeXlsx([
    findingSheet(name('all'), withFindings, ({ findings }) => findings, list, t),
    undecidedSheet(name('undecided'), list, t),
    ...(list.counts.dismissed > 0 ? [findingSheet(name('dismissed'), list.bodies, ({ dismissed }) => dismissed, list, t)] : []),
    { data: [...banner(list), ...about], sheet: name('about'), columns: [{ width: 110 }] },
    ...sheets.map((body, index) => findingSheet(names[index] ?? body.name, [body], ({ findings }) => findings, list, t, ['body'])),
  ]);
}

function findingSheet(sheet: string, bodies: readonly ListedBody[], findingsOf: (body: ListedBody) => readonly ListedFinding[], list: Rectification, t: Translate, without: readonly ColumnId[] = []) {
  const columns = COLUMNS.filter(({ id }) => !without.includes(id));
  const rows = bodies.flatMap((body) => findingsOf(body).flatMap((finding) => rowsOf(body.name, finding))).map((row) => columns.map(({ id }) => row[id]));
  return framed(sheet, columns, rows, list, t, without.includes('body') ? 1 : 2);
}

function undecidedSheet(sheet: string, list: Rectification, t: Translate) {
  const rows = list.bodies.flatMap(({ name, undecided }) => undecided.map(({ rule, places }) => [text(name), text(rule), figure(places)]));
  return framed(sheet, [{ id: 'body', width: 34 }, { id: 'rule', width: 22 }, { id: 'places', width: 18 }], rows, list, t, 1);
}

function framed(sheet: string, columns: readonly { readonly id: string; readonly width: number }[], rows: readonly (readonly Cell[])[], list: Rectification, t: Translate, stickyColumnsCount: number) {
  const top = banner(list);
  const head = columns.map(({ id }): Cell => ({ value: t(`rectification.sheet.head.${id}`), type: String, height: 22, ...HEAD }));
  const data: SheetData = [...top, head, ...rows.map((row) => highEnough(row, columns))];
  return { data, sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: top.length + 1, stickyColumnsCount, orientation: 'landscape' as const };
}

/** Points from line to line, and what a row may have at most. */
const LINE = 15;
const HIGHEST = 400;

/** A row with a height for its longest text: not every program works that out when it opens a file. */
function highEnough(row: readonly Cell[], columns: readonly { readonly width: number }[]): Cell[] {
  const lines = row.map((cell, index) => linesOf(valueOf(cell), (columns[index]?.width ?? 10) - 1));
  const height = Math.min(Math.max(1, ...lines) * LINE + 4, HIGHEST);
  return row.map((cell, index) => (index === 0 && cell !== null && typeof cell === 'object' && 'value' in cell ? { ...cell, height } : cell));
}

const valueOf = (cell: Cell): string => (cell !== null && typeof cell === 'object' && 'value' in cell ? String(cell.value ?? '') : '');

/** How many lines a text takes in a column; Chinese characters and their marks are twice as wide as a figure. */
function linesOf(text: string, width: number): number {
  const wide = (line: string): number => [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef—…“”·]/u.test(character) ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0);
}

const banner = ({ warning }: Rectification): Cell[][] => (warning === null ? [] : [[{ value: warning, type: String, fontWeight: 'bold', textColor: '#A33A00' }]]);

/** A row for each place of a finding; what holds for the whole finding stands in the first. */
function rowsOf(body: string, finding: ListedFinding): readonly Readonly<Record<ColumnId, Cell>>[] {
  return finding.places.map(({ where, printed, expected, said }, index) => ({
    number: figure(finding.number),
    body: text(body),
    year: figure(finding.year),
    scope: text(finding.scope),
    rule: text(finding.rule),
    severity: text(finding.severity),
    where: text(where),
    printed: figureOrText(printed),
    expected: figureOrText(expected),
    said: text(said),
    remarks: text(index === 0 ? finding.remarks.join('\n') : ''),
    remedy: text(index === 0 ? finding.remedy : ''),
    status: text(finding.status),
    note: text(index === 0 ? finding.note : ''),
    source: text(finding.source ?? ''),
  }));
}
