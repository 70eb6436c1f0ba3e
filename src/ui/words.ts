import { useI18n } from 'vue-i18n';
import type { Translate } from '@/chart/model';

/** The visitor's words, as charts and exports take them. */
export function useWords(): { readonly t: Translate; readonly language: () => 'zh-CN' | 'en' } {
  const { t, locale } = useI18n();
  return {
    t: (key, named) => (named ? t(key, { ...named }) : t(key)),
    language: () => (locale.value === 'en' ? 'en' : 'zh-CN'),
  };
}
