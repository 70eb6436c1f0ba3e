import { createI18n } from 'vue-i18n';
import en from '@/locale/en';
import zhCN from '@/locale/zh-CN';
import type { Translate } from '@/chart/model';

const PAGES = import.meta.glob<{ default: Record<string, unknown> }>('/src/locale/*/pages/*.ts', { eager: true });

/** The texts that only some pages need, under the names of their files. */
const pagesOf = (locale: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(PAGES).flatMap(([path, texts]) => (path.includes(`/${locale}/`) ? [[path.replace(/^.*\/|\.ts$/g, ''), texts.default]] : [])));

/** The real words of a language, without a page. */
export function wordsOf(locale: 'zh-CN' | 'en'): Translate {
  const messages = { 'zh-CN': { ...zhCN, ...pagesOf('zh-CN') }, en: { ...en, ...pagesOf('en') } };
  const i18n = createI18n({ legacy: false, locale, messages: messages as unknown as Record<string, typeof zhCN> });
  return (key, named) => (named ? i18n.global.t(key, { ...named }) : i18n.global.t(key));
}
