import { looksLikeValue } from '../value';

export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Fewer such tabs are no table. */
const FEWEST = 12;
/** Between two rows browsers leave more empty lines than between the paragraphs of a cell. */
const ROW_GAP = 2;
const LONE_TAB = /^[^\S\t]*\t[^\S\t]*$/u;

/**
 * Browsers copy a table whose cells hold paragraphs as one paragraph a cell, with a line of a single tab between
 * the cells of a row. Puts each such row on a line of its own, its cells set apart by tabs, empty ones kept.
 */
export function joinLooseCells(lines: readonly Line[]): readonly Line[] {
  const tabs = lines.filter(({ text }, i) => LONE_TAB.test(text) && isEmpty(lines[i - 1]) && isEmpty(lines[i + 1])).length;
  return tabs < FEWEST ? lines : new LooseCells().join(lines);
}

function isEmpty(line: Line | undefined): boolean {
  return line?.text.trim() === '' && !line.text.includes('\t');
}

class LooseCells {
  readonly #joined: Line[] = [];
  #row: { readonly cells: string[]; readonly number: number } | null = null;
  #afterTab = false;
  #gap = 0;
  /** The first cell of a row may have more than one paragraph. */
  #firstCellOpen = false;

  join(lines: readonly Line[]): readonly Line[] {
    for (const line of lines) {
      if (LONE_TAB.test(line.text)) this.#tab(line);
      else if (line.text.trim() === '') this.#gap += 1;
      else this.#words(line);
    }
    this.#endRow();
    return this.#joined;
  }

  #tab({ number }: Line): void {
    if (this.#row === null) {
      const first = this.#gap < ROW_GAP ? this.#joined.pop() : undefined;
      this.#row = { cells: [first?.text.trim() ?? ''], number: first?.number ?? number };
    } else if (this.#afterTab) this.#row.cells.push('');
    this.#afterTab = true;
    this.#firstCellOpen = false;
    this.#gap = 0;
  }

  #words(line: Line): void {
    const near = this.#gap < ROW_GAP;
    const text = line.text.trim();
    this.#gap = 0;
    const cells: string[] = this.#row?.cells ?? [];
    const last = cells.at(-1);
    if (this.#afterTab && near) {
      cells.push(text);
      this.#afterTab = false;
    } else if (last !== undefined && near && !looksLikeValue(last)) cells[cells.length - 1] = `${last} ${text}`;
    else {
      const before = this.#joined.at(-1);
      if (this.#firstCellOpen && near && before !== undefined) this.#joined[this.#joined.length - 1] = { ...before, text: `${before.text} ${text}` };
      else {
        this.#firstCellOpen = this.#row !== null && !near;
        this.#endRow();
        this.#joined.push(line);
      }
    }
  }

  #endRow(): void {
    if (this.#row !== null) {
      if (this.#afterTab) this.#row.cells.push('');
      this.#joined.push({ text: this.#row.cells.join('\t'), number: this.#row.number });
    }
    this.#row = null;
    this.#afterTab = false;
  }
}
