import type { Random } from './random';

/** How a report prints what it has to say: everything that real reports do differently and that changes no figure. */
export interface Dress {
  /** A count of table 3 or 4. */
  readonly value: (value: number) => string;
  /** A figure of table 2. */
  readonly figure: (value: number) => string;
  readonly ordinal: (number: number) => string;
  readonly zero: string;
  readonly spaced: boolean;
}

const FULL_WIDTH = '０１２３４５６７８９';

/** Picks a dress. */
export function makeDress(random: Random): Dress {
  const zero = random.pick(['0', '0', '0', '', '/', '-']);
  const digits = random.pick(['plain', 'plain', 'full', 'thousands', 'unit'] as const);
  const ordinals = random.pick(['.', '、', '．', '', 'mixed'] as const);
  const print = (value: number): string => {
    const text = String(value);
    if (digits === 'full') return [...text].map((character) => FULL_WIDTH[Number(character)] ?? character).join('');
    if (digits === 'thousands') return text.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
    return digits === 'unit' && value > 0 ? `${text}件` : text;
  };
  return {
    zero,
    spaced: random.chance(0.15),
    value: (value) => (value === 0 ? zero : print(value)),
    figure: (value) => (digits === 'thousands' && Number.isInteger(value) ? print(value) : String(value)),
    ordinal: (number) => `${String(number)}${ordinals === 'mixed' ? (random.pick(['.', '、', '．', '']) ) : ordinals}`,
  };
}
