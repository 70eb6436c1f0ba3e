import { APPEAL_RESULTS, STORED_APPEAL_KINDS } from '../appeals';
import { joinMends, listOf } from './sql';
import { sums } from './sums';

const PARTS = APPEAL_RESULTS.map(({ id }) => id).filter((id) => id !== 'total');
const mended = joinMends(PARTS, 'difference');

/** Table 4, every route: the four results add up to 总计. A printed total of 0 is held against them like any other. */
export const t4Total = sums({
  id: 'T4-TOTAL',
  severity: 'error',
  causes: ['does_not_add_up', 'reading_error'],
  reasons: ['digits_joined'],
  tables: ['appeal'],
  absent: 'undecided',
  relations: [],
  arms: [
    {
      from: `SELECT *, total - expected AS difference FROM (SELECT *, ${PARTS.join(' + ')} AS expected FROM appeal)`,
      places: [
        {
          difference: 'difference',
          ord: `list_position(${listOf(STORED_APPEAL_KINDS)}, kind)`,
          cells: `'appeal.' || kind || '.total'`,
          against: PARTS.map((part) => `'appeal.' || kind || '.${part}'`).join(` || ' ' || `),
          expected: 'expected',
          reported: 'total',
          cause: `CASE WHEN ${mended} THEN 'reading_error' END`,
          reason: `CASE WHEN ${mended} THEN 'digits_joined' END`,
        },
      ],
    },
  ],
});
