/** The two printed forms of the report's tables: `2019` for report years 2019–2020, `2021` from 2021 on. */
export const LAYOUTS = ['2019', '2021'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The layout a report of this year is meant to use (国办公开办函〔2021〕30号); real reports differ, see rule LAYOUT. */
export function expectedLayout(year: number): Layout {
  return year >= 2021 ? '2021' : '2019';
}
