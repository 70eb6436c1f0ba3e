import type { CellId, ReadCell } from '@/model/cell';
import type { Findings } from './findings';
import type { Place } from './source';
import { readValue } from './value';

const LARGEST_COUNT = 2_000_000_000;

/** A cell that holds a whole number. `rejoined` is set where a narrow cell has broken the digits apart. */
export interface CountReading {
  readonly cell: ReadCell;
  /** The number that the broken digits would make together; the sums decide whether it is taken. */
  readonly joined: number | null;
}

/** Reads a cell of table 3 or 4: a count, or what stands in its place. Says what is odd or in doubt. */
export function readCount(id: CellId, printed: { readonly text: string; readonly place: Place }, findings: Findings): CountReading {
  const raw = printed.text.trim();
  const { place } = printed;
  const value = readValue(raw);
  if (value.state === 'blank' || value.state === 'na') return { cell: { state: value.state, raw, place, inferred: null }, joined: null };
  const unreadable: ReadCell = { state: 'unreadable', raw, place };
  if (value.state === 'split') return { cell: unreadable, joined: value.joined };
  if (value.state === 'unreadable' || (value.unit !== null && value.unit !== 'count') || !Number.isInteger(value.value)) {
    findings.doubt('cell_unreadable', [id], raw, place);
    return { cell: unreadable, joined: null };
  }
  if (value.value > LARGEST_COUNT) findings.doubt('value_out_of_range', [id], raw, place);
  if (value.unit !== null) findings.odd('unit_in_cell', [id], raw, place);
  if (value.value < 0) findings.odd('negative_count', [id], raw, place);
  return { cell: { state: 'number', value: value.value, raw, place }, joined: null };
}

/** Whether two cells print the same number, or both none. */
export function saysTheSame(one: ReadCell, other: ReadCell): boolean {
  if (one.state === 'number') return other.state === 'number' && other.value === one.value;
  return one.state !== 'unreadable' && other.state !== 'number' && other.state !== 'unreadable';
}
