import type { ReportTables, TableDifference } from '@/model/official/difference';
import type { CellMark } from '@/model/official/cells';
import type { ReportRow } from '@/query/reports';
import type { CheckRow } from '@/query/report-checks';
import type { Translate } from '@/chart/model';
import { signed } from './signed';

/** One of the two reports with its figures. */
export interface DiffSide extends ReportTables {
  readonly report: ReportRow;
  /** Null while it is being checked. */
  readonly checks: readonly CheckRow[] | null;
}

/** A report as it is called on the page: 洪泽区 2023 年. */
export const nameOf = ({ short_name, year }: ReportRow, t: Translate): string => t('diff.name_of', { name: short_name, year });

/** The second line of cells: the base's figure and the change, or which of the two does not state one. */
export function linesOf({ changed, before, onlyBefore, onlyAfter }: TableDifference, comparable: boolean, t: Translate): ReadonlyMap<string, string> {
  return new Map([
    ...changed.map(({ cell, before: was, after }): [string, string] => [cell, comparable ? t('diff.line.changed', { before: String(was), change: signed(after - was) }) : t('diff.line.plain', { before: String(was) })]),
    ...onlyBefore.map((cell): [string, string] => [cell, t('diff.line.gone', { before: String(before.get(cell)?.value ?? '') })]),
    ...onlyAfter.map((cell): [string, string] => [cell, t('diff.line.unknown')]),
  ]);
}

/** What its checks mark, with the cells that changed. */
export function withChanges(marks: ReadonlyMap<string, readonly CellMark[]>, { changed }: TableDifference): ReadonlyMap<string, readonly CellMark[]> {
  return new Map([...marks, ...changed.map(({ cell }): [string, readonly CellMark[]] => [cell, [...(marks.get(cell) ?? []), 'changed']])]);
}
