/** What can be chosen in the dataset under measurement. */
export interface Places {
  readonly years: number;
  readonly lastYear: number;
  readonly departments: readonly string[];
  readonly governments: readonly string[];
  readonly cities: readonly string[];
  readonly province: string;
  readonly reports: readonly string[];
}

const METRICS = ['received', 'processed', 'granted_rate', 'refused_share', 'carried_over_rate', 'appeals', 'review_corrected_rate', 'natural_person_share', 'unavailable_share', 'granted_or_in_part_rate', 'refused', 'appeals_per_100_processed'] as const;

/** Addresses that one visitor goes through on each page; the first opens it, each later one is a change of what is chosen. */
export function changesOf(places: Places): Readonly<Record<string, readonly string[]>> {
  const { departments, governments, cities, province, reports, lastYear } = places;
  const years = Array.from({ length: places.years }, (_, index) => lastYear - index);
  const overYears = (address: (year: number) => string): readonly string[] => years.map(address);
  const all = 'levels=none&scope=agency';
  /** Every metric over all bodies, and again over departments alone. */
  const overMetrics = (address: (asked: string) => string): readonly string[] => [all, 'levels=department&scope=agency'].flatMap((whom) => METRICS.map((metric) => address(`${whom}&metric=${metric}`)));
  const over = (ids: readonly string[], address: (id: string) => string): readonly string[] => ids.slice(0, 21).map(address);
  const pair = (ids: readonly string[], address: (one: string, other: string) => string): readonly string[] => ids.slice(0, 21).map((id, index) => address(id, ids[(index + 19) % ids.length] ?? id));
  const quality = (tab: string): readonly string[] => [...overYears((year) => `#/quality?tab=${tab}&year=${String(year)}`), ...cities.slice(0, 13).map((code) => `#/quality?tab=${tab}&under=${code}`)];
  return {
    'overview-collection': ['region', 'agency'].flatMap((scope) => overYears((year) => `#/?body=all&scope=${scope}&year=${String(year)}`)),
    'overview-region': [...overYears((year) => `#/?region=${province}&year=${String(year)}`), ...over(cities, (code) => `#/?region=${code}`)],
    'overview-body': over(departments, (id) => `#/?body=${id}&scope=agency`),
    'compare-ranking': [...overMetrics((asked) => `#/compare?${asked}`), ...overYears((year) => `#/compare?${all}&metric=other_share&year=${String(year)}`)],
    'compare-region': over(cities, (code) => `#/compare?${all}&under=${code}&metric=granted_rate`),
    'compare-lines': overMetrics((asked) => `#/compare?kind=lines&${asked}`),
    'compare-heat-map': overMetrics((asked) => `#/compare?kind=heat_map&shown=50&${asked}`),
    'compare-grouped': overMetrics((asked) => `#/compare?kind=grouped_bars&${asked}`),
    'compare-slope': overMetrics((asked) => `#/compare?kind=slope&${asked}`),
    'compare-scatter': overMetrics((asked) => `#/compare?kind=scatter&${asked}`),
    'compare-distribution': overMetrics((asked) => `#/compare?kind=distribution&${asked}`),
    outcomes: [...overYears((year) => `#/outcomes?region=${province}&scope=agency&year=${String(year)}`), ...over(cities, (code) => `#/outcomes?region=${code}&scope=agency`)],
    appeals: [...overYears((year) => `#/appeals?region=${province}&scope=agency&year=${String(year)}`), ...over(cities, (code) => `#/appeals?region=${code}&scope=agency`)],
    trends: over(governments, (id) => `#/trends?body=${id}`),
    body: over(departments, (id) => `#/body?body=${id}`),
    quality: quality('summary'),
    diff: pair(reports, (one, other) => `#/diff?base=${one}&compared=${other}`),
    ...Object.fromEntries(['matrix', 'findings', 'undecided', 'timeliness'].map((tab) => [`quality-${tab}`, quality(tab)])),
    // It shows all years.
    'quality-coverage': over(cities, (code) => `#/quality?tab=coverage&under=${code}`),
  };
}
