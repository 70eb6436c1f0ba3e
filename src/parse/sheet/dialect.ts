import Papa from 'papaparse';

/** What may stand between the cells of a line. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines looked at. */
const LINES = 40;

/** The separator with which the lines have the most cells, and most often as many as each other. A comma where none divides anything. */
export function sniffDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const widths = Papa.parse<string[]>(text, { delimiter, preview: LINES }).data.map((cells) => cells.length);
    const commonest = [...new Set(widths)].map((width) => ({ width, times: widths.filter((one) => one === width).length })).filter(({ width }) => width > 1).sort((one, other) => other.times * other.width - one.times * one.width)[0];
    return { delimiter, score: commonest ? commonest.times * commonest.width : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
