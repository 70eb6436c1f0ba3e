import { onScopeDispose, readonly, ref, type Ref } from 'vue';

/** What a visitor's system may ask of pages. */
export const PREFERS = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
} as const;

/** Whether the system asks for it, kept up to date. */
export function usePreference(asked: (typeof PREFERS)[keyof typeof PREFERS]): Readonly<Ref<boolean>> {
  const query = window.matchMedia(asked);
  const prefers = ref(query.matches);
  const update = (event: MediaQueryListEvent): void => {
    prefers.value = event.matches;
  };
  query.addEventListener('change', update);
  onScopeDispose(() => {
    query.removeEventListener('change', update);
  });
  return readonly(prefers);
}
