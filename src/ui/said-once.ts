import { computed } from 'vue';

/**
 * Texts put together once for all that say the same, and anew in another language: in a table of thousands of cells most
 * say what others say, and to put a text together takes longer than to draw it.
 *
 * @param key tells apart what is said. @returns the text of a key, made where there is none.
 */
export function saidOnce(language: () => string): (key: string, make: () => string) => string {
  const said = computed(() => ({ language: language(), texts: new Map<string, string>() }));
  return (key, make) => {
    const { texts } = said.value;
    const text = texts.get(key) ?? make();
    texts.set(key, text);
    return text;
  };
}
