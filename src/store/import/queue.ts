import { defineStore } from 'pinia';
import { computed, ref, shallowRef, triggerRef } from 'vue';
import type { Correction } from '@/model/correction';
import type { FileKind } from '@/parse/error';
import type { FileReading, Outcome } from '@/parse/read-file';
import type { Change } from '@/query/own/change';
import type { KnownReportRow } from '@/query/own/reference';
import { OWN_PREFIX } from '@/query/own/database';
import { toEngineError } from '../dataset';
import { useOwn } from '../own/own';
import { bodyIdOf, inState, isClean, openQuestions, proposeBody, rowsOf, type Accepted, type BodyChoice, type Candidate } from './candidate';
import { knownReport } from './known-report';
import { readAll, type Given } from './reading';
import { readReference, withKept, type Reference } from './reference';
import { breathe, soon } from './pace';
import { together } from './together';
import type { EngineError } from '@/engine/error';

/** One file that was dropped or chosen. */
export interface ImportFile extends Given {
  readonly id: number;
  readonly state: 'waiting' | 'reading' | 'read' | 'cancelled';
  /** Documents of the file that gave no report, with why. */
  readonly refused: readonly { readonly path: string; readonly kind: FileKind | null; readonly outcome: Exclude<Outcome, { status: 'read' }> }[];
}

/** A report that was accepted, as it is kept. */
interface Kept {
  readonly candidate: Candidate;
  readonly kept: Accepted;
  /** Own reports that it takes the place of. */
  readonly replaced: readonly string[];
}

/** Reports kept in one step at most. */
const AT_ONCE = 100;
/** Reports made into rows before the page may draw again. */
const AT_A_BREATH = 10;

/** Files on their way in: read, looked at, accepted. Nothing of it is kept before it is accepted. */
export const useImport = defineStore('import', () => {
  const own = useOwn();
  const files = shallowRef(new Map<number, ImportFile>());
  const candidates = shallowRef(new Map<number, Candidate>());
  const reference = shallowRef<Reference | null>(null);
  const failure = shallowRef<EngineError | null>(null);
  const selected = ref<number | null>(null);
  /** What is known is being learnt, so that what is shown of it may be old. */
  const learning = ref(false);
  let next = 1;
  let preparing: Promise<void> | null = null;
  let stop = new AbortController();

  const list = computed(() => [...candidates.value.values()]);
  const pending = computed(() => list.value.filter(({ state }) => state === 'open'));
  const progress = computed(() => {
    const all = [...files.value.values()];
    return { files: all.length, done: all.filter(({ state }) => state === 'read').length, running: all.some(({ state }) => state === 'reading' || state === 'waiting') };
  });

  /** Learns what is known already. Called by the page; again after own data has changed elsewhere. */
  function prepare(): Promise<void> {
    preparing = learnKnown();
    return preparing;
  }

  /** Done when what is known has been learnt, or cannot be. */
  const ready = async (): Promise<void> => {
    await (preparing ?? prepare());
  };

  async function learnKnown(): Promise<void> {
    learning.value = true;
    try {
      await own.look();
      reference.value = await readReference(own);
      failure.value = null;
    } catch (error) {
      failure.value = toEngineError(error);
    }
    learning.value = false;
  }

  /** What workers say comes in by the hundred: the page looks at it a few times a second. */
  const touchFiles = soon(() => triggerRef(files));
  const touchCandidates = soon(() => triggerRef(candidates));

  function putFile(file: ImportFile): void {
    files.value.set(file.id, file);
    touchFiles();
  }

  function put(...changed: readonly Candidate[]): void {
    for (const candidate of changed) candidates.value.set(candidate.id, candidate);
    triggerRef(candidates);
  }

  /** Takes files in and reads them; done when all are through. */
  async function add(chosen: readonly Given[]): Promise<void> {
    if (stop.signal.aborted) stop = new AbortController();
    const added = chosen.map((given): ImportFile => ({ ...given, id: next++, state: 'waiting', refused: [] }));
    for (const file of added) putFile(file);
    await preparing;
    const change = ({ id }: ImportFile, state: ImportFile['state']): void => {
      const file = files.value.get(id);
      if (file) putFile({ ...file, state });
    };
    const { signal } = stop;
    await readAll(added, (file, reading) => receive(file.id, reading), (file) => change(file, 'reading'), (file) => change(file, 'read'), signal);
    if (signal.aborted) for (const file of added) if (files.value.get(file.id)?.state !== 'read') change(file, 'cancelled');
  }

  function receive(fileId: number, { path, kind, outcome }: FileReading): void {
    const file = files.value.get(fileId);
    if (!file) return;
    if (outcome.status !== 'read') {
      putFile({ ...file, refused: [...file.refused, { path, kind, outcome }] });
      return;
    }
    for (const [index, report] of outcome.reports.entries()) {
      const base = { id: next++, file: file.file, path, index, report, notices: outcome.notices, year: report.year?.value ?? null, scope: report.scope.value, corrections: [], undone: [], duplicates: null, state: 'open' } as const;
      candidates.value.set(base.id, { ...base, body: firstChoice(report.name?.value ?? null) });
      touchCandidates();
      selected.value ??= base.id;
    }
  }

  function firstChoice(name: string | null): BodyChoice | null {
    const match = name === null ? null : (reference.value?.names.sure(name) ?? null);
    return match && { kind: 'known', id: match.id };
  }

  /** Stops reading; what has been read stays. */
  function cancel(): void {
    stop.abort();
  }

  /** Changes what a person has settled about a report. */
  function settle(id: number, changes: Partial<Pick<Candidate, 'body' | 'year' | 'scope' | 'duplicates' | 'state'>>): void {
    const candidate = candidates.value.get(id);
    if (candidate) put(inState({ ...candidate, ...changes }, changes.state ?? candidate.state));
  }

  function correct(id: number, correction: Correction): void {
    const candidate = candidates.value.get(id);
    if (candidate) put({ ...candidate, corrections: [...candidate.corrections, correction], undone: [] });
  }

  function undo(id: number): void {
    const candidate = candidates.value.get(id);
    const last = candidate?.corrections.at(-1);
    if (candidate && last) put({ ...candidate, corrections: candidate.corrections.slice(0, -1), undone: [...candidate.undone, last] });
  }

  function redo(id: number): void {
    const candidate = candidates.value.get(id);
    const last = candidate?.undone.at(-1);
    if (candidate && last) put({ ...candidate, corrections: [...candidate.corrections, last], undone: candidate.undone.slice(0, -1) });
  }

  /** Reports of the same body, year and scope that are kept or published. */
  function duplicatesOf({ body, year, scope }: Candidate): readonly KnownReportRow[] {
    if (body === null || year === null) return [];
    return reference.value?.alike({ agency_id: bodyIdOf(body), year, scope }) ?? [];
  }

  const proposal = (name: string): BodyChoice | null => (reference.value ? proposeBody(name, reference.value.placer) : null);
  const clean = computed(() => pending.value.filter((candidate) => isClean(candidate, duplicatesOf(candidate))));

  /**
   * Keeps reports, each whole or not at all; those that cannot be kept stay open with `failure` saying why.
   */
  async function accept(ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += AT_ONCE) await acceptSome(ids.slice(from, from + AT_ONCE));
  }

  async function acceptSome(ids: readonly number[]): Promise<void> {
    const known = reference.value;
    if (!known) return;
    const taken = new Set(known.reports.map(({ report_id }) => report_id));
    const ready = ids.map((id) => candidates.value.get(id)).filter((candidate) => candidate?.state === 'open' && openQuestions(candidate, duplicatesOf(candidate)).length === 0).filter((candidate) => candidate !== undefined);
    turn(ready, 'saving');
    try {
      const accepted = await rowsOfAll(ready, known, taken);
      const replaced = accepted.flatMap((one) => one.replaced);
      const changes: Change[] = [...(replaced.length > 0 ? [{ kind: 'remove', reports: replaced } as const] : []), { kind: 'add', rows: together(accepted.map(({ kept }) => kept.rows)) }];
      if (accepted.length > 0) await own.change(changes);
      failure.value = null;
      turn(ready, 'accepted');
      remember(accepted);
    } catch (error) {
      turn(ready, 'open');
      // One report that the database does not take must not hold up the others.
      if (toEngineError(error).code === 'query_failed' && ready.length > 1) for (const { id } of ready) await acceptSome([id]);
      else failure.value = toEngineError(error);
    }
  }

  async function rowsOfAll(ready: readonly Candidate[], { placer, bodies }: Reference, taken: Set<string>): Promise<readonly Kept[]> {
    const accepted: Kept[] = [];
    for (const candidate of ready) {
      if (accepted.length % AT_A_BREATH === AT_A_BREATH - 1) await breathe();
      const replaced = candidate.duplicates === 'replace' ? duplicatesOf(candidate).map(({ report_id }) => report_id).filter((report) => report.startsWith(OWN_PREFIX)) : [];
      const kept = rowsOf(candidate, { placer, bodies, taken });
      taken.add(kept.reportId);
      accepted.push({ candidate, kept, replaced });
    }
    return accepted;
  }

  function turn(some: readonly Candidate[], state: Candidate['state']): void {
    put(...some.flatMap(({ id }) => candidates.value.get(id) ?? []).map((candidate) => inState(candidate, state)));
  }

  /** Adds what has just been kept to what is known. */
  function remember(accepted: readonly Kept[]): void {
    const known = reference.value;
    if (!known) return;
    const gone = new Set(accepted.flatMap(({ replaced }) => replaced));
    const reports = accepted.map(({ candidate, kept }) => knownReport(candidate, kept));
    reference.value = withKept(known, accepted.map(({ kept }) => kept.agency), reports, gone);
  }

  /** Takes own reports out again. @returns what brings them back. */
  async function remove(reports: readonly string[]): Promise<Uint8Array | null> {
    const before = own.state?.kind === 'session' ? null : await own.bytes();
    try {
      await own.change([{ kind: 'remove', reports }]);
      failure.value = null;
    } catch (error) {
      failure.value = toEngineError(error);
      return null;
    }
    await prepare();
    return before;
  }

  /** Brings back what was removed. @param database as it was before. */
  async function bringBack(database: Uint8Array): Promise<void> {
    try {
      await own.change([{ kind: 'add_file', database }]);
      await prepare();
    } catch (error) {
      failure.value = toEngineError(error);
    }
  }

  return { files, list, pending, clean, progress, reference, failure, selected, learning, prepare, ready, add, cancel, settle, correct, undo, redo, duplicatesOf, proposal, accept, remove, bringBack };
});
