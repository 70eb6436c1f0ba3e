import type { Language } from '@/locale';
import en from '@/locale/en/pages/read';
import zhCN from '@/locale/zh-CN/pages/read';
import { tellError, tellRefusal, tellRemedy, type Told } from '@/parse/told';
import type { DocumentRecord } from './record';

/** Puts what is to be told into words. */
export type Say = (told: Told | string, values?: Told['values']) => string;

interface Texts {
  readonly [key: string]: string | Texts;
}

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, en };

/** The words of a language; they are those that the pages speak. */
export function speaker(language: Language): Say {
  const text = (key: string): string => {
    let at: string | Texts | undefined = TEXTS[language];
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    return typeof at === 'string' ? at : key;
  };
  return (told, values = {}) => {
    const { key, values: own, texts } = typeof told === 'string' ? { key: told, values, texts: {} } : told;
    const filled: Readonly<Record<string, string | number>> = { ...own, ...Object.fromEntries(Object.entries(texts).map(([name, inner]) => [name, text(inner)])) };
    return text(key).replace(/\{(\w+)\}/gu, (whole, name: string) => String(filled[name] ?? whole));
  };
}

/** Why a document was not read and what to do, in one line. */
export function reasonOf(record: Exclude<DocumentRecord, { status: 'read' }>, say: Say): string {
  return record.status === 'refused' ? say(tellRefusal(record.refusal)) : `${say(tellError(record.error))}; ${say(tellRemedy(record.remedy))}`;
}
