import { useI18n } from 'vue-i18n';
import type { Translate } from '@/chart/model';

/**
 * Texts with nothing to fill in, by language and key. A change of what is chosen asks for a thousand of them, nearly all of
 * which it asked for before, and each is looked for along its whole key.
 */
const plain = new Map<string, Map<string, string>>();

function textsOf(language: string): Map<string, string> {
  const known = plain.get(language) ?? new Map<string, string>();
  plain.set(language, known);
  return known;
}

/** The visitor's words, as charts and exports take them. */
export function useWords(): { readonly t: Translate; readonly language: () => 'zh-CN' | 'en' } {
  const { t, te, locale } = useI18n();
  return {
    t(key, named) {
      if (named) return t(key, { ...named });
      // Who reads the language here is told when it changes, as by `t` itself.
      const texts = textsOf(locale.value);
      const known = texts.get(key);
      if (known !== undefined) return known;
      const text = t(key);
      // One that is not there yet in this language, and is said in another or not at all, may be learned later.
      if (te(key, locale.value)) texts.set(key, text);
      return text;
    },
    language: () => (locale.value === 'en' ? 'en' : 'zh-CN'),
  };
}
