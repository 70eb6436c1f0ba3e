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
  /** What it answers. */
  readonly question: MatrixQuestion;
  /** The question and the engine that was asked. */
  readonly key: string;
  readonly bodies: readonly MatrixBodyRow[];
  readonly cells: ReadonlyMap<string, readonly MatrixRow[]>;
}

export interface MatrixAsked {
  readonly matrix: Readonly<ShallowRef<Matrix | null>>;
  /** Why there is no matrix; one that stands is not taken away by cells that fail. */
  readonly failure: Readonly<ShallowRef<EngineError | null>>;
  /** A newer matrix is on its way. */
  readonly stale: Readonly<ShallowRef<boolean>>;
  /** Asks for the cells of the bodies from one row to another, where they are not known. */
  readonly see: (first: number, last: number) => void;
}

/** Where questions are asked. */
interface Asks {
  readonly generation: number;
  readonly ask: ReturnType<typeof useDataset>['ask'];
}

/**
 * The matrix of a question. Tens of thousands of bodies by a dozen rules are never all looked at: their cells are asked
 * for as they come into sight, and those that would be printed when nothing else is to be done.
 *
 * @param order puts the bodies in the order of rows. @param printed how many of them go to paper.
 */
export function useMatrix(question: () => MatrixQuestion, order: () => (bodies: readonly MatrixBodyRow[]) => readonly MatrixBodyRow[], printed: number, dataset: Asks = useDataset()): MatrixAsked {
  const matrix = shallowRef<Matrix | null>(null);
  const failure = shallowRef<EngineError | null>(null);
  const stale = shallowRef(false);
  let current = new AbortController();
  let seen = { first: 0, last: STEP - 1 };

  const keyNow = (): string => `${String(dataset.generation)} ${statementKey(matrixBodiesQuery(question()))}`;

  /** Rows of bodies that are not known yet, with the same rows of their neighbours: the next to come into sight. */
  const unknown = ({ bodies, cells }: Matrix, first: number, last: number): readonly string[] =>
    bodies.slice(Math.floor(first / STEP) * STEP, (Math.floor(last / STEP) + 1) * STEP).map(({ agency_id }) => agency_id).filter((id) => !cells.has(id));

  async function cellsOf({ question: asked }: Matrix, ids: readonly string[], signal: AbortSignal): Promise<Matrix['cells']> {
    const of = new Map<string, MatrixRow[]>(ids.map((id) => [id, []]));
    const rows = ids.length === 0 ? [] : await dataset.ask(matrixQuery({ ...asked, selection: { kind: 'listed', ids } }), signal);
    for (const row of rows) of.get(row.agency_id)?.push(row);
    return of;
  }

  /** Asks for the cells of some rows, where they are not known. Those that cannot be had stay unknown. */
  async function load(first: number, last: number): Promise<void> {
    const [asked, mine] = [matrix.value, current];
    const ids = asked && !stale.value ? unknown(asked, first, last) : [];
    if (!asked || ids.length === 0) return;
    const cells = await cellsOf(asked, ids, mine.signal).catch(() => null);
    // Others may have come meanwhile.
    if (cells && current === mine && matrix.value) matrix.value = { ...matrix.value, cells: new Map([...matrix.value.cells, ...cells]) };
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

  /** The bodies in their order, with the cells of the rows in sight. What is known of the same question is not asked again. */
  async function fresh(key: string, signal: AbortSignal): Promise<Matrix> {
    const asked = question();
    const known = matrix.value?.key === key ? matrix.value : null;
    const bodies = order()(known?.bodies ?? (await dataset.ask(matrixBodiesQuery(asked), signal)));
    const next: Matrix = { question: asked, key, bodies, cells: known?.cells ?? new Map<string, readonly MatrixRow[]>() };
    return { ...next, cells: new Map([...next.cells, ...(await cellsOf(next, unknown(next, seen.first, seen.last), signal))]) };
  }

  watch(
    [keyNow, order],
    async ([key]) => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      failure.value = null;
      stale.value = matrix.value !== null;
      try {
        const next = await fresh(key, mine.signal);
        if (current !== mine) return;
        matrix.value = next;
        stale.value = false;
      } catch (error) {
        if (current === mine && !isCancelled(error)) failure.value = toEngineError(error);
        return;
      }
      // Rows may have come into sight while it was asked for.
      await load(seen.first, seen.last);
      await loadPrinted();
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
