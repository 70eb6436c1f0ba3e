import { computed } from 'vue';
import { AGENCY_LEVELS } from '@/model/agency';
import type { BodySelection } from '@/query/selection';
import { FACETS, type FindingFilter } from './finding-facets';
import { identifier, listOf, oneOf, wholeNumber, type Codec } from './parameter';
import { useDataset } from './dataset';
import { useUrlState } from './url-state';

/** The parts of the quality page. */
export const QUALITY_TABS = ['summary', 'matrix', 'findings', 'undecided', 'timeliness', 'coverage', 'rectification'] as const;
export type QualityTab = (typeof QUALITY_TABS)[number];

/** In the address for all years together. */
export const ALL_YEARS = 0;

export const MATRIX_SORTS = ['region', 'findings'] as const;

const findingKey: Codec<string> = { parse: (raw) => (/^[0-9a-f]{12}$/.test(raw) ? raw : undefined), format: (key) => key };
const none = <T,>() => (): readonly T[] => [];

/** What the quality page shows, all of it in the URL. `body` narrows to one body, `under` to a region. */
export function useQuality() {
  const dataset = useDataset();
  const { values, set } = useUrlState({
    tab: { codec: oneOf(QUALITY_TABS), fallback: (): QualityTab => 'summary' },
    year: { codec: wholeNumber(ALL_YEARS, 2100), fallback: () => ALL_YEARS },
    under: { codec: identifier, fallback: () => '' },
    body: { codec: identifier, fallback: () => '' },
    level: { codec: oneOf([...AGENCY_LEVELS, 'all']), fallback: () => 'all' as const },
    rule: { codec: listOf(oneOf(FACETS.rule)), fallback: none<(typeof FACETS.rule)[number]>() },
    severity: { codec: listOf(oneOf(FACETS.severity)), fallback: none<(typeof FACETS.severity)[number]>() },
    cause: { codec: listOf(oneOf(FACETS.cause)), fallback: none<(typeof FACETS.cause)[number]>() },
    decision: { codec: listOf(oneOf(FACETS.decision)), fallback: none<(typeof FACETS.decision)[number]>() },
    finding: { codec: findingKey, fallback: () => '' },
    sort: { codec: oneOf(MATRIX_SORTS), fallback: (): (typeof MATRIX_SORTS)[number] => 'region' },
  });

  const selection = computed((): BodySelection => {
    const { body, under, level } = values.value;
    if (body !== '') return { kind: 'listed', ids: [body] };
    return { kind: 'rule', under: under === '' ? null : under, levels: level === 'all' ? [] : [level] };
  });
  const years = computed(() => {
    const { first, last } = dataset.manifest?.years ?? { first: 0, last: -1 };
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const range = computed(() => {
    const { year } = values.value;
    return year === ALL_YEARS ? { firstYear: years.value[0] ?? 0, lastYear: years.value.at(-1) ?? 0 } : { firstYear: year, lastYear: year };
  });
  const question = computed(() => ({ selection: selection.value, ...range.value }));
  const filter = computed((): FindingFilter => {
    const { rule, severity, cause, decision } = values.value;
    return { rule, severity, cause, decision };
  });
  return { values, set, selection, years, range, question, filter };
}
