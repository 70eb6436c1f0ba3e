import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import type { Box } from './kinds/kind';
import type { Place } from './shapes/shape';

/** Less than this is a click with an unsteady hand. */
const STEADY = 6;

/** Dragging a rectangle over an element. */
export interface Brush {
  /** The rectangle as it stands, in CSS pixels of the element; null while nothing is dragged. */
  readonly box: ComputedRef<Box | null>;
  readonly begin: (event: PointerEvent) => void;
  /** Whether the click that follows only ended a drag. */
  readonly dragged: () => boolean;
}

/**
 * Watches a rectangle being dragged with mouse or pen; fingers scroll.
 * @param done is given the rectangle when the button is let go.
 */
export function useBrush(done: (box: Box) => void): Brush {
  const from = shallowRef<Place | null>(null);
  const to = shallowRef<Place | null>(null);
  let frame: DOMRect | null = null;
  let ended = 0;

  const box = computed((): Box | null => {
    if (!from.value || !to.value) return null;
    const [a, b] = [from.value, to.value];
    const found = { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
    return found.width < STEADY && found.height < STEADY ? null : found;
  });

  const placeOf = (event: PointerEvent): Place => ({ x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) });
  const move = (event: PointerEvent): void => {
    to.value = placeOf(event);
  };
  const end = (): void => {
    stop();
    if (box.value) {
      ended = performance.now();
      done(box.value);
    }
    from.value = to.value = null;
  };
  const cancel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    stop();
    from.value = to.value = null;
  };
  function stop(): void {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('keydown', cancel);
  }
  onScopeDispose(stop);

  return {
    box,
    begin(event) {
      if (event.button !== 0 || event.pointerType === 'touch' || !(event.currentTarget instanceof HTMLElement)) return;
      frame = event.currentTarget.getBoundingClientRect();
      from.value = placeOf(event);
      to.value = null;
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('keydown', cancel);
    },
    dragged: () => box.value !== null || performance.now() - ended < 50,
  };
}
