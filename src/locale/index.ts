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

/** Texts that only some pages need, one file each: `<language>/pages/<name>.ts`, reached as `<name>.…`. */
const PAGE_TEXTS = import.meta.glob<{ default: Record<string, unknown> }>('./*/pages/*.ts');
const wanted = new Set<string>();

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Language,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN } as Record<Language, Messages>,
});

/** Switches the texts to a language, fetching them first where needed, and tells the page. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') i18n.global.setLocaleMessage('en', (await import('./en')).default);
  await Promise.all([...wanted].map((name) => merge(language, name)));
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

/**
 * Fetches texts that a page needs before it is shown, in the language spoken now; later languages bring them along.
 * @param names file names in `pages/` without their ending.
 */
export async function learn(...names: readonly string[]): Promise<void> {
  for (const name of names) wanted.add(name);
  await Promise.all(names.map((name) => merge(i18n.global.locale.value, name)));
}

async function merge(language: Language, name: string): Promise<void> {
  const load = PAGE_TEXTS[`./${language}/pages/${name}.ts`];
  if (!load) throw new Error(`No texts for ${name} in ${language}`);
  i18n.global.mergeLocaleMessage(language, { [name]: (await load()).default });
}
