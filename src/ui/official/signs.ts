import type { CellMark } from '@/model/official/cells';

/** What stands beside the figure of a marked cell, so that no mark is a colour alone; framed cells have their frame. */
export const SIGNS: Readonly<Record<CellMark, string>> = { reported: '', expected: '', changed: '△', doubt: '?', inferred: '†' };
