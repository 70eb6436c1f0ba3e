import type { Translate } from '@/chart/model';
import type { PlainTexts } from '@/locale/plain';

/** Words out of plain texts: placeholders are filled in, and nothing else is in our texts to be understood. @throws Error for a key without a text. */
export function plainWords(texts: PlainTexts): Translate {
  return (key, named = {}) => {
    const text = key.split('.').reduce<string | PlainTexts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
    if (typeof text !== 'string') throw new Error(`No text for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''));
  };
}
