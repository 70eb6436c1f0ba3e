import { onScopeDispose, readonly, ref, type Ref } from 'vue';

/** Whether the system asks for dark pages, kept up to date. */
export function usePreferredDark(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
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
