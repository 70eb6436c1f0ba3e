import { computed, watch } from 'vue';
import { PREFERS, usePreference } from './preference';
import { LANGUAGES, speak, type Language } from '@/locale';
import { DARK, LIGHT } from '@/chart/theme';
import { identifier, oneOf, shortText } from './parameter';
import { useUrlState } from './url-state';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const REMEMBERED = 'atlas:settings';

/** Language, appearance, dataset and its version: in every page's URL, and remembered for the next visit where the browser lets us. */
export function useSettings() {
  const remembered = recall();
  const { values, set } = useUrlState({
    lang: { codec: oneOf(LANGUAGES.map(({ id }) => id)), fallback: (): Language => remembered.lang ?? 'zh-CN' },
    theme: { codec: oneOf(THEMES), fallback: (): ThemeChoice => remembered.theme ?? 'system' },
    data: { codec: identifier, fallback: () => '' },
    version: { codec: shortText, fallback: () => '' },
  });
  const prefersDark = usePreference(PREFERS.dark);
  const dark = computed(() => values.value.theme === 'dark' || (values.value.theme === 'system' && prefersDark.value));
  return { values, set, dark, chartTheme: computed(() => (dark.value ? DARK : LIGHT)) };
}

/** Applies language and appearance to the page and keeps them there; called once by the shell. */
export function applySettings(settings: ReturnType<typeof useSettings>): void {
  watch(
    () => settings.values.value.lang,
    (language) => {
      void speak(language);
    },
    { immediate: true },
  );
  watch(
    settings.dark,
    (dark) => {
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    },
    { immediate: true },
  );
}

/** Chooses and remembers. */
export function choose(settings: ReturnType<typeof useSettings>, changes: { lang?: Language; theme?: ThemeChoice }): void {
  settings.set(changes);
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ ...recall(), ...changes }));
  } catch {
    // Private mode without storage: the URL still carries the choice.
  }
}

function recall(): { lang?: Language; theme?: ThemeChoice } {
  try {
    const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as { lang?: unknown; theme?: unknown };
    const lang = LANGUAGES.find(({ id }) => id === kept.lang)?.id;
    const theme = THEMES.find((id) => id === kept.theme);
    return { ...(lang ? { lang } : {}), ...(theme ? { theme } : {}) };
  } catch {
    return {};
  }
}
