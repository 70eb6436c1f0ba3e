import { MEASURES, rowsOf, type Measure, type OutcomeGroup } from '@/model/measures';
import { hanOnly } from '../normal';
import type { LabelledRow } from './labelled-row';
import { isStrong, labelHan, matchLabel, ordinalOf, placeOf, type GroupWithRows, type LabelMatch, type Ordinal } from './labels';

/** How a row got its name. `text`: by its label. The others need a witness or are worth a remark. */
export type NamedBy =
  | 'text'
  /** The label is damaged, and its ordinal and place say the same. */
  | 'damaged_text'
  /** The label is right and its ordinal is not. */
  | 'text_against_ordinal'
  /** No label: the only open place in its group. */
  | 'place'
  /** 总计 or 合计 without its (七), out of its place or in a table whose rows are not the form's. */
  | 'word_alone';

export interface ResolvedRow {
  readonly row: LabelledRow;
  readonly name: RowName | null;
  readonly by: NamedBy;
  /** The label as printed, without its context. */
  readonly label: string;
}

export type RowName = Measure | 'other';

interface Reading {
  readonly row: LabelledRow;
  readonly label: string;
  readonly match: LabelMatch | null;
  readonly ordinal: Ordinal | null;
  readonly group: OutcomeGroup | null;
  name: RowName | null;
  by: NamedBy;
}

const MOST_PARTS = 6;

/** Names the rows of table 3 by label, ordinal and group; what is left is named by the place that stays open. */
export function resolveRows(rows: readonly LabelledRow[]): ResolvedRow[] {
  const readings = withGroups(rows);
  for (const reading of readings) nameByText(reading);
  settleOther(readings);
  settleRepeats(readings);
  nameByPlace(readings);
  settleTotal(readings);
  return readings.map(({ row, name, by, label }) => ({ row, name, by, label }));
}

function withGroups(rows: readonly LabelledRow[]): Reading[] {
  let group: OutcomeGroup | null = null;
  return rows.map((row) => {
    const { label, match } = bestLabel(row);
    for (const part of row.labels) {
      const context = matchLabel(part.text);
      if (context?.named.kind === 'group' && context.score >= 0.6) group = context.named.group;
      else if (ordinalOf(part.text)?.level === 'group' && hanOnly(part.text).length <= 5) group = groupByNumber(ordinalOf(part.text)?.number) ?? group;
    }
    if (isStrong(match) && match.named.kind === 'row') group = placeOf(match.named.measure).group ?? null;
    return { row, label, match, ordinal: ordinalOf(label), group, name: null, by: 'text' };
  });
}

function groupByNumber(number: number | undefined): GroupWithRows | null {
  return number === 3 ? 'refused' : number === 4 ? 'unavailable' : number === 5 ? 'unprocessed' : number === 6 ? 'other' : null;
}

/** The label is what stands beside the figures; it may be broken over the last few parts. */
function bestLabel(row: LabelledRow): { label: string; match: LabelMatch | null } {
  const last = row.labels.at(-1)?.text ?? '';
  if (row.labelLost) return { label: '', match: null };
  let best = { label: last, match: matchLabel(last) };
  for (let count = 2; count <= Math.min(MOST_PARTS, row.labels.length); count += 1) {
    const label = row.labels.slice(-count).map(({ text }) => text).join('');
    const match = matchLabel(label);
    if (match !== null && match.score > (best.match?.score ?? 0) + 0.02) best = { label, match };
  }
  return best;
}

function nameByText(reading: Reading): void {
  const { match, ordinal } = reading;
  if (match === null || reading.row.labelLost) return;
  if (match.named.kind === 'group' && match.named.group === 'other' && isStrong(match)) {
    reading.name = 'other';
    return;
  }
  if (match.named.kind !== 'row') return;
  const expected = placeOf(match.named.measure).ordinal;
  const agrees = ordinal !== null && ordinal.level === expected.level && ordinal.number === expected.number;
  const contradicts = ordinal !== null && !agrees;
  if (match.score === 1 || (isStrong(match) && !contradicts)) {
    reading.name = match.named.measure;
    reading.by = contradicts ? 'text_against_ordinal' : match.score >= 0.99 || labelHan(reading.label).startsWith(hanOnly(match.printed)) ? 'text' : 'damaged_text';
  } else if (agrees && match.score >= 0.45 && match.margin >= 0.1 && (expected.level !== 'row' || reading.group === placeOf(match.named.measure).group || match.score >= 0.6)) {
    reading.name = match.named.measure;
    reading.by = 'damaged_text';
  }
}

/** (六)其他处理 beside its three rows, or some of them: the group's label beside the figures of a row that has lost its own, or that the form does not have. */
function settleOther(readings: readonly Reading[]): void {
  if (!readings.some(({ name }) => name !== null && name !== 'other' && rowsOf('other').includes(name))) return;
  for (const reading of readings) if (reading.name === 'other') reading.name = null;
}

/** Two rows of one name: the one whose ordinal contradicts the name gives it up. */
function settleRepeats(readings: readonly Reading[]): void {
  for (const reading of readings) {
    if (reading.name === null || reading.by === 'text') continue;
    const twin = readings.find((other) => other !== reading && other.name === reading.name && other.by === 'text');
    if (twin) reading.name = null;
  }
}

/** Rows of an office's own have totals too: the word alone names (七)总计 only right before what is carried out, in a table of the form's rows. */
function settleTotal(readings: readonly Reading[]): void {
  const names = readings.map(({ name }) => name).filter((name) => name !== null);
  const after = names[names.indexOf('processed') + 1];
  const inPlace = (after === undefined || after === 'carried_out') && new Set(names).size === names.length;
  for (const reading of readings) if (reading.name === 'processed' && reading.ordinal === null && reading.by === 'text' && !inPlace) reading.by = 'word_alone';
}

/** A row without a name, where the neighbours leave exactly as many places open as there are such rows. */
function nameByPlace(readings: readonly Reading[]): void {
  const taken = new Set(readings.map(({ name }) => name));
  let at = 0;
  while (at < readings.length) {
    if (readings[at]?.name !== null) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < readings.length && readings[end]?.name === null) end += 1;
    const open = openPlaces(readings[at - 1], readings[end], taken, readings);
    const gap = readings.slice(at, end);
    if (open.length === gap.length) {
      gap.forEach((reading, i) => {
        const place = open[i];
        if (place !== undefined && fits(reading, place)) {
          reading.name = place;
          reading.by = 'place';
        }
      });
    }
    at = end;
  }
}

function openPlaces(before: Reading | undefined, after: Reading | undefined, taken: ReadonlySet<RowName | null>, readings: readonly Reading[]): Measure[] {
  const from = before?.name ? placeOf(before.name).rank : -1;
  const to = after?.name ? placeOf(after.name).rank : MEASURES.length;
  const oneOther = taken.has('other') || (!readings.some(({ group, name }) => group === 'other' && name !== 'other') && !taken.has('other_misc'));
  return MEASURES.filter((measure, rank) => rank > from && rank < to && !taken.has(measure.id) && !(oneOther && measure.group === 'other')).map(({ id }) => id);
}

/** Whether nothing in the row's own words speaks against the place. */
function fits({ label, ordinal, row, match }: Reading, measure: Measure): boolean {
  const expected = placeOf(measure).ordinal;
  if (ordinal !== null && (ordinal.level !== expected.level || ordinal.number !== expected.number)) return false;
  if (row.labelLost || hanOnly(label) === '' || match?.named.kind === 'group' || match?.named.kind === 'outcomes') return true;
  return ordinal !== null || (match?.named.kind === 'row' && match.named.measure === measure);
}
