import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { isCancelled, type EngineError } from '@/engine/error';
import { statementKey, type RowOf, type Shape, type Statement } from '@/engine/statement';
import { toEngineError, useDataset } from './dataset';

/** Milliseconds until what nobody waits for is asked. */
const PAUSE = 300;

/** A list too long to be had as a whole: how much there is of it, and some of its rows by their place. */
export interface LongList<C extends Shape, S extends Shape, R> {
  readonly counts: Statement<C>;
  readonly totalOf: (counts: readonly RowOf<C>[]) => number;
  readonly part: (offset: number, limit: number) => Statement<S>;
  /** The rows that the answer about a part makes, in their order. */
  readonly rowsOf: (answer: readonly RowOf<S>[]) => readonly R[];
}

/** How many rows are asked for at once. */
export interface Steps {
  /** As they come into sight. */
  readonly step: number;
  /** Of those that would be printed. */
  readonly portion: number;
}

/** The list as far as it is known. */
export interface Known<C, R> {
  readonly counts: readonly C[];
  readonly total: number;
  /** The rows that were in sight, by their place. */
  readonly rows: ReadonlyMap<number, R>;
}

export interface Windowed<C, R> {
  readonly known: Readonly<ShallowRef<Known<C, R> | null>>;
  /** Why there is no list; one that stands is not taken away by rows that fail. */
  readonly failure: Readonly<ShallowRef<EngineError | null>>;
  /** A newer list is on its way. */
  readonly stale: Readonly<ShallowRef<boolean>>;
  /** Asks for some rows, where they are not known. */
  readonly see: (first: number, last: number) => void;
}

/** Where questions are asked. */
export interface Asks {
  readonly generation: number;
  readonly ask: ReturnType<typeof useDataset>['ask'];
}

/**
 * A list of tens of thousands of rows, of which a few are looked at: they are asked for as they come into sight, and those
 * that would be printed when nothing else is to be done.
 *
 * @param list what is asked: a list in another order is another one. @param printed how many rows go to paper.
 */
export function useWindow<C extends Shape, S extends Shape, R>(list: () => LongList<C, S, R>, { step, portion }: Steps, printed: number, dataset: Asks = useDataset()): Windowed<RowOf<C>, R> {
  const known = shallowRef<Known<RowOf<C>, R> | null>(null);
  const failure = shallowRef<EngineError | null>(null);
  const stale = shallowRef(false);
  let asked = list();
  let current = new AbortController();
  let seen = { first: 0, last: step - 1 };

  const keyNow = (): string => `${String(dataset.generation)} ${statementKey(list().part(0, step))}`;

  /** Rows from one place on, whole steps of them. */
  async function rowsFrom(first: number, last: number, signal: AbortSignal): Promise<readonly (readonly [number, R])[]> {
    const from = Math.floor(first / step) * step;
    const { part, rowsOf } = asked;
    const answer = await dataset.ask(part(from, (Math.floor(last / step) + 1) * step - from), signal);
    return rowsOf(answer).map((row, index) => [from + index, row] as const);
  }

  /** The first and the last of some rows that are not known. */
  function unknown(first: number, last: number): readonly [number, number] | null {
    const { rows, total } = known.value ?? { rows: new Map<number, R>(), total: 0 };
    const places = Array.from({ length: Math.max(0, Math.min(last + 1, total) - first) }, (_, index) => first + index).filter((at) => !rows.has(at));
    const [from, to] = [places[0], places.at(-1)];
    return from === undefined || to === undefined ? null : [from, to];
  }

  /** Asks for rows, where they are not known. Those that cannot be had stay unknown. */
  async function load(first: number, last: number): Promise<void> {
    const mine = current;
    const span = stale.value ? null : unknown(first, last);
    if (!span) return;
    const rows = await rowsFrom(...span, mine.signal).catch(() => null);
    // Others may have come meanwhile, and those that stand already are not drawn again.
    if (rows && current === mine && known.value) known.value = { ...known.value, rows: new Map([...rows, ...known.value.rows]) };
  }

  /** Knows the rows that would be printed before anyone prints them. */
  async function loadPrinted(): Promise<void> {
    const mine = current;
    for (let first = 0; first < printed; first += portion) {
      const last = Math.min(first + portion, printed) - 1;
      if (!unknown(first, last)) continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (current !== mine) return;
      await load(first, last);
    }
  }

  watch(
    keyNow,
    async () => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      asked = list();
      failure.value = null;
      stale.value = known.value !== null;
      try {
        const { counts: countsAsked, totalOf } = asked;
        const [counts, rows] = await Promise.all([dataset.ask(countsAsked, mine.signal), rowsFrom(seen.first, seen.last, mine.signal)]);
        if (current !== mine) return;
        known.value = { counts, total: totalOf(counts), rows: new Map(rows) };
        stale.value = false;
      } catch (error) {
        if (current === mine && !isCancelled(error)) failure.value = toEngineError(error);
        return;
      }
      // Rows may have come into sight while it was asked for.
      await load(seen.first, seen.last);
      if (current === mine) await loadPrinted();
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    current.abort();
  });
  return {
    known, failure, stale,
    see(first, last) {
      seen = { first, last };
      void load(first, last);
    },
  };
}
