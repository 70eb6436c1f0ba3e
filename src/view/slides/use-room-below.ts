import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** Pixels left free at the edges of the window. */
const MARGIN = 16;

/** How high an element may be to end within the window, wherever the page has been scrolled to. */
export function useRoomBelow(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const room = ref(window.innerHeight);
  const measure = (): void => {
    const top = element.value?.getBoundingClientRect().top ?? 0;
    room.value = Math.round(window.innerHeight - Math.max(top, MARGIN) - MARGIN);
  };
  // What stands above may come and go, which moves the element without resizing it.
  const observer = new ResizeObserver(measure);
  onMounted(() => {
    measure();
    observer.observe(document.body);
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
  });
  onBeforeUnmount(() => {
    observer.disconnect();
    window.removeEventListener('scroll', measure);
    window.removeEventListener('resize', measure);
  });
  return room;
}
