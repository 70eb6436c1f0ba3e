import { LARGEST_INTEGER, type ValueFault } from '@/model/check';
import type { SheetFault } from '@/model/problem';
import { STORED_APPLICANTS, type Applicant } from '@/model/applicants';
import { applicantTitles } from '@/model/figure-titles';
import { targetTitles } from '@/model/sheet/titles';
import { TABLES } from '@/model/tables';
import type { Titles } from '@/model/titles';
import type { Scope } from '@/model/scope';
import { APPLICANT_WORDS, SCOPE_WORDS } from '@/model/sheet/words';
import { isFigure, targetOf, type CellKind, type TargetId } from '@/model/sheet/target';
import { fold } from '../normal';
import { remember } from '../remember';
import { readValue } from '../value';
import { plainHead } from './heading';
import { matchItem } from './match-head';

type CellFault = ValueFault | SheetFault;

/** A cell as it is handed on, in plain digits or ids; empty where nothing is known. */
export type Cleaned = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: CellFault; readonly expected?: string | Titles };

export const LONGEST_TEXT = 500;
const YEARS = TABLES.report.columns.find(({ id }) => id === 'year');
export const FIRST_YEAR = YEARS?.minimum ?? 0;
export const LAST_YEAR = YEARS?.maximum ?? 9999;

const plain = (text: string): Cleaned => ({ ok: true, text });
const wrong = (fault: CellFault, expected?: string | Titles): Cleaned => ({ ok: false, fault, ...(expected === undefined ? {} : { expected }) });

const listed = (titles: readonly Titles[]): Titles => ({ 'zh-CN': titles.map((one) => one['zh-CN']).join('、'), en: titles.map(({ en }) => en).join(', ') });
const SCOPES: Titles = { 'zh-CN': '本机关或汇总', en: 'own figures, or whole region' };
const APPLICANTS = listed(STORED_APPLICANTS.map(applicantTitles));
const UNITS = { money: { 'zh-CN': '万元', en: '10,000 yuan (万元)' }, count: { 'zh-CN': '件', en: '件, or no unit' } } as const satisfies Record<string, Titles>;

/** Reads one cell by what its column holds. Nothing is guessed; what does not fit says so. */
export const CLEAN: Readonly<Record<CellKind, (text: string) => Cleaned>> = {
  count: remember((text) => figure(text, 'count')),
  change: remember((text) => figure(text, 'change')),
  money: remember((text) => figure(text, 'money')),
  figure: remember((text) => figure(text, 'figure')),
  year: remember(year),
  date: remember(date),
  scope: remember((text) => worded(text, scopeOf, SCOPES)),
  applicant: remember((text) => worded(text, applicantOf, APPLICANTS)),
  cell: remember(item),
  text: cleanText,
};

/** The value of an item, once the item is known. */
export function cleanItemValue(text: string, item: TargetId): Cleaned {
  return CLEAN[targetOf(item).kind](text);
}

function figure(text: string, kind: 'count' | 'change' | 'money' | 'figure'): Cleaned {
  const read = readValue(text);
  if (read.state === 'blank' || read.state === 'na') return plain('');
  const whole = kind === 'count' || kind === 'change';
  if (read.state !== 'number') return wrong(whole ? 'not_integer' : 'not_number');
  if (whole && !Number.isInteger(read.value)) return wrong('not_integer');
  const unit = read.unit === null || (kind === 'money' ? read.unit === '10k_yuan' : kind === 'figure' ? read.unit === 'count' || read.unit === '10k_yuan' : read.unit === 'count');
  if (!unit) return wrong('unit_other', kind === 'money' ? UNITS.money : UNITS.count);
  if (read.value < 0 && kind !== 'change' && kind !== 'figure') return wrong('below_minimum', '0');
  return Math.abs(read.value) > LARGEST_INTEGER ? wrong('above_maximum', String(LARGEST_INTEGER)) : plain(String(read.value));
}

function year(text: string): Cleaned {
  const written = fold(text).trim();
  if (written === '') return plain('');
  const digits = /^(\d{1,9})(?:\.0+)?\s*(?:年度?)?$/u.exec(written)?.[1];
  if (digits === undefined) return wrong('not_integer');
  if (Number(digits) < FIRST_YEAR) return wrong('below_minimum', String(FIRST_YEAR));
  return Number(digits) > LAST_YEAR ? wrong('above_maximum', String(LAST_YEAR)) : plain(String(Number(digits)));
}

/** The day before the first that spreadsheets count, and the serial numbers that may be days of our reports. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const SERIAL = /^(?:39|[4-7]\d)\d{3}(?:\.\d+)?$/u;
const DAY = 86_400_000;

function date(text: string): Cleaned {
  const written = fold(text).trim();
  if (written === '' || readValue(written).state === 'na') return plain('');
  if (SERIAL.test(written)) return plain(new Date(DAY_ZERO + Math.floor(Number(written)) * DAY).toISOString().slice(0, 10));
  const [, y = '', m = '', d = ''] = /^(\d{4})(?:[-/.年])\s*(\d{1,2})(?:[-/.月])\s*(\d{1,2})日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u.exec(written) ?? [];
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  if (y === '' || Number.isNaN(read.getTime()) || read.getUTCDate() !== Number(d)) return wrong('not_date');
  return Number(y) < FIRST_YEAR || Number(y) > LAST_YEAR ? wrong('not_date') : plain(iso);
}

const reading = <T extends string>(words: Readonly<Record<T, readonly string[]>>): ((text: string) => T | null) => {
  const known = new Map((Object.entries(words) as [T, readonly string[]][]).flatMap(([id, names]) => names.map((name) => [plainHead(name), id] as const)));
  return (text) => known.get(plainHead(text)) ?? null;
};

/** The scope that a text says; null where it says none that is known. */
export const scopeOf: (text: string) => Scope | 'unstated' | null = reading(SCOPE_WORDS);
/** The applicant that a text names; null where it names none. */
export const applicantOf: (text: string) => Applicant | null = reading(APPLICANT_WORDS);

function worded(text: string, read: (text: string) => string | null, expected: Titles): Cleaned {
  if (fold(text).trim() === '' || readValue(text).state === 'na') return plain('');
  const id = read(text);
  return id === null ? wrong('not_listed', expected) : plain(id === 'unstated' ? '' : id);
}

function item(text: string): Cleaned {
  if (fold(text).trim() === '') return plain('');
  const match = matchItem(text);
  if (match.kind === 'ambiguous') return wrong('item_ambiguous', listed(match.targets.slice(0, 4).map(targetTitles)));
  return match.kind === 'sure' && isFigure(targetOf(match.target)) ? plain(match.target) : wrong('item_unknown');
}

function cleanText(text: string): Cleaned {
  const written = text.trim();
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(written)) return wrong('text_unfit');
  return written.length > LONGEST_TEXT ? wrong('text_unfit', String(LONGEST_TEXT)) : plain(/^(?:[/\-—－–]+|无)$/u.test(written) ? '' : written);
}
