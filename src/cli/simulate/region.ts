import { addCells, CELL_IDS, valueAt, zeroCells, type Cells } from './cells';
import type { Answer } from './answers';
import type { SimulatedReport } from './report';

/** What the bodies below a government have together, by year: truly, and as their reports print it. */
export class Sums {
  readonly #true: readonly Cells[];
  readonly #printed: readonly Cells[];

  constructor(years: readonly number[]) {
    this.#true = years.map(zeroCells);
    this.#printed = years.map(zeroCells);
  }

  addTrue(cells: readonly Cells[]): void {
    cells.forEach((more, index) => {
      const sum = this.#true[index];
      if (sum) addCells(sum, more);
    });
  }

  /** A report that is missing makes the year's sum unknown. */
  addPrinted(history: readonly SimulatedReport[]): void {
    history.forEach((report, index) => {
      const sum = this.#printed[index];
      if (!sum) return;
      if (report.missing) sum.fill(NaN);
      else addCells(sum, report.printed);
    });
  }

  /** The cells of the government's own reports, which it adds up from what its bodies truly have. */
  get cells(): readonly Cells[] {
    return this.#true;
  }

  /** Every cell of the government's reports that is not the sum of the printed reports below, with the error behind it if it is its own. */
  compare(history: readonly SimulatedReport[]): readonly { readonly answer: Answer; readonly error: number | null }[] {
    return history.flatMap((report, year) =>
      CELL_IDS.flatMap((id, index) => {
        const expected = valueAt(this.#printed[year] ?? report.printed, index);
        const reported = valueAt(report.printed, index);
        if (Number.isNaN(expected) || Number.isNaN(reported) || expected === reported) return [];
        return [{ answer: { rule: 'ROLLUP', report, cells: [id], expected, reported } as const, error: report.rollupErrors.get(index) ?? null }];
      }),
    );
  }
}
