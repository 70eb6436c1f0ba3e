import Sortable from 'sortablejs';
import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { PREFERS, usePreference } from '@/store/preference';

/** Milliseconds that a finger rests before it drags instead of scrolling. */
const REST = 220;

/**
 * Lets the items of a list be dragged with mouse, pen or finger; the list scrolls while the pointer waits at its edge.
 * @param handle what an item is not dragged by. @param move called when an item is let go in another place of the list
 */
export function useSorting(list: Readonly<Ref<HTMLElement | null>>, handle: { readonly not: string }, move: (from: number, to: number) => void): void {
  const still = usePreference(PREFERS.still);
  let sortable: Sortable | null = null;
  onMounted(() => {
    if (!list.value) return;
    sortable = Sortable.create(list.value, {
      // The browser's own dragging knows no touch, and Firefox drags nothing by a button.
      forceFallback: true,
      fallbackTolerance: 4,
      delay: REST,
      delayOnTouchOnly: true,
      filter: handle.not,
      preventOnFilter: false,
      animation: still.value ? 0 : 150,
      scrollSensitivity: 56,
      scrollSpeed: 14,
      // The list alone, not the page behind it too.
      bubbleScroll: false,
      revertOnSpill: true,
      onUpdate: ({ from, item, oldIndex, newIndex }) => {
        if (oldIndex === undefined || newIndex === undefined) return;
        // Back to where Vue has it; the list itself puts it in its new place.
        item.remove();
        from.insertBefore(item, from.children[oldIndex] ?? null);
        move(oldIndex, newIndex);
      },
    });
  });
  onBeforeUnmount(() => sortable?.destroy());
}
