import { readValue } from '../value';

/** A row of table 3: six parts and their total. */
const WIDTH = 7;
const MOST_DIGITS = 24;
const MOST_WAYS = 60;

/** Whether seven figures are six parts and their sum. */
export function addsUp(figures: readonly number[]): boolean {
  return figures.length === WIDTH && figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === figures[WIDTH - 1];
}

/** The numbers of a row's cells, null where one of them is not plainly a number. */
export function numbersOf(texts: readonly string[]): readonly number[] | null {
  const values = texts.map(readValue);
  return values.every((value) => value.state === 'number') ? values.map((value) => (value.state === 'number' ? value.value : 0)) : null;
}

/** Every way to cut digits printed without separators into six figures and their sum; null where there are too many to tell. */
export function recutDigits(digits: string): readonly (readonly string[])[] | null {
  if (!/^\d+$/u.test(digits) || digits.length < WIDTH || digits.length > MOST_DIGITS) return [];
  const found: string[][] = [];
  const extend = (start: number, parts: string[], sum: number): void => {
    if (found.length > MOST_WAYS) return;
    const left = WIDTH - parts.length;
    if (left === 1) {
      const last = digits.slice(start);
      if ((last === '0' || !last.startsWith('0')) && Number(last) === sum) found.push([...parts, last]);
      return;
    }
    if (sum > Number(digits.slice(start))) return;
    const longest = digits[start] === '0' ? 1 : digits.length - start - (left - 1);
    for (let length = 1; length <= longest; length += 1) {
      const part = digits.slice(start, start + length);
      extend(start + length, [...parts, part], sum + Number(part));
    }
  };
  extend(0, [], 0);
  return found.length > MOST_WAYS ? null : found;
}

/** Every way to join two neighbours of eight figures into seven that add up. */
export function rejoin(texts: readonly string[]): readonly (readonly string[])[] {
  if (texts.length !== WIDTH + 1 || texts.some((text) => !/^\d+$/u.test(text))) return [];
  const ways = texts.slice(1).map((_, i) => [...texts.slice(0, i), `${texts[i] ?? ''}${texts[i + 1] ?? ''}`, ...texts.slice(i + 2)])
    .filter((way) => way.every((text) => text === '0' || !text.startsWith('0')) && addsUp(way.map(Number)));
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()];
}
