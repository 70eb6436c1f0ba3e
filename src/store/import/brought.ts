import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { EngineError, EngineErrorCode } from '@/engine/error';
import { ValuesUnfit, type Incoming } from '@/model/incoming';
import { ProblemsError, type Problem } from '@/model/problem';
import type { PackageSource } from '@/parse/browser/package-messages';
import { notGiven, ReadError } from '@/parse/error';
import type { Outcome } from '@/parse/read-file';
import { toEngineError } from '../dataset';
import { useOwn } from '../own/own';
import { useImport } from './queue';

/** What may bring whole tables: the files of a package, or a database that this program has written. */
export type BroughtSource = PackageSource | { readonly kind: 'database'; readonly file: File };

/** Tables of a dataset that somebody brings, on their way in: all of them or none. */
export interface Brought {
  readonly id: number;
  readonly name: string;
  readonly state:
    | { readonly kind: 'reading' | 'saving' }
    /** With how many reports more there are now. */
    | { readonly kind: 'kept'; readonly reports: number }
    | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly count: number }
    | { readonly kind: 'unreadable'; readonly outcome: Extract<Outcome, { status: 'failed' }> }
    | { readonly kind: 'failed'; readonly error: EngineError };
}

/** Databases, packages and workbooks of a dataset's tables, which need no looking through: they are taken as they are, or refused. */
export const useBrought = defineStore('brought', () => {
  const own = useOwn();
  const queue = useImport();
  const list = shallowRef<readonly Brought[]>([]);
  const busy = computed(() => list.value.some(({ state }) => state.kind === 'reading' || state.kind === 'saving'));
  let next = 1;

  /**
   * Takes tables in.
   * @returns whether they were tables of a dataset at all; a workbook that is none is for others to read.
   */
  async function take(source: BroughtSource): Promise<boolean> {
    const brought: Brought = { id: next++, name: source.kind === 'folder' ? source.name : source.file.name, state: { kind: 'reading' } };
    list.value = [...list.value, brought];
    const put = (state: Brought['state']): void => {
      list.value = list.value.map((one) => (one.id === brought.id ? { ...one, state } : one));
    };
    try {
      const work = await workOf(source);
      if (!work) {
        list.value = list.value.filter(({ id }) => id !== brought.id);
        return false;
      }
      put({ kind: 'saving' });
      const before = reports();
      await work();
      put({ kind: 'kept', reports: reports() - before });
    } catch (error) {
      put(stateOf(error, source));
    }
    return true;
  }

  /** What keeps the tables of a source; null where it holds none. @throws ProblemsError, ReadError */
  async function workOf(source: BroughtSource): Promise<(() => Promise<void>) | null> {
    if (source.kind === 'database') {
      const database = new Uint8Array(await source.file.arrayBuffer().catch(notGiven));
      return () => own.change([{ kind: 'add_file', database }]);
    }
    const { readIncoming } = await import('@/parse/browser/package-reader');
    const incoming = await readIncoming(source, queue.reference?.placer.regions ?? []);
    return incoming && (() => keep(incoming));
  }

  const reports = (): number => own.state?.facts.row_counts.report ?? 0;

  /** Adds the tables; where a value does not fit as it is written, all are gone through and tried once more. */
  async function keep(incoming: Incoming): Promise<void> {
    try {
      await own.change([{ kind: 'add_tables', incoming }]);
    } catch (error) {
      if (!(error instanceof ValuesUnfit)) throw error;
      const { settleValues } = await import('@/parse/browser/package-reader');
      await own.change([{ kind: 'add_tables', incoming: await settleValues(incoming) }]);
    }
  }

  return { list, busy, take };
});

/** How an engine fails over a database that is damaged, or no database at all. */
const UNREADABLE: readonly EngineErrorCode[] = ['dataset_unreadable', 'query_failed', 'engine_crashed'];

function stateOf(error: unknown, source: BroughtSource): Brought['state'] {
  if (error instanceof ProblemsError) return { kind: 'refused', problems: error.problems, count: error.count };
  if (error instanceof ReadError) return { kind: 'unreadable', outcome: { status: 'failed', error: error.reason, remedy: error.remedy } };
  const known = toEngineError(error);
  if (source.kind === 'database' && known.code === 'dataset_schema') return stateOf(new ReadError({ code: 'foreign_database' }), source);
  if (source.kind === 'database' && UNREADABLE.includes(known.code)) return stateOf(new ReadError({ code: 'damaged', kind: 'duckdb', detail: known.detail }), source);
  return { kind: 'failed', error: known };
}
