/** The months that the axis shows, from January after the year that is reported on. */
export const MONTHS = 6;

const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const startOf = (year: number): number => Date.UTC(year + 1, 0, 1);

/** Where a day stands on the axis of a report year, 0 to 1; below or above where it is before or after it. */
export function onAxis(iso: string, year: number): number {
  return (at(iso) - startOf(year)) / (Date.UTC(year + 1, MONTHS, 1) - startOf(year));
}

/** Where the first of each month stands. */
export const monthTicks = (year: number): readonly number[] => Array.from({ length: MONTHS }, (_, month) => (Date.UTC(year + 1, month, 1) - startOf(year)) / (Date.UTC(year + 1, MONTHS, 1) - startOf(year)));

/** The months of the axis as a language calls them for short. */
export const monthNames = (language: string): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: MONTHS }, (_, month) => format.format(Date.UTC(2025, month, 1)));
};
