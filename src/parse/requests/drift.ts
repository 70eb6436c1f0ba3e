import { APPLICANT_COLUMNS } from '@/model/applicants';
import type { Piece } from '../pieces';
import type { Run } from '../runs';
import { isStrong, labelHan, matchLabel, ordinalOf } from './labels';

const WIDTH = APPLICANT_COLUMNS.length;
/** Shorter words without an ordinal are pieces of a label set upright or wrapped. */
const SHORTEST_LABEL = 5;

/**
 * The runs in which labels and figures have come apart: where a copy puts two labels before one row of figures,
 * the figures of the rows after them stand one label too late, until a row of figures without a label. The same
 * holds the other way round. Between the two no label can be trusted with the figures beside it.
 */
export function driftingRuns(runs: readonly Run[]): ReadonlySet<Run> {
  const filled = runs.filter(({ values }) => values.length > 0);
  const drifting = new Set<Run>(brokenStretch(filled));
  let open: Run[] = [];
  let ahead = 0;
  for (const run of filled) {
    const labels = labelsIn(run.texts);
    if (labels > 1) drifting.add(run);
    const step = stepOf(run);
    if (ahead !== 0 || step !== 0) open.push(run);
    ahead += step;
    if (ahead !== 0) continue;
    for (const one of open) drifting.add(one);
    open = [];
  }
  return drifting;
}

/** Rows of figures without a label, or less than none: labels without figures. */
function stepOf({ texts, values }: Run): number {
  return Math.max(1, Math.floor(values.length / WIDTH)) - labelsIn(texts);
}

/** Where rows are broken and a row of figures has no label besides, the one may have come from the other: all from the first to the last of them. */
function brokenStretch(filled: readonly Run[]): readonly Run[] {
  const broken = filled.map((run, i) => (run.values.length > 1 && run.values.length % WIDTH !== 0 && run.values.length % (WIDTH + 1) !== 0 ? i : -1)).filter((i) => i >= 0);
  const loose = filled.map((run, i) => (run.values.length === WIDTH && stepOf(run) !== 0 ? i : -1)).filter((i) => i >= 0);
  if (broken.length === 0 || loose.length === 0) return [];
  return filled.slice(Math.min(...broken, ...loose), Math.max(...broken, ...loose) + 1);
}

/** How many rows the words between two rows of figures name. */
function labelsIn(texts: readonly Piece[]): number {
  let labels = 0;
  let before: string | null = null;
  for (const { text } of texts) {
    const match = matchLabel(text);
    const measure = isStrong(match) && match.named.kind === 'row' && match.named.measure !== 'other_misc' ? match.named.measure : null;
    const begins: boolean = ordinalOf(text)?.level === 'row' || (measure !== null && measure !== before);
    if (begins) labels += 1;
    before = begins ? measure : (before ?? measure);
  }
  return labels > 0 ? labels : namesARow(texts) ? 1 : 0;
}

/** Words that begin no known row may still name one, over several pieces or of the office's own. */
function namesARow(texts: readonly Piece[]): boolean {
  const whole = texts.map(({ text }) => text).join('');
  const match = matchLabel(whole);
  if (isStrong(match)) return match.named.kind === 'row' || (match.named.kind === 'group' && match.named.group === 'other');
  return labelHan(whole).length >= SHORTEST_LABEL;
}
