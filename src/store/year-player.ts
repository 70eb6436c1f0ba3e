import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue';

/** How long each year stands while the years are played, in milliseconds: time to read the first sentence. */
export const YEAR_STANDS = 1800;

export interface YearPlayer {
  /** The year on screen: the chosen one, or the one that is being played. */
  readonly shown: ComputedRef<number>;
  readonly playing: ComputedRef<boolean>;
  readonly atEnd: ComputedRef<boolean>;
  /** Plays from here to the last year, from the first one where the last is shown. Where motion is unwelcome it goes one year on. */
  readonly play: () => void;
  /** Stops; the year that is shown becomes the chosen one. */
  readonly pause: () => void;
  /** Shows a year without choosing it yet, while a slider is dragged. */
  readonly preview: (year: number) => void;
  /** Chooses a year. */
  readonly choose: (year: number) => void;
}

export interface YearPlayerInput {
  readonly years: () => readonly number[];
  readonly chosen: () => number;
  /** Keeps the chosen year: once at the end of playing, not for every year that passes. */
  readonly onChoose: (year: number) => void;
  /** Whether things that move by themselves are unwelcome. */
  readonly still: () => boolean;
}

/** Years played one after another, stopping at the last; without any picture of its own. */
export function useYearPlayer({ years, chosen, onChoose, still }: YearPlayerInput): YearPlayer {
  const previewed = ref<number | null>(null);
  const timer = ref<ReturnType<typeof setInterval> | null>(null);
  const shown = computed(() => previewed.value ?? chosen());
  const atEnd = computed(() => shown.value >= (years().at(-1) ?? shown.value));

  watch(chosen, () => {
    previewed.value = null;
  });
  onScopeDispose(stopTimer);

  function stopTimer(): void {
    if (timer.value !== null) clearInterval(timer.value);
    timer.value = null;
  }

  function next(): number {
    const all = years();
    return atEnd.value ? (all[0] ?? shown.value) : (all.find((year) => year > shown.value) ?? shown.value);
  }

  function play(): void {
    if (still()) {
      choose(next());
      return;
    }
    if (timer.value !== null) return;
    if (atEnd.value) previewed.value = next();
    timer.value = setInterval(() => {
      previewed.value = next();
      if (atEnd.value) pause();
    }, YEAR_STANDS);
  }

  function pause(): void {
    choose(shown.value);
  }

  /** The year stays shown until the address, which follows a moment later, says the same. */
  function choose(year: number): void {
    stopTimer();
    previewed.value = year === chosen() ? null : year;
    if (year !== chosen()) onChoose(year);
  }

  function preview(year: number): void {
    stopTimer();
    previewed.value = year;
  }

  return { shown, playing: computed(() => timer.value !== null), atEnd, play, pause, preview, choose };
}
