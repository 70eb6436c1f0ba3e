import type { Random } from './random';

/** Harms that copying does to a text as a whole: a line lost, doubled, run into the next, or cut in two. */
export function mutateText(source: string, random: Random): { readonly source: string; readonly done: string } {
  const lines = source.split('\n');
  const tables = lines.findIndex((line) => line.startsWith('二、'));
  const at = Math.max(0, tables) + random.below(Math.max(1, lines.length - Math.max(0, tables) - 6));
  const line = lines[at] ?? '';
  switch (random.below(4)) {
    case 0:
      lines.splice(at, 1);
      return { source: lines.join('\n'), done: `line lost: ${line}` };
    case 1:
      lines.splice(at, 0, line);
      return { source: lines.join('\n'), done: `line doubled: ${line}` };
    case 2:
      lines.splice(at, 2, `${line}${lines[at + 1] ?? ''}`);
      return { source: lines.join('\n'), done: `lines joined at: ${line}` };
    default: {
      const cut = random.below(line.length + 1);
      lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
      return { source: lines.join('\n'), done: `line cut after: ${line.slice(0, cut)}` };
    }
  }
}
