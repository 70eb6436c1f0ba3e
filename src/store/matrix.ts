import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { isCancelled, type EngineError } from '@/engine/error';
import { statementKey } from '@/engine/statement';
import { matrixBodiesQuery, type MatrixBodyRow } from '@/query/matrix-bodies';
import { matrixQuery, type MatrixQuestion, type MatrixRow } from '@/query/rule-matrix';
import { toEngineError, useDataset } from './dataset';

/** Bodies whose cells are asked for at once. */
const STEP = 50;
/** Milliseconds between questions that nobody waits for. */
const PAUSE = 300;

/** The matrix as far as it is known: every body, and the cells of those that were in sight. */
export interface Matrix {
  readonly bodies: readonly MatrixBodyRow[];
  readonly cells: ReadonlyMap<string, readonly MatrixRow[]>;
}

export interface MatrixAsked {
  readonly matrix: Readonly<ShallowRef<Matrix | null>>;
  readonly failure: Readonly<ShallowRef<EngineError | null>>;
  /** A newer matrix is on its way. */
  readonly stale: Readonly<ShallowRef<boolean>>;
  /** Asks for the cells of the bodies from one row to another, where they are not known. */
  readonly see: (first: number, last: number) => void;
}

/**
 * The matrix of a question. Tens of thousands of bodies by a dozen rules are never all looked at: their cells are asked
 * for as they come into sight, and those that would be printed when nothing else is to be done.
 *
 * @param order puts the bodies in the order of rows. @param printed how many of them go to paper.
 */
export function useMatrix(question: () => MatrixQuestion, order: () => (bodies: readonly MatrixBodyRow[]) => readonly MatrixBodyRow[], printed: number): MatrixAsked {
  const dataset = useDataset();
  const matrix = shallowRef<Matrix | null>(null);
  const failure = shallowRef<EngineError | null>(null);
  const stale = shallowRef(false);
  let current = new AbortController();
  let seen = { first: 0, last: STEP - 1 };

  /** Rows of bodies that are not known yet, with the same rows of their neighbours: the next to come into sight. */
  const unknown = ({ bodies, cells }: Matrix, first: number, last: number): readonly string[] =>
    bodies.slice(Math.floor(first / STEP) * STEP, (Math.floor(last / STEP) + 1) * STEP).map(({ agency_id }) => agency_id).filter((id) => !cells.has(id));

  async function withCells(known: Matrix, ids: readonly string[], signal: AbortSignal): Promise<Matrix> {
    if (ids.length === 0) return known;
    const rows = await dataset.ask(matrixQuery({ ...question(), selection: { kind: 'listed', ids } }), signal);
    const of = new Map<string, MatrixRow[]>(ids.map((id) => [id, []]));
    for (const row of rows) of.get(row.agency_id)?.push(row);
    return { ...known, cells: new Map([...known.cells, ...of]) };
  }

  /** Runs a step of the question that is current; what comes too late is left aside. */
  async function take(step: (signal: AbortSignal) => Promise<Matrix>): Promise<boolean> {
    const mine = current;
    try {
      const next = await step(mine.signal);
      if (current !== mine) return false;
      matrix.value = next;
      stale.value = false;
      return true;
    } catch (error) {
      if (current === mine && !isCancelled(error)) failure.value = toEngineError(error);
      return false;
    }
  }

  /** Asks for the cells of some rows, where they are not known. */
  async function load(first: number, last: number): Promise<void> {
    const asked = matrix.value;
    const ids = asked && !stale.value ? unknown(asked, first, last) : [];
    if (!asked || ids.length === 0) return;
    await take(async (signal) => {
      const { cells } = await withCells({ ...asked, cells: new Map() }, ids, signal);
      // Others may have come meanwhile.
      return { ...asked, cells: new Map([...(matrix.value ?? asked).cells, ...cells]) };
    });
  }

  /** Knows the rows that would be printed before anyone prints them. */
  async function loadPrinted(): Promise<void> {
    const mine = current;
    for (let row = 0; row < Math.min(printed, matrix.value?.bodies.length ?? 0); row += STEP) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (current !== mine) return;
      await load(row, row + STEP - 1);
    }
  }

  watch(
    [() => statementKey(matrixBodiesQuery(question())), () => dataset.generation, order],
    async ([key, generation], [oldKey, oldGeneration]) => {
      current.abort();
      current = new AbortController();
      failure.value = null;
      const known = key === oldKey && generation === oldGeneration ? matrix.value : null;
      stale.value = matrix.value !== null;
      const done = await take(async (signal) => {
        const bodies = known?.bodies ?? (await dataset.ask(matrixBodiesQuery(question()), signal));
        const ordered = { bodies: order()(bodies), cells: known?.cells ?? new Map<string, readonly MatrixRow[]>() };
        return withCells(ordered, unknown(ordered, seen.first, seen.last), signal);
      });
      if (done) await loadPrinted();
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    current.abort();
  });
  return {
    matrix, failure, stale,
    see(first, last) {
      seen = { first, last };
      void load(first, last);
    },
  };
}
