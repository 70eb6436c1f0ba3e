import { rowsOf } from '@/model/measures';
import { lineOf, type Piece } from '../pieces';
import { runsOf, type Run } from '../runs';
import { ordinalOf, isStrong, matchLabel, type GroupWithRows } from './labels';
import { inColumns, type LabelledRow, type Printed } from './labelled-row';
import { driftingRuns } from './drift';
import { addsUp, numbersOf } from './recut';
import { readValue } from '../value';

const WIDTH = 7;

/**
 * Reads the rows of a table 3 that came as text: label parts, then the figures up to the next label. A label
 * keeps its figures only where they are seven; any other number is a fault of that row alone, and never
 * moves a figure into another row.
 */
export function rowsFromPieces(pieces: readonly Piece[]): LabelledRow[] {
  const runs = ordinalsBack(runsOf(pieces));
  const drifting = driftingRuns(runs);
  return runs.flatMap((run) => rowsOfRun(run).map((row): LabelledRow => (drifting.has(run) && row.fault === null ? { ...row, fault: 'label_unsure' } : row)));
}

/** "1 属于国家秘密": an ordinal that a space has parted from its label is no figure of the row before. */
function ordinalsBack(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    const last = run.values.at(-1);
    const label = runs[i + 1]?.texts[0];
    if (run.values.length !== WIDTH + 1 || !last || !label || !parted(last, label)) return run;
    const figures = numbersOf(run.values.slice(0, WIDTH).map(({ text }) => text));
    return figures && addsUp(figures) ? { texts: run.texts, values: run.values.slice(0, WIDTH) } : run;
  });
}

function parted(ordinal: Piece, label: Piece): boolean {
  const match = matchLabel(label.text);
  return ordinalOf(label.text) === null && isStrong(match) && match.named.kind === 'row' && ordinalOf(`${ordinal.text}.`) !== null
    && ordinal.place.line === label.place.line;
}

function rowsOfRun(run: Run): LabelledRow[] {
  const { texts, values } = run;
  const place = texts.at(-1)?.place ?? values[0]?.place ?? {};
  const labels = texts.map(printed);
  const raw = values.map(({ text }) => text).join(' ');
  const base = { raw, drawn: false, place, labelLost: false };
  if (values.length === 0) return [];
  if (values.length === 1 && (values[0]?.text.length ?? 0) >= WIDTH) {
    return [{ ...base, labels, cells: {}, fault: 'separators_lost' }];
  }
  const group = groupNamed(texts);
  const own = group === null || (group === 'other' && values.length === WIDTH);
  const chunks = chunked(values, own, group === null ? null : rowsOf(group).length);
  if (chunks === null) return [{ ...base, labels, cells: {}, fault: values.length < WIDTH ? 'row_short' : 'row_long' }];
  return chunks.map(({ cells, labelLost }, i) => ({
    ...base,
    raw: cells.map(({ text }) => text).join(' '),
    place: cells[0]?.place ?? place,
    labels: i === 0 ? labels : [],
    cells: inColumns(cells.map(printed)),
    fault: cells.some(({ text }) => /^0\d/u.test(text)) ? 'cell_merged' : onSomeLines(cells) ? 'cell_split' : null,
    labelLost,
  }));
}

/** The figures of a row stand on one line, or each on its own; between the two, some are the ends of numbers that narrow cells have broken. */
function onSomeLines(cells: readonly Piece[]): boolean {
  const lines = new Set(cells.map(({ place }) => lineOf(place)));
  return lines.size > 1 && lines.size < cells.length && !lines.has(undefined);
}

function printed({ text, place }: Piece): Printed {
  return { text, place };
}

function groupNamed(texts: readonly Piece[]): GroupWithRows | null {
  const last = texts.at(-1);
  const match = last ? matchLabel(last.text) : null;
  return isStrong(match) && match.named.kind === 'group' ? match.named.group : null;
}

interface Chunk {
  readonly cells: readonly Piece[];
  readonly labelLost: boolean;
}

/**
 * Cuts the figures between two labels into rows: seven for the label that stands there, and where labels
 * are lost, eight a row where the label was overwritten with a zero or sign, or seven where it is gone.
 * Null unless one way alone fits, or fits the group's known size, and every row of it adds up.
 */
function chunked(values: readonly Piece[], labelled: boolean, size: number | null): Chunk[] | null {
  const own = labelled ? WIDTH : 0;
  if (labelled && values.length === WIDTH) return [{ cells: values, labelLost: false }];
  const first: Chunk[] = labelled ? [{ cells: values.slice(0, WIDTH), labelLost: false }] : [];
  const rest = values.slice(own);
  if (values.length <= own || rest.length > 8 * (WIDTH + 1)) return null;
  const ways = [overwritten(rest), gone(rest)].filter((way): way is Chunk[] => way !== null).map((way) => [...first, ...way]).filter((way) => way.every(adds));
  const fitting = ways.length > 1 ? ways.filter((way) => way.length === size) : ways;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function overwritten(values: readonly Piece[]): Chunk[] | null {
  if (values.length % (WIDTH + 1) !== 0) return null;
  const chunks = slices(values, WIDTH + 1);
  return chunks.every(([label]) => label !== undefined && (label.text === '0' || readValue(label.text).state === 'na'))
    ? chunks.map(([, ...cells]) => ({ cells, labelLost: true })) : null;
}

function gone(values: readonly Piece[]): Chunk[] | null {
  return values.length % WIDTH === 0 ? slices(values, WIDTH).map((cells) => ({ cells, labelLost: true })) : null;
}

function adds({ cells }: Chunk): boolean {
  const figures = numbersOf(cells.map(({ text }) => text));
  return figures !== null && addsUp(figures);
}

function slices(values: readonly Piece[], size: number): Piece[][] {
  return Array.from({ length: values.length / size }, (_, i) => values.slice(i * size, (i + 1) * size));
}
