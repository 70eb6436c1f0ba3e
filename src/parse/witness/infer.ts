import type { CellId, Inference, ReadCell, Sum } from '@/model/cell';
import { indexSums, sumsOf, total, weigh, type Values } from './weigh';

interface Proven {
  readonly value: number;
  readonly by: Inference['by'];
  readonly sum: Sum;
}

const MOST_ROUNDS = 60;

/**
 * What the sums prove of cells nobody filled: zero where a sum leaves nothing over, a total where all its
 * parts are known. Counts are never negative, so known parts that reach the total leave zero for the rest.
 * A value that any decided sum contradicts is not proven, nor is what rests on it.
 *
 * @param cells every cell of the table; those in doubt must be left out, they prove nothing.
 */
export function infer(cells: ReadonlyMap<CellId, ReadCell>, sums: readonly Sum[]): Map<CellId, Inference> {
  const barred = new Set<CellId>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const values = printedValues(cells);
    const proven = propagate(cells, sums, values, barred);
    const contradicted = sums.filter((sum) => contradicts(sum, values, cells)).flatMap((sum) => [...sum.left, ...sum.right]).filter((cell) => proven.has(cell));
    if (contradicted.length === 0) return withProof(proven, sums, values);
    for (const cell of contradicted) barred.add(cell);
  }
  return new Map();
}

function printedValues(cells: ReadonlyMap<CellId, ReadCell>): Map<CellId, number> {
  const values = new Map<CellId, number>();
  for (const [id, cell] of cells) if (cell.state === 'number') values.set(id, cell.value);
  return values;
}

function propagate(cells: ReadonlyMap<CellId, ReadCell>, sums: readonly Sum[], values: Map<CellId, number>, barred: ReadonlySet<CellId>): Map<CellId, Proven> {
  const proven = new Map<CellId, Proven>();
  const settle = (id: CellId, value: number, by: Inference['by'], sum: Sum): boolean => {
    const cell = cells.get(id);
    if (cell === undefined || barred.has(id) || values.has(id) || (cell.state !== 'blank' && cell.state !== 'na')) return false;
    values.set(id, value);
    proven.set(id, { value, by, sum });
    return true;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const sum of sums) {
      for (const [side, opposite] of [[sum.left, sum.right], [sum.right, sum.left]] as const) {
        const goal = total(opposite, values);
        if (goal === null) continue;
        const unknown = side.filter((id) => !values.has(id));
        const known = side.reduce((reached, id) => reached + (values.get(id) ?? 0), 0);
        if (unknown.length === 0) continue;
        if (side === sum.right && side.length === 1) changed = unknown.some((id) => settle(id, goal, 'addition', sum)) || changed;
        else if (known === goal && side.every((id) => (values.get(id) ?? 0) >= 0)) changed = unknown.map((id) => settle(id, 0, 'zero', sum)).some(Boolean) || changed;
      }
    }
  }
  return proven;
}

/** Whether the values so far break the sum, or leave less than nothing for its unknown parts. */
function contradicts(sum: Sum, values: Values, cells: ReadonlyMap<CellId, ReadCell>): boolean {
  if (weigh(sum, values) === 'fails') return true;
  const right = total(sum.right, values);
  if (right === null) return false;
  const known = sum.left.filter((id) => values.has(id));
  const reached = known.reduce((all, id) => all + (values.get(id) ?? 0), 0);
  const open = sum.left.filter((id) => !values.has(id) && cells.get(id)?.state !== undefined);
  return open.length > 0 && reached > right;
}

function withProof(proven: ReadonlyMap<CellId, Proven>, sums: readonly Sum[], values: Values): Map<CellId, Inference> {
  const inferences = new Map<CellId, Inference>();
  const index = indexSums(sums);
  for (const [id, { value, by, sum }] of proven) {
    const others = sumsOf([id], index).filter((other) => other !== sum && weigh(other, values) === 'holds');
    inferences.set(id, { value, by, proof: [sum, ...others] });
  }
  return inferences;
}
