import { onMounted, onUnmounted, ref, type Ref } from 'vue';

/** How many of a view's heavy parts are there: one more with every frame, so that none of them holds up the page. */
export function useInTurn(parts: number): Readonly<Ref<number>> {
  const there = ref(0);
  let frame = 0;
  const next = (): void => {
    there.value += 1;
    if (there.value < parts) frame = requestAnimationFrame(next);
  };
  onMounted(() => { frame = requestAnimationFrame(next); });
  onUnmounted(() => cancelAnimationFrame(frame));
  return there;
}
