import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { EngineError } from '@/engine/error';
import { ValuesUnfit, type Incoming } from '@/model/incoming';
import { ProblemsError, type Problem } from '@/model/problem';
import type { PackageSource } from '@/parse/browser/package-messages';
import { ReadError } from '@/parse/error';
import type { Outcome } from '@/parse/read-file';
import { toEngineError } from '../dataset';
import { useOwn } from '../own/own';
import { useImport } from './queue';

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

/** Packages and workbooks of a dataset's tables, which need no looking through: they are taken as they are, or refused. */
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
  async function take(source: PackageSource): Promise<boolean> {
    const brought: Brought = { id: next++, name: source.kind === 'folder' ? source.name : source.file.name, state: { kind: 'reading' } };
    list.value = [...list.value, brought];
    const put = (state: Brought['state']): void => {
      list.value = list.value.map((one) => (one.id === brought.id ? { ...one, state } : one));
    };
    try {
      const { readIncoming } = await import('@/parse/browser/package-reader');
      const incoming = await readIncoming(source, queue.reference?.placer.regions ?? []);
      if (!incoming) {
        list.value = list.value.filter(({ id }) => id !== brought.id);
        return false;
      }
      put({ kind: 'saving' });
      const before = reports();
      await keep(incoming);
      put({ kind: 'kept', reports: reports() - before });
      await queue.prepare();
    } catch (error) {
      put(stateOf(error));
    }
    return true;
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

function stateOf(error: unknown): Brought['state'] {
  if (error instanceof ProblemsError) return { kind: 'refused', problems: error.problems, count: error.count };
  if (error instanceof ReadError) return { kind: 'unreadable', outcome: { status: 'failed', error: error.reason, remedy: error.remedy } };
  return { kind: 'failed', error: toEngineError(error) };
}
