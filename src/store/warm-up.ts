import { usualBodies, usualQuestions } from '@/query/usual';
import { mark, MARK } from './marks';
import type { Engine } from '@/engine/engine';
import type { StartingPoint } from '@/model/first-view';
import type { Manifest } from '@/model/manifest';
import type { YearRange } from '@/query/overview';

/** How often the usual questions are asked: after 8 times the browser compiles 1.4 to 2 times as long beside the changes that follow as after 24, after 48 little less. */
export const ROUNDS = 24;
/** An engine over fewer data than these has answered before anyone sees it, whatever it was asked before. In bytes. */
const WORTH_WARMING = 20_000_000;
/** Milliseconds between two looks at whether anyone waits for the engine. */
const PAUSE = 200;

/** Lets an engine over many data get used to what it will be asked, beside all else. */
export function warm(engine: Engine, { database, years }: Manifest, start: StartingPoint, busy: () => boolean, over: () => boolean): void {
  if (database.bytes < WORTH_WARMING) return;
  // What fails here whoever asks for it is told.
  warmUp(engine, start, { firstYear: years.first, lastYear: years.last }, () => calmOf(busy, over)).catch(() => undefined);
}

/**
 * Asks an engine the usual questions while nobody waits for it, and drops the answers. A browser compiles each function of
 * the engine when it is first used, and well only once it was used often: that would otherwise be part of the first
 * changes that a visitor makes.
 *
 * @param calm comes back when nobody waits for the engine, false where there is no use in going on.
 * @throws EngineError as `Engine.run`.
 */
export async function warmUp(engine: Engine, start: StartingPoint, years: YearRange, calm: () => Promise<boolean>): Promise<void> {
  if (!(await calm())) return;
  const questions = usualQuestions(start, years, await engine.run(usualBodies(start)));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) {
      if (!(await calm())) return;
      await engine.run(question);
    }
  }
  mark(MARK.engineWarm, true);
}

/** Comes back when the page has nothing to do and is looked at; false once there is no use in waiting. */
export async function calmOf(busy: () => boolean, over: () => boolean): Promise<boolean> {
  while (!over()) {
    if (!busy() && document.visibilityState === 'visible') {
      await idle();
      if (!busy() && !over()) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/** The main thread has nothing to do; browsers that cannot tell are given a moment. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, PAUSE);
  });
