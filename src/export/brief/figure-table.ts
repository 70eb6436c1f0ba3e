import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Translate } from '@/chart/model';
import { BODY_FONT, HEADING_FONT, SIZE } from '../rectification/typography';

/** One headline figure of two years, in words. */
export interface BriefRow {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
}

/** Widths in twips; together 156 mm. */
const WIDTHS = [2844, 2000, 2000, 2000] as const;

/** The headline figures of the year beside those of the year before. */
export function figureTable(rows: readonly BriefRow[], [before, now]: readonly [string, string], t: Translate): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: [row([t('brief.head.figure'), before, now, t('brief.head.change')], true), ...rows.map((each) => row([each.name, each.before, each.now, each.change], false))],
  });
}

function row(texts: readonly string[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map(
      (text, index) =>
        new TableCell({
          width: { size: WIDTHS[index] ?? 2000, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          verticalAlign: VerticalAlign.CENTER,
          children: [new Paragraph({ alignment: head ? AlignmentType.CENTER : index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT, children: [new TextRun({ text, size: SIZE.table, font: head ? HEADING_FONT : BODY_FONT })] })],
        }),
    ),
  });
}
