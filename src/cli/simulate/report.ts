import { expectedLayout, type Layout } from '@/model/layout';
import type { Scope } from '@/model/scope';
import { problems } from './words';
import type { SimulatedBody } from './bodies';
import type { Cells } from './cells';
import type { Random } from './random';

/** One simulated report as it is printed; errors are put into it after its true figures have been counted. */
export interface SimulatedReport {
  readonly reportId: string;
  readonly body: SimulatedBody;
  readonly year: number;
  readonly scope: Scope;
  layout: Layout;
  /** Replaced, never changed in place: the true cells are shared with the sums. */
  printed: Cells;
  publishedOn: string;
  problems: string;
  /** How far the requests received in words are off the table's. */
  wrongInWords: number;
  /** Never published. */
  missing: boolean;
  /** Cells that an error made disagree with the sum below, by error. */
  readonly rollupErrors: Map<number, number>;
}

/** A body's reports, in order of years, printed truly. */
export function trueHistory(body: SimulatedBody, scope: Scope, years: readonly number[], cells: readonly Cells[], random: Random): SimulatedReport[] {
  return years.flatMap((year, index) => {
    const printed = cells[index];
    if (!printed) return [];
    return [
      {
        reportId: `${body.agencyId}.${String(year)}.${scope}.table`,
        body,
        year,
        scope,
        layout: expectedLayout(year),
        printed,
        publishedOn: scope === 'region' ? dateIn(year + 1, random.between(2, 3), random) : date(year + 1, 1, random.between(5, 31)),
        problems: problems(year, random),
        wrongInWords: 0,
        missing: false,
        rollupErrors: new Map(),
      },
    ];
  });
}

/** The last day for publishing, as article 49 sets it; for townships the same day is only customary. */
export function deadline({ scope, year }: SimulatedReport): string {
  return scope === 'region' ? date(year + 1, 3, 31) : date(year + 1, 1, 31);
}

export const date = (year: number, month: number, day: number): string => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
export const dateIn = (year: number, month: number, random: Random): string => date(year, month, random.between(1, 28));
