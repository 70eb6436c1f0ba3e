import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { drawingOf, isPrepared, prepare, type Drawing } from './registry';
import type { ChartModel } from './model';

/** The drawing of a model that may change; null while the parts of its kind are on their way. */
export function useDrawing(model: () => ChartModel): ComputedRef<Drawing | null> {
  const fetched = shallowRef(0);
  watch(
    () => model().kind,
    async (kind) => {
      if (isPrepared(kind)) return;
      await prepare(kind);
      fetched.value += 1;
    },
    { immediate: true },
  );
  return computed(() => (fetched.value >= 0 && isPrepared(model().kind) ? drawingOf(model()) : null));
}
