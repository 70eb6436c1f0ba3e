import { defineStore } from 'pinia';
import { computed, shallowRef, triggerRef } from 'vue';
import { ReadError } from '@/parse/error';
import { prepareInWorker } from '@/parse/browser/sheet-reader';
import type { FileLook } from '@/parse/sheet/look';
import { toEngineError } from '../dataset';
import { useOwn } from '../own/own';
import { bodyIdOf, type BodyChoice } from './candidate';
import { LentEngine } from './lent-engine';
import { useImport } from './queue';
import { checkSheet, type CheckedSheet } from './sheet-check';
import { newChoice, sharedRows, suggestions, sureChoice, type SubjectChoice } from './sheet-bodies';
import { firstChoices, openColumns, outcomeOf, planOf, type SheetItem, type SheetOutcome } from './sheet-item';
import type { TargetId } from '@/model/sheet/target';

/** A suggestion at least this good may be taken for many bodies at once, when a person says so. */
const GOOD = 0.9;

/** Sheets on their way in: their columns settled, read, checked, accepted. */
export const useSheets = defineStore('sheets', () => {
  const own = useOwn();
  const queue = useImport();
  const items = shallowRef(new Map<number, SheetItem>());
  const running = new Map<number, AbortController>();
  const engines = new LentEngine(() => import('@/engine/browser/memory').then(({ openMemory }) => openMemory()));
  let next = 1;

  const list = computed(() => [...items.value.values()].filter(({ state }) => state.kind !== 'dismissed'));
  const pending = computed(() => list.value.filter(({ state }) => state.kind !== 'saved' && state.kind !== 'cancelled'));

  function change(id: number, changes: Partial<SheetItem>): void {
    const item = items.value.get(id);
    if (!item) return;
    items.value.set(id, { ...item, ...changes });
    triggerRef(items);
  }

  /** Takes the sheets of a file in; those whose columns say everything are read at once. */
  function add(file: File, look: FileLook): void {
    for (const sheet of look.sheets) {
      const id = next++;
      items.value.set(id, { id, file, look: sheet, columns: firstChoices(sheet), year: null, scope: null, state: { kind: 'columns' }, bodies: new Map(), duplicates: null, soundOnly: false });
      if (openColumns(items.value.get(id) as SheetItem).length === 0) void read(id);
    }
    triggerRef(items);
  }

  /** Settles what a column stands for; null leaves it out. */
  function settleColumn(id: number, at: number, target: TargetId | null): void {
    const item = items.value.get(id);
    if (item) change(id, { columns: item.columns.map((column, place) => (place === at ? { settled: true, target } : column)) });
  }

  /** Leaves out every column that is still open. */
  function leaveOutOpen(id: number): void {
    const item = items.value.get(id);
    if (item) change(id, { columns: item.columns.map((column) => (column.settled ? column : { settled: true, target: null })) });
  }

  /** Goes back to the columns. */
  function reopen(id: number): void {
    running.get(id)?.abort();
    change(id, { state: { kind: 'columns' }, bodies: new Map(), duplicates: null, soundOnly: false });
  }

  async function read(id: number): Promise<void> {
    const item = items.value.get(id);
    if (!item || openColumns(item).length > 0) return;
    const stop = new AbortController();
    running.set(id, stop);
    change(id, { state: { kind: 'reading', share: 0 } });
    try {
      const checked = await check(item, stop.signal);
      if (stop.signal.aborted) return;
      const reference = queue.reference;
      const sure = reference ? checked.content.bodies.flatMap(({ subject }) => {
        const choice = sureChoice(subject, reference);
        return choice ? [[subject, choice] as const] : [];
      }) : [];
      change(id, { state: { kind: 'checked', checked }, bodies: new Map(sure) });
    } catch (error) {
      if (!stop.signal.aborted) change(id, { state: { kind: 'failed', error: error instanceof ReadError ? error : toEngineError(error) } });
    } finally {
      running.delete(id);
    }
  }

  async function check(item: SheetItem, signal: AbortSignal): Promise<CheckedSheet> {
    await queue.ready();
    return engines.lend((engine) => {
      signal.throwIfAborted();
      const options = { file: item.file.name, plan: planOf(item), headings: item.look.columns.map(({ heading }) => heading), headRow: item.look.headRow };
      const prepare = (careful: boolean) => prepareInWorker({ file: item.file, index: item.look.index, options, careful }, (share) => {
        if (!signal.aborted) change(item.id, { state: { kind: 'reading', share } });
      }, signal);
      return checkSheet(item.file.name, prepare, engine);
    });
  }

  /** Stops reading. */
  function cancel(id: number): void {
    running.get(id)?.abort();
    change(id, { state: { kind: 'cancelled' } });
  }

  function settleBodies(id: number, choices: Iterable<readonly [string, SubjectChoice]>): void {
    const item = items.value.get(id);
    if (item) change(id, { bodies: new Map([...item.bodies, ...choices]) });
  }

  /** What a sheet calls bodies that nobody has settled. */
  function openBodies(item: SheetItem): readonly string[] {
    return item.state.kind === 'checked' || item.state.kind === 'saving' ? item.state.checked.content.bodies.map(({ subject }) => subject).filter((subject) => !item.bodies.has(subject)) : [];
  }

  /** Takes every open body for a new one, as its name places it. */
  function allNew(item: SheetItem): void {
    const { reference } = queue;
    if (reference) settleBodies(item.id, openBodies(item).map((subject) => [subject, newChoice(subject, reference)] as const));
  }

  function allLeftOut(item: SheetItem): void {
    settleBodies(item.id, openBodies(item).map((subject) => [subject, 'left_out'] as const));
  }

  /** Takes the best suggestion where it is good; one name after the other, so that the page stays alive. @returns how many were taken */
  async function takeGood(item: SheetItem): Promise<number> {
    const { reference } = queue;
    const taken: (readonly [string, SubjectChoice])[] = [];
    for (const subject of reference ? openBodies(item) : []) {
      const [best] = reference ? suggestions(subject, reference, 1) : [];
      if (best && best.score >= GOOD) taken.push([subject, { kind: 'known', id: best.id }]);
      await new Promise((resolve) => setTimeout(resolve));
    }
    settleBodies(item.id, taken);
    return taken.length;
  }

  function outcome(item: SheetItem): SheetOutcome | null {
    return item.state.kind === 'checked' || item.state.kind === 'saving' ? outcomeOf(item, item.state.checked, queue.reference?.reports ?? []) : null;
  }

  /** Whether nothing is open any more, and something would be kept. */
  function acceptable(item: SheetItem): boolean {
    const result = outcome(item);
    if (item.state.kind !== 'checked' || !result) return false;
    const settled = result.openBodies === 0 && (item.soundOnly || item.state.checked.problemCount === 0) && (result.own === 0 || item.duplicates !== null);
    return settled && result.reports > 0;
  }

  /** Keeps the sound reports of a sheet, all in one step. */
  async function accept(id: number): Promise<void> {
    const item = items.value.get(id);
    const { reference } = queue;
    const result = item && outcome(item);
    if (!item || !result || !reference || item.state.kind !== 'checked' || !acceptable(item)) return;
    const { checked } = item.state;
    const chosen = [...item.bodies].filter((entry): entry is [string, BodyChoice] => entry[1] !== 'left_out');
    const load = {
      source: checked.source, file: item.file.name, duplicates: item.duplicates ?? 'both', shared: sharedRows(chosen.map(([, choice]) => choice), reference),
      bodies: chosen.map(([subject, choice]) => ({ subject, agencyId: bodyIdOf(choice) })),
    } as const;
    change(id, { state: { kind: 'saving', checked } });
    try {
      await own.change([{ kind: 'add_sheet', load }]);
      change(id, { state: { kind: 'saved', reports: result.reports }, bodies: new Map() });
      await queue.prepare();
    } catch (error) {
      change(id, { state: { kind: 'checked', checked } });
      queue.failure = toEngineError(error);
    }
  }

  function dismiss(id: number): void {
    running.get(id)?.abort();
    change(id, { state: { kind: 'dismissed' } });
  }

  return { list, pending, add, change, settleColumn, leaveOutOpen, reopen, read, cancel, settleBodies, openBodies, allNew, allLeftOut, takeGood, outcome, acceptable, accept, dismiss };
});
