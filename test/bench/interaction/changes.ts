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
  const overMetrics = (address: (metric: string) => string): readonly string[] => METRICS.map(address);
  const dozen = (ids: readonly string[], address: (id: string) => string): readonly string[] => ids.slice(0, 13).map(address);
  const pair = (ids: readonly string[], address: (one: string, other: string) => string): readonly string[] => ids.slice(0, 13).map((id, index) => address(id, ids[index + 13] ?? id));
  const all = `levels=none&scope=agency`;
  return {
    'overview-collection': overYears((year) => `#/?body=all&year=${String(year)}`),
    'overview-region': [...overYears((year) => `#/?region=${province}&year=${String(year)}`), ...dozen(cities, (code) => `#/?region=${code}`)],
    'overview-body': dozen(departments, (id) => `#/?body=${id}&scope=agency`),
    'compare-ranking': [...overMetrics((metric) => `#/compare?${all}&metric=${metric}`), ...overYears((year) => `#/compare?${all}&metric=other_share&year=${String(year)}`)],
    'compare-region': dozen(cities, (code) => `#/compare?${all}&under=${code}&metric=granted_rate`),
    'compare-lines': overMetrics((metric) => `#/compare?${all}&kind=lines&metric=${metric}`),
    'compare-heat-map': overMetrics((metric) => `#/compare?${all}&kind=heat_map&shown=50&metric=${metric}`),
    'compare-grouped': overMetrics((metric) => `#/compare?${all}&kind=grouped_bars&metric=${metric}`),
    'compare-slope': overMetrics((metric) => `#/compare?${all}&kind=slope&metric=${metric}`),
    'compare-scatter': overMetrics((metric) => `#/compare?${all}&kind=scatter&metric=${metric}`),
    'compare-distribution': overMetrics((metric) => `#/compare?${all}&kind=distribution&metric=${metric}`),
    outcomes: [...overYears((year) => `#/outcomes?region=${province}&scope=agency&year=${String(year)}`), ...dozen(cities, (code) => `#/outcomes?region=${code}&scope=agency`)],
    appeals: [...overYears((year) => `#/appeals?region=${province}&scope=agency&year=${String(year)}`), ...dozen(cities, (code) => `#/appeals?region=${code}&scope=agency`)],
    trends: dozen(governments, (id) => `#/trends?body=${id}`),
    body: dozen(departments, (id) => `#/body?body=${id}`),
    quality: overYears((year) => `#/quality?year=${String(year)}`),
    diff: pair(reports, (one, other) => `#/diff?base=${one}&compared=${other}`),
    ...Object.fromEntries(['matrix', 'findings', 'undecided', 'timeliness', 'coverage'].map((tab) => [`quality-${tab}`, overYears((year) => `#/quality?tab=${tab}&year=${String(year)}`)])),
  };
}
