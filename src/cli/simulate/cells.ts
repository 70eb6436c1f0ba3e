import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind, type AppealResult } from '@/model/appeals';
import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import type { CellId } from '@/model/cell';
import { DISCLOSURE_FIELDS, type DisclosureFigure } from '@/model/disclosure';
import { REQUEST_FIGURES, type RequestFigure } from '@/model/measures';

/**
 * A report's cells as one array of numbers, NaN where the report prints no such cell: sums over bodies are
 * sums over arrays, and anything added to an unknown stays unknown.
 */
export type Cells = Float64Array;

const WIDTH = REQUEST_FIGURES.length;
const APPEALS = WIDTH * APPLICANT_COLUMNS.length;
const DISCLOSURES = APPEALS + APPEAL_KINDS.length * APPEAL_RESULTS.length;
const LENGTH = DISCLOSURES + DISCLOSURE_FIELDS.length;

const figures = new Map(REQUEST_FIGURES.map((id, index) => [id, index]));
const columns = new Map(APPLICANT_COLUMNS.map((id, index) => [id, index]));
const kinds = new Map(APPEAL_KINDS.map(({ id }, index) => [id, index]));
const results = new Map(APPEAL_RESULTS.map(({ id }, index) => [id, index]));
const fields = new Map(DISCLOSURE_FIELDS.map(({ id }, index) => [id, index]));

/** Cells of which nothing is known yet. */
export const noCells = (): Cells => new Float64Array(LENGTH).fill(NaN);
export const zeroCells = (): Cells => new Float64Array(LENGTH);

export function requestCell(figure: RequestFigure, column: ApplicantColumn): number {
  return (columns.get(column) ?? NaN) * WIDTH + (figures.get(figure) ?? NaN);
}

export function appealCell(kind: AppealKind, result: AppealResult): number {
  return APPEALS + (kinds.get(kind) ?? NaN) * APPEAL_RESULTS.length + (results.get(result) ?? NaN);
}

export function disclosureCell(field: DisclosureFigure): number {
  return DISCLOSURES + (fields.get(field) ?? NaN);
}

/** A row of the table `request`, `appeal` or `disclosure`: its values in column order. */
export const requestRow = (cells: Cells, column: number): Cells => cells.subarray(column * WIDTH, (column + 1) * WIDTH);
export const appealRow = (cells: Cells, kind: number): Cells =>
  cells.subarray(APPEALS + kind * APPEAL_RESULTS.length, APPEALS + (kind + 1) * APPEAL_RESULTS.length);
export const disclosureRow = (cells: Cells): Cells => cells.subarray(DISCLOSURES);

/** The names of all cells, by index. */
export const CELL_IDS: readonly CellId[] = [
  ...APPLICANT_COLUMNS.flatMap((column) => REQUEST_FIGURES.map((figure): CellId => `request.${figure}.${column}`)),
  ...APPEAL_KINDS.flatMap(({ id }) => APPEAL_RESULTS.map((result): CellId => `appeal.${id}.${result.id}`)),
  ...DISCLOSURE_FIELDS.map(({ id }): CellId => `disclosure.${id}`),
];

/** The value of a cell. */
export const valueAt = (cells: Cells, index: number): number => cells[index] ?? NaN;

/** Adds to a cell. */
export function addTo(cells: Cells, index: number, amount: number): void {
  cells[index] = valueAt(cells, index) + amount;
}

/** Adds all cells of `more` to `sum`. */
export function addCells(sum: Cells, more: Cells): void {
  for (let index = 0; index < LENGTH; index += 1) addTo(sum, index, valueAt(more, index));
}
