const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number in Arabic or Chinese figures ("3,119", "二十三", "一百零五"), null where it is none. */
export function numberInWords(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/u.test(text)) return Number(text.replaceAll(',', ''));
  if (!/^[零〇一二两三四五六七八九十百千万]+$/u.test(text)) return null;
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) return null;
  let all = 0;
  let below = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = UNITS[character];
    if (character === '万') {
      all += (below + (digit ?? 0)) * 10_000;
      below = 0;
      digit = null;
    } else if (unit !== undefined) {
      below += (digit ?? 1) * unit;
      digit = null;
    } else digit = DIGITS[character] ?? null;
  }
  return all + below + (digit ?? 0);
}
