import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANT_COLUMNS } from '@/model/applicants';
import { cellValue, type CellId } from '@/model/cell';
import type { Report } from '@/model/report';

/** What a report was read as, cell by cell. */
export interface Verdict {
  readonly known: number;
  readonly doubted: number;
  readonly unknown: number;
  /** Cells whose value is not in the document and that no doubt covers: the one thing that must never be. */
  readonly silent: readonly { readonly id: CellId; readonly read: number; readonly shown: readonly number[] }[];
}

/** Every cell of a report by its id, with the value it stands for. */
export function readings(report: Report): Map<CellId, number | null> {
  const all = new Map<CellId, number | null>();
  for (const [row, cells] of Object.entries(report.requests?.rows ?? {})) for (const column of APPLICANT_COLUMNS) all.set(`request.${row}.${column}` as CellId, cellValue(cells[column]));
  for (const { id: kind } of APPEAL_KINDS) for (const { id } of APPEAL_RESULTS) all.set(`appeal.${kind}.${id}`, cellValue(report.appeals?.rows[kind]?.[id]));
  for (const [id, cell] of Object.entries(report.disclosure?.cells ?? {})) all.set(`disclosure.${id}` as CellId, cellValue(cell));
  return all;
}

/** Compares a report with what its document shows: for each cell the values that a careful person could read there. */
export function judge(report: Report, shown: ReadonlyMap<CellId, readonly number[]>): Verdict {
  const doubtful = new Set(report.doubts.flatMap(({ cells }) => cells));
  const all = readings(report);
  const silent: Verdict['silent'][number][] = [];
  let known = 0;
  let doubted = 0;
  let unknown = 0;
  for (const id of new Set([...all.keys(), ...shown.keys()])) {
    const read = all.get(id) ?? null;
    if (doubtful.has(id)) doubted += 1;
    else if (read === null) unknown += 1;
    else if (shown.get(id)?.includes(read)) known += 1;
    else silent.push({ id, read, shown: shown.get(id) ?? [] });
  }
  return { known, doubted, unknown, silent };
}
