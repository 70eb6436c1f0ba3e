import { RULES } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition } from './selection';
import { INDEX_LIMIT } from './finding-index';
import type { MatrixQuestion } from './rule-matrix';

export const UNDECIDED_SHAPE = {
  /** Null where it is open whether there should be a report. */
  report_id: 'text?',
  agency_id: 'text',
  name: 'text',
  year: 'number',
  scope: 'text?',
  basis: 'text?',
  rule: 'text',
  /** Places that cannot be decided, and those that agree. */
  undecided: 'number',
  passed: 'number',
  /** Rows in all, beyond the limit too. */
  found: 'number',
} as const;
export type UndecidedRow = RowOf<typeof UNDECIDED_SHAPE>;

/** Every report and rule with places that cannot be decided, since a figure, date or text is not there. Needs the results of the rules. */
export function undecidedQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof UNDECIDED_SHAPE> {
  const within = bodyCondition(selection);
  return {
    name: 'undecided',
    sql: `SELECT o.report_id, o.agency_id, a.name, o.year::DOUBLE AS year, r.scope, r.basis, o.rule, o.undecided::DOUBLE AS undecided, o.passed::DOUBLE AS passed, count(*) OVER ()::DOUBLE AS found
FROM rule_open o JOIN (SELECT agency_id, name, region_code, pinyin FROM agency WHERE true${within.sql}) a ON a.agency_id = o.agency_id
  LEFT JOIN (SELECT report_id, scope, basis FROM fact WHERE year BETWEEN ? AND ?) r ON r.report_id = o.report_id
WHERE o.year BETWEEN ? AND ?
ORDER BY o.year DESC, a.region_code NULLS LAST, a.pinyin, o.agency_id, o.report_id, list_position([${RULES.map(({ id }) => `'${id}'`).join(', ')}], o.rule)
LIMIT ${String(INDEX_LIMIT)}`,
    params: [...within.params, firstYear, lastYear, firstYear, lastYear],
    shape: UNDECIDED_SHAPE,
  };
}
