/** As many characters as a cell of a workbook holds. */
const MOST_CHARACTERS = 32_767;
const CONTINUED = ' …';

/** The head of the column that takes up where another column's cells end. */
const continuation = (column: string, part: number): string => `${column}${CONTINUED}${String(part)}`;

/** Rows whose long texts go on in further columns, so that each part fits a cell. The first row is the head. */
export function splitParts<T>(rows: readonly (readonly T[])[]): (T | string)[][] {
  const [head = [], ...body] = rows;
  const cut = body.map((row) => row.map((value): readonly (T | string)[] => (typeof value === 'string' ? partsOf(value) : [value])));
  const widths = head.map((_, at) => Math.max(1, ...cut.map((row) => row[at]?.length ?? 0)));
  return [
    head.flatMap((name, at) => Array.from({ length: widths[at] ?? 1 }, (_, part) => (part === 0 ? name : continuation(String(name), part + 1)))),
    ...cut.map((row) => row.flatMap((parts, at) => Array.from({ length: widths[at] ?? 1 }, (_, part) => parts[part] ?? ''))),
  ];
}

/** A text in parts that fit a cell; no character is cut in two. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const whole = from + MOST_CHARACTERS >= text.length || !/[\ud800-\udbff]/u.test(text.charAt(from + MOST_CHARACTERS - 1));
    const to = from + MOST_CHARACTERS - (whole ? 0 : 1);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.length > 0 ? parts : [text];
}

/** The rows before they were split. */
export function joinParts(rows: readonly (readonly string[])[]): string[][] {
  const [head = [], ...body] = rows;
  const first = head.map((name, at) => {
    const base = head.findLastIndex((other, before) => before < at && name.startsWith(`${other}${CONTINUED}`));
    return base < 0 ? at : base;
  });
  const whole = head.map((_, at) => at).filter((at) => first[at] === at);
  const join = (row: readonly string[]): string[] => whole.map((at) => row.filter((_, part) => first[part] === at).join(''));
  return [whole.map((at) => head[at] ?? ''), ...body.map(join)];
}
