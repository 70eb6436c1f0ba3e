/** A count that is added up over reports. */
export interface SummedCell {
  readonly id: string;
  /** Its value in one report. */
  readonly sql: string;
}

/** The key of sums over every body of the dataset, those that no region holds among them. No region has an empty code. */
export const EVERYWHERE = '';

/** Sum and number of the known values of each cell, as columns. Both can be added up again: they suffice for any sum over them. */
export const summing = (cells: readonly SummedCell[]): string => cells.map(({ id, sql }) => `sum(${sql})::BIGINT AS "sum_${id}", count(${sql})::INTEGER AS "known_${id}"`).join(', ');

/** The same columns added up. */
export const addingUp = (cells: readonly Pick<SummedCell, 'id'>[]): string =>
  cells.map(({ id }) => `sum("sum_${id}")::BIGINT AS "sum_${id}", sum("known_${id}")::INTEGER AS "known_${id}"`).join(', ');
