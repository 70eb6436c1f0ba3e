import type { FileEngine } from '@/engine/files';
import { EngineError } from '@/engine/error';
import type { Problem } from '@/model/problem';
import { FIRST_YEAR, LAST_YEAR } from '@/parse/sheet/clean';
import { MOST_PROBLEMS } from '@/parse/sheet/convert';
import type { Prepared } from '@/parse/sheet/prepare';
import type { SheetSource } from '@/model/sheet/source';
import { sheetContent, subjectParts, type SheetContent } from '@/query/own/sheet/check';
import { oddRowsQuery, stageSheet } from '@/query/own/sheet/stage';

/** A sheet that has been read from end to end. */
export interface CheckedSheet {
  readonly source: SheetSource;
  readonly content: SheetContent;
  /** In the order of rows. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly examples: number;
}

/**
 * Reads a sheet: quickly where it is written plainly, otherwise cell by cell, so that everything wrong with it is known.
 *
 * @param prepare makes the rows ready; `careful` where the quick way met something.
 * @param opened an engine that holds no other tables but those of the sheet before; it may still be starting.
 * @throws EngineError, ReadError
 */
export async function checkSheet(file: string, prepare: (careful: boolean) => Promise<Prepared>, opened: FileEngine | Promise<FileEngine>): Promise<CheckedSheet> {
  const first = await prepare(false);
  const engine = await opened;
  const source = await staged(engine, first);
  if (source) return checked(file, { ...first, source }, engine);
  const second = await prepare(true);
  await stageSheet(engine, second.source);
  return checked(file, second, engine);
}

/**
 * Puts the rows into the engine, and looks at the rest of them meanwhile where that is left to do.
 * @returns the source as its rows turned out; null where they are not what they were taken for.
 */
async function staged(engine: FileEngine, { source, rest }: Prepared): Promise<SheetSource | null> {
  if (source.numbered) {
    await stageSheet(engine, source);
    return source;
  }
  const [fits, seen] = await Promise.all([stagedPlainly(engine, source), rest?.() ?? 'alike']);
  if (seen === 'unplain') return null;
  if (seen === 'alike') return fits ? source : null;
  const withSigns = { ...source, signs: true };
  return (await stagedPlainly(engine, withSigns)) ? withSigns : null;
}

/** Whether plain rows are in the engine and are what they were taken for. */
async function stagedPlainly(engine: FileEngine, source: SheetSource): Promise<boolean> {
  try {
    await stageSheet(engine, source);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'query_failed') return false;
    throw error;
  }
  const [{ odd } = { odd: 0 }] = await engine.run(oddRowsQuery(source, FIRST_YEAR, LAST_YEAR));
  return odd === 0;
}

async function checked(file: string, { source, problems, problemCount, examples }: Prepared, engine: FileEngine): Promise<CheckedSheet> {
  const content = await sheetContent(engine, source, MOST_PROBLEMS);
  const repeated = content.repeated.map(({ row_number, first_row, subject, year }): Problem => ({
    fault: 'key_repeated', file, row: row_number, column: null, value: `${subjectParts(subject).body} ${String(year)}`, ...(row_number > first_row ? { expected: String(first_row) } : {}),
  }));
  const all = [...problems, ...repeated].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, MOST_PROBLEMS);
  return { source, content, problems: all, problemCount: problemCount + content.counts.repeated, examples };
}
