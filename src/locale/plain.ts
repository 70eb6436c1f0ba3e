import { i18n } from '.';

/** Texts as plain data, key in key. */
export interface PlainTexts {
  readonly [key: string]: string | PlainTexts;
}

/** Some texts of the language spoken now as plain data, for a worker, which has no page to speak for. */
export function plainTexts(...names: readonly string[]): PlainTexts {
  const messages: unknown = i18n.global.getLocaleMessage(i18n.global.locale.value);
  const texts = messages as PlainTexts;
  return JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, texts[name] ?? {}])))) as PlainTexts;
}
