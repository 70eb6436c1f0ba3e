const LONGEST = 120;

/** Length of the longest common subsequence; both texts are labels, so a few dozen characters. */
function commonLength(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const code = a.charCodeAt(i);
    let diagonal = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const before = row[j - 1] ?? 0;
      row[j] = code === b.charCodeAt(j - 1) ? diagonal + 1 : above > before ? above : before;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/**
 * How alike two labels are, from 0 to 1: twice the characters they share in order, over all they have.
 * Lost characters and small misprints cost little, other labels score below a half.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  if (a === '' || b === '') return 0;
  return (2 * commonLength(a.slice(0, LONGEST), b)) / (Math.min(a.length, LONGEST) + b.length);
}
