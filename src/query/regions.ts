import type { RowOf, Statement } from '@/engine/statement';

export const REGION_SHAPE = {
  region_code: 'text',
  name: 'text',
  level: 'text',
  parent_code: 'text?',
  pinyin: 'text?',
  initials: 'text?',
} as const;
export type RegionRow = RowOf<typeof REGION_SHAPE>;

/** The regions that hold a body of the dataset, with those above them, by code. */
export function regionsQuery(): Statement<typeof REGION_SHAPE> {
  return {
    name: 'regions',
    sql: `WITH RECURSIVE needed AS (
  SELECT DISTINCT region_code FROM agency WHERE region_code IS NOT NULL
  UNION
  SELECT r.parent_code FROM region r JOIN needed n USING (region_code) WHERE r.parent_code IS NOT NULL
)
SELECT region_code, name, level, parent_code, pinyin, initials FROM region JOIN needed USING (region_code) ORDER BY region_code`,
    params: [],
    shape: REGION_SHAPE,
  };
}
