import { fold } from './normal';
import { remember } from './remember';

/** What one cell's text says, before anyone asks which cell it is. */
export type PrintedValue =
  | { readonly state: 'blank' }
  | { readonly state: 'na' }
  | { readonly state: 'unreadable' }
  /** Digits that a narrow cell or a lost join has pulled apart: `joined` is a proposal, not a reading. */
  | { readonly state: 'split'; readonly joined: number }
  | { readonly state: 'number'; readonly value: number; readonly unit: Unit | null; readonly signInWords: boolean };

export type Unit = 'count' | 'yuan' | '10k_yuan' | '100m_yuan';

const NOT_APPLICABLE = /^(?:[/\\|∕╱_~\-‐‑‒–—―−─﹣]+|无|没有|不适用|不涉及|暂无|未涉及|n\/?a|null)$/iu;
const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: '10k_yuan', 亿元: '100m_yuan' };
const NUMBER = /^(?<sign>[+\-−–]|减少?|增加?|下降|上升)?(?<digits>\d+|\d{1,3}(?:,\d{3})+)(?:\.(?<fraction>\d+))?(?<unit>亿元|万元|元|件次|人次|件|条|份|宗|起|项|个|次|户)?$/u;
const ZERO_IN_WORDS = /^[零〇○](?:件|条|份|宗|起|项|个|次|元|万元)?$/u;
const LARGEST = 1e12;

/** Reads the text of one value cell. Nothing is guessed: what is not plainly one number says so. */
export const readValue = remember((raw): PrintedValue => {
  if (/^\d{1,9}$/u.test(raw)) return number(Number(raw), null, false);
  const text = fold(raw).trim().replace(/[，、]/gu, ',');
  if (text === '') return { state: 'blank' };
  if (NOT_APPLICABLE.test(text.replace(/\s+/gu, ''))) return { state: 'na' };
  if (ZERO_IN_WORDS.test(text)) return number(0, text.endsWith('元') ? 'yuan' : text.length > 1 ? 'count' : null, false);
  const groups = NUMBER.exec(text.replace(/(?<=\d)\s+(?=\p{Script=Han}+$)|(?<=^[+\-−–减增])[^\S\n]+(?=\d)/gu, ''))?.groups;
  if (!groups) return splitDigits(text);
  const { sign, digits, fraction, unit } = groups;
  const size = Number(`${(digits ?? '').replaceAll(',', '')}${fraction === undefined ? '' : `.${fraction}`}`);
  if (size > LARGEST) return { state: 'unreadable' };
  const words = sign !== undefined && /\p{Script=Han}/u.test(sign);
  const negative = sign !== undefined && /[\-−–减下]/u.test(sign);
  return number(negative && size !== 0 ? -size : size, unit === undefined ? null : (UNITS[unit] ?? 'count'), words);
});

function number(value: number, unit: Unit | null, signInWords: boolean): PrintedValue {
  return { state: 'number', value, unit, signInWords };
}

function splitDigits(text: string): PrintedValue {
  if (!/^[\d,]+(?:\s+[\d,]+)+$/u.test(text)) return { state: 'unreadable' };
  const joined = Number(text.replace(/[\s,]/gu, ''));
  return joined <= LARGEST ? { state: 'split', joined } : { state: 'unreadable' };
}

/** Whether a text could stand in a value cell: a number, a sign for none, digits pulled apart or run together, or nothing. */
export function looksLikeValue(raw: string): boolean {
  return readValue(raw).state !== 'unreadable' || /^\d{1,60}$/u.test(fold(raw).trim());
}
