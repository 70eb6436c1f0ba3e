import type { Language } from '@/locale';

/**
 * The language of the terminal: the one asked for, or else the one that the environment names.
 * @throws Error where another language is asked for
 */
export function languageOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  if (asked !== undefined) {
    if (/^zh/iu.test(asked)) return 'zh-CN';
    if (/^en/iu.test(asked)) return 'en';
    throw new Error(`--lang: zh-CN or en, not ${asked}`);
  }
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh/iu.test(named) ? 'zh-CN' : 'en';
}
