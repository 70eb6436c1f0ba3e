import type { Line } from './loose-cells';

/** Fewer such lines one after another are a sentence with commas. */
const FEWEST_LINES = 3;
const FEWEST_CELLS = 4;
const SEPARATORS = [',', ';'] as const;

/** Lines of a table whose cells commas or semicolons part, as spreadsheets save them, with tabs in their place. */
export function tabbed(lines: readonly Line[]): readonly Line[] {
  const separator = SEPARATORS.find((sign) => lines.some(({ text }) => text.split(sign).length > FEWEST_CELLS));
  if (separator === undefined) return lines;
  const cells = lines.map(({ text }) => (text.includes(separator) ? cellsOf(text, separator) : null));
  const together = cells.map((own, i) => own !== null && own.length >= FEWEST_CELLS && own.length === cells[i - 1]?.length);
  return lines.map((line, i) => {
    let from = i;
    while (together[from]) from -= 1;
    let to = i;
    while (together[to + 1]) to += 1;
    return to - from + 1 >= FEWEST_LINES && cells[i] ? { ...line, text: cells[i].join('\t') } : line;
  });
}

/** The cells of a line, quoted ones without their quotes; null where a quote is left open. */
function cellsOf(text: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (sign === '"' && quoted && text[i + 1] === '"') {
      cell += sign;
      i += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return quoted ? null : [...cells, cell];
}
