import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { isCancelled, type EngineError } from '@/engine/error';
import { statementKey } from '@/engine/statement';
import type { MatrixQuestion } from '@/query/rule-matrix';
import { dateCountsQuery, datesQuery, type DateCountRow, type DateOrder, type DateRow } from '@/query/timeliness';
import { toEngineError, useDataset } from './dataset';

/** Rows that are asked for at once. */
const STEP = 60;
/** Milliseconds until what nobody waits for is asked. */
const PAUSE = 300;

/** The list of dates as far as it is known: how many reports there are, and the rows that were in sight, by their place. */
export interface Dates {
  /** The question, its order and the engine that was asked. */
  readonly key: string;
  readonly counts: readonly DateCountRow[];
  readonly total: number;
  readonly rows: ReadonlyMap<number, DateRow>;
}

export interface DatesAsked {
  readonly dates: Readonly<ShallowRef<Dates | null>>;
  /** Why there is no list; one that stands is not taken away by rows that fail. */
  readonly failure: Readonly<ShallowRef<EngineError | null>>;
  /** A newer list is on its way. */
  readonly stale: Readonly<ShallowRef<boolean>>;
  /** Asks for some rows, where they are not known. */
  readonly see: (first: number, last: number) => void;
}

/** Where questions are asked. */
interface Asks {
  readonly generation: number;
  readonly ask: ReturnType<typeof useDataset>['ask'];
}

/**
 * The dates of tens of thousands of reports, of which a few are looked at: they are asked for as they come into sight, and
 * those that would be printed when nothing else is to be done.
 *
 * @param printed how many of them go to paper.
 */
export function useDates(question: () => MatrixQuestion, order: () => DateOrder, printed: number, dataset: Asks = useDataset()): DatesAsked {
  const dates = shallowRef<Dates | null>(null);
  const failure = shallowRef<EngineError | null>(null);
  const stale = shallowRef(false);
  let current = new AbortController();
  let seen = { first: 0, last: STEP - 1 };

  const keyNow = (): string => `${String(dataset.generation)} ${statementKey(datesQuery(question(), order(), 0, STEP))}`;

  /** Rows from one place on, whole steps of them. */
  async function rowsOf(first: number, last: number, signal: AbortSignal): Promise<readonly (readonly [number, DateRow])[]> {
    const from = Math.floor(first / STEP) * STEP;
    const rows = await dataset.ask(datesQuery(question(), order(), from, (Math.floor(last / STEP) + 1) * STEP - from), signal);
    return rows.map((row, index) => [from + index, row] as const);
  }

  /** Asks for rows, where they are not known. Those that cannot be had stay unknown. */
  async function load(first: number, last: number): Promise<void> {
    const [list, mine] = [dates.value, current];
    if (!list || stale.value) return;
    const places = Array.from({ length: Math.max(0, Math.min(last + 1, list.total) - first) }, (_, index) => first + index);
    const unknown = places.filter((at) => !list.rows.has(at));
    const [from, to] = [unknown[0], unknown.at(-1)];
    if (from === undefined || to === undefined) return;
    const rows = await rowsOf(from, to, mine.signal).catch(() => null);
    // Others may have come meanwhile, and those that stand already are not drawn again.
    if (rows && current === mine && dates.value) dates.value = { ...dates.value, rows: new Map([...rows, ...dates.value.rows]) };
  }

  watch(
    keyNow,
    async (key) => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      failure.value = null;
      stale.value = dates.value !== null;
      try {
        const [counts, rows] = await Promise.all([dataset.ask(dateCountsQuery(question()), mine.signal), rowsOf(seen.first, seen.last, mine.signal)]);
        if (current !== mine) return;
        dates.value = { key, counts, total: counts.reduce((sum, { reports }) => sum + reports, 0), rows: new Map(rows) };
        stale.value = false;
      } catch (error) {
        if (current === mine && !isCancelled(error)) failure.value = toEngineError(error);
        return;
      }
      // Rows may have come into sight while it was asked for.
      await load(seen.first, seen.last);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (current === mine) await load(0, printed - 1);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    current.abort();
  });
  return {
    dates, failure, stale,
    see(first, last) {
      seen = { first, last };
      void load(first, last);
    },
  };
}
