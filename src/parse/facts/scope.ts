import { cellValue } from '@/model/cell';
import type { Found, NarrativeCount, Report, RequestTable, ScopeEvidence } from '@/model/report';
import type { Scope } from '@/model/scope';
import type { TextLine } from './lines';

const LOWEST = /(?:街道|街道办事处|镇|乡|民族乡|苏木|(?:镇|乡)人民政府)$/u;
const GOVERNMENT = /(?:省|市|区|县|旗|州|盟)(?:人民)?政府$|^[^局委办]{2,12}(?:省|市|区|县|旗|州)$/u;
const DEPARTMENT = /(?:局|委员会|厅|办公室|中心|委|院|总队|支队|大队|公司|研究所|档案馆|办)$/u;
const STATED_REGION = /(?:数据|统计|报告).{0,12}(?:范围|口径).{0,8}(?:全(?:省|市|区|县)|各)/u;
const STATED_AGENCY = /(?:仅|只)(?:含|包括|统计|涉及|为).{0,10}(?:本级|本机关|本单位)|不(?:含|包括).{0,10}(?:下级|县区|部门|乡镇)/u;
const OWN_REGION = /全(?:省|市|区|县|州|旗)(?:各|共|政府|行政|政务|信息|主动)/u;

/** Weighs the words that say whether the figures are the body's own or those of everyone under it. */
export function findScope(name: Found<string> | null, counts: readonly NarrativeCount[], requests: RequestTable | null, lines: readonly TextLine[]): Report['scope'] {
  const evidence = [...byName(name), ...byCounts(counts, requests), ...byWords(lines)];
  const weigh = (scope: Scope): number => evidence.filter(({ value }) => value === scope).reduce((sum, { weight }) => sum + weight, 0);
  const region = weigh('region');
  const agency = weigh('agency');
  return { value: region === agency ? null : region > agency ? 'region' : 'agency', evidence };
}

function byName(name: Found<string> | null): ScopeEvidence[] {
  if (name === null) return [];
  const { value, ...found } = name;
  if (LOWEST.test(value)) return [{ ...found, value: 'agency', weight: 6, reason: 'body_has_no_one_under_it' }];
  if (GOVERNMENT.test(value)) return [{ ...found, value: 'region', weight: 1, reason: 'own_region_named' }];
  return DEPARTMENT.test(value) ? [{ ...found, value: 'agency', weight: 3, reason: 'own_agency_named' }] : [];
}

function byCounts(counts: readonly NarrativeCount[], requests: RequestTable | null): ScopeEvidence[] {
  const received = cellValue(requests?.rows.received?.total);
  const carried = cellValue(requests?.rows.carried_in?.total);
  if (received === null || received === 0) return [];
  const fits = (value: number): boolean => value === received || (carried !== null && value === received + carried);
  return counts.filter(({ counted, section }) => ['received', 'accepted', 'received_incl_carried_in'].includes(counted) && section === 'overview').flatMap(({ scope, value, words, place }): ScopeEvidence[] => {
    if (scope === 'region' && fits(value)) return [{ value: 'region', weight: 6, reason: 'count_of_region', words, place }];
    if (scope === 'agency' && fits(value)) return [{ value: 'agency', weight: 6, reason: 'count_of_agency', words, place }];
    if (scope === 'agency' && value < received) return [{ value: 'region', weight: 5, reason: 'count_of_agency_differs', words, place }];
    return [];
  });
}

function byWords(lines: readonly TextLine[]): ScopeEvidence[] {
  const find = (pattern: RegExp): { readonly words: string; readonly place: TextLine['place'] } | null => {
    const line = lines.find(({ squeezed }) => pattern.test(squeezed));
    const words = line ? pattern.exec(line.squeezed)?.[0] : undefined;
    return line && words ? { words, place: line.place } : null;
  };
  const agency = find(STATED_AGENCY);
  const region = find(STATED_REGION);
  const own = find(OWN_REGION);
  return [
    ...(agency ? [{ ...agency, value: 'agency', weight: 8, reason: 'stated' } as const] : []),
    ...(region ? [{ ...region, value: 'region', weight: 8, reason: 'stated' } as const] : []),
    ...(own ? [{ ...own, value: 'region', weight: 1, reason: 'own_region_named' } as const] : []),
  ];
}
