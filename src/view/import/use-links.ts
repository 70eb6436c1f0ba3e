import { computed, nextTick, onUnmounted, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { LinkedCell } from './linked-cell';

interface Linked {
  readonly cells: readonly LinkedCell[];
  readonly picked: string | null;
  readonly pointed: string | null;
}

interface Told {
  readonly pick: (cell: string) => void;
  readonly point: (cell: string | null) => void;
}

/** So long the pointer rests on a cell before the source moves to it, in milliseconds. */
const REST = 120;

/**
 * What a view of the source does with its elements that carry `data-link`, the id of a cell: they are pointed at and
 * picked by pointer and keys, one of them is reached by Tab and the others from it by the arrow keys, and the one that is
 * looked at elsewhere is brought into sight.
 */
export function useLinks(region: Ref<HTMLElement | null>, props: Linked, tell: Told): { readonly entry: ComputedRef<string | null>; readonly on: Record<string, (event: Event) => void>; readonly showLooked: () => Promise<void> } {
  const current = ref<string | null>(null);
  const known = computed(() => new Set<string>(props.cells.map(({ id }) => id)));
  const entry = computed(() => [current.value, props.picked, props.cells[0]?.id].find((id) => id != null && known.value.has(id)) ?? null);
  const elementOf = (id: string): HTMLElement | null => region.value?.querySelector(`[data-link="${id}"]`) ?? null;
  const linkOf = ({ target }: Event): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-link]')?.dataset['link'] ?? null) : null);

  function pick(event: Event): void {
    const id = linkOf(event);
    if (id !== null) tell.pick(id);
  }

  function move(event: Event): void {
    const id = linkOf(event);
    if (!(event instanceof KeyboardEvent) || id === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      tell.pick(id);
      return;
    }
    const at = props.cells.findIndex((cell) => cell.id === id);
    const last = props.cells.length - 1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = props.cells[Math.max(0, Math.min(to, last))];
    if (next) elementOf(next.id)?.focus();
  }

  const showLooked = async (): Promise<void> => {
    await nextTick();
    const looked = props.pointed ?? props.picked;
    const element = looked === null ? null : elementOf(looked);
    if (element && region.value) bringIntoSight(region.value, element);
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  watch(() => props.pointed, () => {
    clearTimeout(resting);
    if (props.pointed !== null) resting = setTimeout(() => void showLooked(), REST);
  });
  watch(() => props.picked, showLooked);
  onUnmounted(() => clearTimeout(resting));

  return {
    entry,
    showLooked,
    on: {
      click: pick,
      keydown: move,
      pointerover: (event) => tell.point(linkOf(event)),
      pointerleave: () => tell.point(null),
      focusin: (event) => {
        current.value = linkOf(event) ?? current.value;
        tell.point(linkOf(event));
      },
      focusout: () => tell.point(null),
    },
  };
}

/** Scrolls the region alone, and only if the element is not wholly in its sight: then to the upper third of it. */
function bringIntoSight(region: HTMLElement, element: HTMLElement): void {
  const [seen, box] = [region.getBoundingClientRect(), element.getBoundingClientRect()];
  const behaviour = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const top = box.top >= seen.top && box.bottom <= seen.bottom ? 0 : box.top - seen.top - region.clientHeight / 3;
  const left = box.left >= seen.left && box.right <= seen.right ? 0 : box.left - seen.left - region.clientWidth / 3;
  if (top !== 0 || left !== 0) region.scrollBy({ top, left, behavior: behaviour });
}
