import { expect } from 'vitest';
import { cellsByPlace, reportCellsQuery } from '@/query/report-cells';
import type { QueryCase } from '../support/query-cases';

/** Questions about one report, over the small made-up dataset of `fixture.ts`. */
export const MADE_UP_REPORTS: readonly QueryCase[] = [
  {
    name: 'a report’s cells are its known figures; what is noted of a cell stands with it or alone',
    async run(engine) {
      await engine.execute(`INSERT INTO cell_note VALUES ('g1-2024-t', 'request.carried_in.total', 'blank', '', 'inferred:zero:T3-BALANCE'), ('g1-2024-t', 'appeal.suit_direct.total', 'na', '/', NULL)`);
      const cells = cellsByPlace(await engine.run(reportCellsQuery('g1-2024-t')));
      expect(cells.get('request.received.total')).toEqual({ value: 200, state: null, raw: null, note: null });
      expect(cells.get('request.carried_in.total')).toEqual({ value: 10, state: 'blank', raw: '', note: 'inferred:zero:T3-BALANCE' });
      expect(cells.get('appeal.suit_direct.total')).toEqual({ value: null, state: 'na', raw: '/', note: null });
      // Six figures of table 3, five of reviews, the suits given together, and one note without a figure.
      expect(cells.size).toBe(6 + 5 + 1 + 1);
      await engine.execute('DELETE FROM cell_note');
    },
  },
  {
    name: 'a report that is not there has no cells',
    async run(engine) {
      expect(await engine.run(reportCellsQuery("nobody' OR 1=1"))).toEqual([]);
    },
  },
];

/** Questions about one report, over the published figures. */
export const REAL_REPORTS: readonly QueryCase[] = [
  {
    name: '洪泽区 2023: tables 2, 3 and 4 as printed, the zeros of table 4 among them',
    async run(engine) {
      const cells = cellsByPlace(await engine.run(reportCellsQuery('320813.2023.region.table')));
      const value = (cell: string): number | null | undefined => cells.get(cell)?.value;
      expect(['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => value(`appeal.review.${result}`))).toEqual([10, 1, 0, 0, 0]);
      expect(['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => value(`appeal.suit_after_review.${result}`))).toEqual([5, 0, 0, 0, 0]);
      expect([value('request.received.total'), value('request.unavailable_not_held.natural_person'), value('request.other.total')]).toEqual([21, 10, 0]);
      expect([value('disclosure.fees_10k_yuan'), value('disclosure.normative_documents_repealed')]).toEqual([7730.28, 5]);
      // 23 rows of seven, ten cells of table 2, fifteen of table 4; (六) is one row, so its three are not there.
      expect(cells.size).toBe(23 * 7 + 10 + 15);
      expect(cells.has('request.other_misc.total')).toBe(false);
    },
  },
];
