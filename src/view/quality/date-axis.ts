const DAY = 86_400_000;

/** The months that the axis shows, from January after the year that is reported on. */
export const MONTHS = 6;

const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const startOf = (year: number): number => Date.UTC(year + 1, 0, 1);

/** Where a day stands on the axis of a report year, 0 to 1; below or above where it is before or after it. */
export function onAxis(iso: string, year: number): number {
  return (at(iso) - startOf(year)) / (Date.UTC(year + 1, MONTHS, 1) - startOf(year));
}

/** Where the first of each month stands, for a year of common length. */
export const monthTicks = (year: number): readonly number[] => Array.from({ length: MONTHS }, (_, month) => (Date.UTC(year + 1, month, 1) - startOf(year)) / (Date.UTC(year + 1, MONTHS, 1) - startOf(year)));

/** Days from the first to the second. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);
