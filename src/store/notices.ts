import { defineStore } from 'pinia';
import { ref } from 'vue';

/** Something the visitor should know that needs no answer; worded by `notice.<kind>`. */
export interface Notice {
  readonly id: number;
  readonly kind: 'unknown_parameter' | 'unknown_bodies' | 'unknown_dataset' | 'unknown_page';
  readonly named: Readonly<Record<string, string | number>>;
}

/** What the shell shows above the page until dismissed. */
export const useNotices = defineStore('notices', () => {
  const all = ref<readonly Notice[]>([]);
  let next = 1;

  function add(kind: Notice['kind'], named: Notice['named'] = {}): void {
    const same = all.value.some((notice) => notice.kind === kind && JSON.stringify(notice.named) === JSON.stringify(named));
    if (!same) all.value = [...all.value, { id: next++, kind, named }];
  }

  function dismiss(id: number): void {
    all.value = all.value.filter((notice) => notice.id !== id);
  }

  return { all, add, dismiss };
});
