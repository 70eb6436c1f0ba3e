import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Translate } from '@/chart/model';
import type { ListedFinding, ListedPlace } from './list';
import { BODY_FONT, HEADING_FONT, SIZE } from './typography';

/** Columns with their widths in twips; together 156 mm. */
const COLUMNS = [
  { id: 'number', width: 600, centred: true },
  { id: 'where', width: 2380, centred: false },
  { id: 'printed', width: 1200, centred: true },
  { id: 'expected', width: 1420, centred: true },
  { id: 'said', width: 3244, centred: false },
] as const;
type Column = (typeof COLUMNS)[number];

const MARGINS = { top: 60, bottom: 60, left: 90, right: 90 };

/** The findings of one body as a table, a row a place; its head is repeated on every page and no row is torn. Of several years each place says its own. */
export function findingTable(findings: readonly ListedFinding[], t: Translate): Table {
  const years = new Set(findings.map(({ year }) => year)).size > 1;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: COLUMNS.map((column) => cell({ ...column, centred: true }, [{ text: t(`rectification.sheet.head.${column.id}`), head: true }])),
  });
  const rows = findings.flatMap((finding, index) => finding.places.map((place, at) => placeRow(finding, place, index + 1, at, years, t)));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => width),
    rows: [head, ...rows],
  });
}

function placeRow(finding: ListedFinding, { where, printed, expected, said }: ListedPlace, number: number, at: number, years: boolean, t: Translate): TableRow {
  const first = at === 0;
  const texts: Readonly<Record<Column['id'], readonly Line[]>> = {
    number: [{ text: finding.places.length > 1 ? `${String(number)}.${String(at + 1)}` : String(number) }],
    where: [...(first ? [{ text: t('rectification.letter.finding', { rule: finding.rule, severity: finding.severity }), head: true }] : []), { text: years ? t('rectification.letter.of_year', { year: finding.year, where }) : where }],
    printed: [{ text: printed }],
    expected: [{ text: expected }],
    said: [said, ...(first ? [...finding.remarks, finding.remedy, t('rectification.letter.status', { status: finding.status })] : []), ...(first && finding.note !== '' ? [t('rectification.letter.note', { note: finding.note })] : [])].map((text) => ({ text })),
  };
  return new TableRow({ cantSplit: true, children: COLUMNS.map((column) => cell(column, texts[column.id])) });
}

interface Line {
  readonly text: string;
  readonly head?: boolean;
}

function cell({ width, centred }: { readonly width: number; readonly centred: boolean }, lines: readonly Line[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      ({ text, head = false }) =>
        new Paragraph({ alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT, children: [new TextRun({ text, size: SIZE.table, font: head ? HEADING_FONT : BODY_FONT })] }),
    ),
  });
}
