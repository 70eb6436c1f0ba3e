import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** How far beyond the window something is near, in CSS pixels. */
const MARGIN = 200;

/** Whether an element can be seen, and whether it is about to be. */
export function useSight(element: Readonly<Ref<HTMLElement | null>>): { readonly near: Readonly<Ref<boolean>>; readonly inSight: Readonly<Ref<boolean>> } {
  const near = ref(false);
  const inSight = ref(false);
  const observers: IntersectionObserver[] = [];

  function follow(seen: Ref<boolean>, margin: number, target: HTMLElement): void {
    // Asked at once where waiting for the observer would cost a frame.
    const { top, bottom } = target.getBoundingClientRect();
    seen.value = top < window.innerHeight + margin && bottom > -margin;
    const observer = new IntersectionObserver(
      (entries) => {
        seen.value = entries.at(-1)?.isIntersecting ?? seen.value;
      },
      { rootMargin: `${String(margin)}px` },
    );
    observer.observe(target);
    observers.push(observer);
  }

  onMounted(() => {
    if (!element.value) return;
    follow(inSight, 0, element.value);
    follow(near, MARGIN, element.value);
  });
  onBeforeUnmount(() => {
    for (const observer of observers) observer.disconnect();
  });
  return { near, inSight };
}
