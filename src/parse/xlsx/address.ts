/** A cell's position from 0. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;

/** "B4" → row 3, column 1; null where it is no address. */
export function addressOf(reference: string | undefined): Address | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference ?? '');
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + (letter.charCodeAt(0) - 64), 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Row 3, column 1 → "B4". */
export function referenceOf({ row, column }: Address): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  return `${letters}${row + 1}`;
}
