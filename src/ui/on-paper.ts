import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { usePaper } from '@/chart/paper';

/** Rows of a long list that go to paper; one that is longer says so. */
export const PRINTED = 500;

/** A row of a list of which only what is in sight stands in the page: its index and how far down it begins. */
interface PlacedRow {
  readonly index: number;
  readonly start: number;
}

interface PaperRows {
  readonly paper: Readonly<Ref<boolean>>;
  readonly shown: ComputedRef<readonly PlacedRow[]>;
  /** How many rows stand on paper where that is not all of them; null on screen and for shorter lists. */
  readonly cutAt: ComputedRef<number | null>;
}

/** The rows that stand in the page: those in sight, and on paper the first of all, one below the other. */
export function usePaperRows(inSight: () => readonly PlacedRow[], count: () => number): PaperRows {
  const paper = ref(false);
  usePaper((onPaper) => {
    paper.value = onPaper;
  });
  const shown = computed(() => (paper.value ? Array.from({ length: Math.min(PRINTED, count()) }, (_, index) => ({ index, start: 0 })) : inSight()));
  const cutAt = computed(() => (paper.value && count() > PRINTED ? PRINTED : null));
  return { paper, shown, cutAt };
}
