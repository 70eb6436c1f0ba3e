import { createI18n } from 'vue-i18n';
import en from '@/locale/en';
import zhCN from '@/locale/zh-CN';
import type { Translate } from '@/chart/model';

/** The real words of a language, without a page. */
export function wordsOf(locale: 'zh-CN' | 'en'): Translate {
  const i18n = createI18n({ legacy: false, locale, messages: { 'zh-CN': zhCN, en } as Record<string, typeof zhCN> });
  return (key, named) => (named ? i18n.global.t(key, { ...named }) : i18n.global.t(key));
}
