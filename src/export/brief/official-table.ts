import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { formatValue } from '@/chart/format';
import type { GridCell, OfficialGrid, OfficialTableId } from '@/model/official';
import type { ReportCells } from '@/model/official/cells';
import type { Translate } from '@/chart/model';
import { BODY_FONT, HEADING_FONT } from '../rectification/typography';

/** A printed table with the figures of a report. */
export interface BriefTable {
  readonly id: OfficialTableId;
  readonly grid: OfficialGrid;
  readonly cells: ReportCells;
}

const WIDTH = 8844;
/** Half points: 小五, so that ten columns fit 156 mm. */
const TYPE = 18;
/** A label column is this many times as wide as a figure's. */
const LABEL = 1.7;

/** A table as the decree prints it, heads and labels reaching over cells. What a report leaves out stays empty. */
export function officialTable({ grid, cells }: BriefTable, t: Translate): Table {
  const unit = WIDTH / (grid.labels * LABEL + (grid.columns - grid.labels));
  const widths = Array.from({ length: grid.columns }, (_, column) => Math.floor(unit * (column < grid.labels ? LABEL : 1)));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: grid.rows.map((row, index) => new TableRow({ cantSplit: true, tableHeader: index < grid.headRows, children: row.map((cell) => cellOf(cell, cells, t)) })),
  });
}

function cellOf(cell: GridCell, cells: ReportCells, t: Translate): TableCell {
  const label = cell.kind === 'head' && cell.scope.startsWith('row');
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    margins: { top: 30, bottom: 30, left: 40, right: 40 },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: label ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [new TextRun({ text: textOf(cell, cells, t), size: TYPE, font: cell.kind === 'head' ? HEADING_FONT : BODY_FONT })],
      }),
    ],
  });
}

function textOf(cell: GridCell, cells: ReportCells, t: Translate): string {
  if (cell.kind === 'head') return t(`official.${cell.key}`);
  const value = cells.get(cell.cell)?.value ?? null;
  return value === null ? '' : formatValue(value, 'requests');
}
