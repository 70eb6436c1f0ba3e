import { APPEAL_KINDS, APPEAL_RESULTS } from '../appeals';
import { headOver, valueOf, type OfficialGrid } from './grid';

const SUITS = APPEAL_KINDS.filter(({ id }) => id !== 'review');
const RESULTS = APPEAL_RESULTS.length;

/** Table 4, 政府信息公开行政复议、行政诉讼情况: one row of three times five figures under three rows of heads. */
export function table4(): OfficialGrid {
  return {
    columns: APPEAL_KINDS.length * RESULTS,
    labels: 0,
    headRows: 3,
    rows: [
      [headOver('kind.review', { columns: RESULTS }), headOver('head.suits', { columns: SUITS.length * RESULTS })],
      [...APPEAL_RESULTS.map(({ id }) => headOver(`result.${id}`, { rows: 2 })), ...SUITS.map(({ id }) => headOver(`kind.${id}`, { columns: RESULTS }))],
      SUITS.flatMap(() => APPEAL_RESULTS.map(({ id }) => headOver(`result.${id}`))),
      APPEAL_KINDS.flatMap(({ id: kind }) => APPEAL_RESULTS.map(({ id }) => valueOf(`appeal.${kind}.${id}`))),
    ],
  };
}
