import { createI18n } from 'vue-i18n';
import zhCN from './zh-CN';

/** The product's languages, the default first. */
export const LANGUAGES = [
  { id: 'zh-CN', name: '中文' },
  { id: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

/** The texts of a language; English must have every key that Chinese has. */
export type Messages = typeof zhCN;

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN } as Record<Language, Messages>,
});

/** Switches the texts to a language, fetching them first where needed, and tells the page. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') i18n.global.setLocaleMessage('en', (await import('./en')).default);
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}
