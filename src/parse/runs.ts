import type { Piece } from './pieces';

/** Label parts and the figures that follow them, up to the next label. */
export interface Run {
  readonly texts: readonly Piece[];
  readonly values: readonly Piece[];
}

/** Divides the pieces of a text table into runs; the last may have no figures. */
export function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let texts: Piece[] = [];
  let values: Piece[] = [];
  for (const piece of pieces) {
    if (piece.type === 'value') values.push(piece);
    else {
      if (values.length > 0) {
        runs.push({ texts, values });
        texts = [];
        values = [];
      }
      texts.push(piece);
    }
  }
  if (texts.length > 0 || values.length > 0) runs.push({ texts, values });
  return runs;
}
