import type { Column } from './tables';

/** A value of a table as stored: dates as `YYYY-MM-DD`, null where unknown. */
export type Value = string | number | boolean | null;

/** What can be wrong with one value, by itself. */
export const VALUE_FAULTS = [
  'missing_value',
  'not_integer',
  'not_number',
  'not_date',
  'not_boolean',
  'not_listed',
  'below_minimum',
  'above_maximum',
] as const;
export type ValueFault = (typeof VALUE_FAULTS)[number];

export type Checked = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: ValueFault };

/** The largest count a table can hold: 32 bits, as in the database. */
export const LARGEST_INTEGER = 2_147_483_647;

const INTEGER = /^-?\d{1,15}$/;
const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads one value of a table from its text. An empty text is null, which means unknown; nothing else is,
 * and nothing is guessed: `1,234`, `3件` and `无` are faults, to be settled where the file was made.
 */
export function checkValue(column: Column, text: string): Checked {
  if (text === '') return column.required ? fault('missing_value') : { ok: true, value: null };
  switch (column.type) {
    case 'text':
      return column.oneOf && !column.oneOf.includes(text) ? fault('not_listed') : { ok: true, value: text };
    case 'integer':
      return INTEGER.test(text) ? inRange(column, Number(text)) : fault('not_integer');
    case 'number':
      return NUMBER.test(text) ? inRange(column, Number(text)) : fault('not_number');
    case 'date':
      return isDate(text) ? { ok: true, value: text } : fault('not_date');
    case 'boolean':
      return text === 'true' || text === 'false' ? { ok: true, value: text === 'true' } : fault('not_boolean');
  }
}

function inRange(column: Column, value: number): Checked {
  const [lowest, highest] = column.type === 'integer' ? [-LARGEST_INTEGER, LARGEST_INTEGER] : [-Infinity, Infinity];
  if (value < (column.minimum ?? lowest)) return fault('below_minimum');
  if (value > (column.maximum ?? highest)) return fault('above_maximum');
  return { ok: true, value };
}

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

const fault = (what: ValueFault): Checked => ({ ok: false, fault: what });
