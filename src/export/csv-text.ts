import Papa from 'papaparse';

/** Spreadsheets would run a text that begins so; an apostrophe keeps it a text. A plain negative number is no formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export type CsvValue = string | number | null;

/** Rows as CSV: UTF-8 with BOM so that Excel and WPS read Chinese, CRLF, texts made harmless, null an empty cell. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  const safe = rows.map((row) => row.map((value) => (typeof value === 'string' ? safeText(value) : (value ?? ''))));
  return `\ufeff${Papa.unparse(safe, { newline: '\r\n' })}`;
}
