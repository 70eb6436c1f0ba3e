import { YEAR_BEFORE } from './sql';
import { sums, type SumPlace } from './sums';

const place = (item: 'regulations' | 'normative_documents', index: number): SumPlace => {
  const expected = `(before_${item} + ${item}_made - ${item}_repealed)`;
  return {
    difference: `(${item}_in_force - ${expected})`,
    // The 2019 layout counts what is published, not what is in force: nothing to go on from.
    applies: `NOT (before_${item} IS NULL AND before_${item}_of_2019 IS NOT NULL) AND NOT (${item}_in_force IS NULL AND ${item}_published_total IS NOT NULL)`,
    ord: String(index),
    cells: `'disclosure.${item}_in_force'`,
    against: `'other:disclosure.${item}_in_force disclosure.${item}_made disclosure.${item}_repealed'`,
    expected,
    reported: `${item}_in_force`,
  };
};

const ITEMS = ['regulations', 'normative_documents'] as const;

/** In force = in force a year before + made − repealed, for regulations and for normative documents. */
export const xyInForce = sums({
  id: 'XY-IN-FORCE',
  severity: 'warning',
  causes: ['does_not_add_up'],
  reasons: [],
  tables: ['disclosure', 'fact'],
  absent: 'not_applicable',
  relations: [YEAR_BEFORE],
  arms: [
    {
      from: `SELECT d.*, y.other_report_id, ${ITEMS.map((item) => `b.${item}_in_force AS before_${item}, b.${item}_published_total AS before_${item}_of_2019`).join(', ')}
FROM disclosure d
JOIN year_before y ON y.report_id = d.report_id
JOIN disclosure b ON b.report_id = y.other_report_id`,
      other: 'other_report_id',
      places: ITEMS.map(place),
    },
  ],
});
