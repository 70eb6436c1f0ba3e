import { ReadingError } from './problem';

/** What SQL reads as one piece: strings, quoted names, dollar quotes, comments. Unclosed ones run to the end. */
const PIECE = /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|\$([A-Za-z_]\w*)?\$[\s\S]*?(?:\$\1\$|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|\s+|[^\s'"$;/-]+|[\s\S]/y;

/**
 * The one statement of a text, without the semicolon that may end it. Only courtesy: it finds common mistakes and their
 * place before the engine is asked. That a statement reads and does nothing else is ensured by how it is run.
 *
 * @throws ReadingError `empty`, `several` at the second statement, `not_reading` at its first word.
 */
export function oneStatement(text: string): string {
  let first: number | null = null;
  let end: number | null = null;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match && match[0] !== ''; match = PIECE.exec(text)) {
    const [piece] = match;
    if (/^(?:\s|--|\/\*)/.test(piece)) continue;
    if (piece === ';') {
      if (first !== null) end ??= match.index;
      continue;
    }
    if (end !== null) throw new ReadingError('several', '', { from: match.index, to: text.length });
    first ??= match.index;
  }
  if (first === null) throw new ReadingError('empty', '', null);
  const statement = text.slice(0, end ?? text.length);
  const word = /^(?:\w+|\S)/.exec(text.slice(first))?.[0] ?? '';
  if (KNOWN_OTHERS.has(word.toLowerCase())) throw new ReadingError('not_reading', word, { from: first, to: first + word.length });
  return statement;
}

/** Statements that do something else than read. Anything else unknown is left to the engine, whose message says more. */
const KNOWN_OTHERS: ReadonlySet<string> = new Set(
  (
    'alter analyze attach begin call checkpoint comment commit copy create deallocate delete detach drop execute explain export ' +
    'force grant import insert install load merge pragma prepare reset revoke rollback set truncate update upsert use vacuum'
  ).split(' '),
);
