import { APPEAL_RESULTS, STORED_APPEAL_KINDS } from '@/model/appeals';
import { STORED_APPLICANTS } from '@/model/applicants';
import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { appealKindTitles, applicantTitles } from '@/model/figure-titles';
import { REQUEST_FIGURES } from '@/model/measures';
import { METRICS } from '@/model/metrics';
import { RULES } from '@/model/rules';
import { columnTitles, type Titles } from '@/model/titles';
import enMetrics from '@/locale/en/metrics';
import enRules from '@/locale/en/pages/rule';
import zhMetrics from '@/locale/zh-CN/metrics';
import zhRules from '@/locale/zh-CN/pages/rule';
import type { TableId } from '@/model/tables';

/** A term in both languages, its name in data and SQL, and where it occurs. */
export interface Term {
  readonly titles: Titles;
  readonly field: string;
  /** A table's column, a value that a column takes, a metric or a rule. */
  readonly where: { readonly kind: 'column' | 'value'; readonly table: TableId; readonly layout?: string } | { readonly kind: 'metric' | 'rule' };
}

type Named = Readonly<Record<string, { readonly name: string }>>;

const column = (table: TableId, id: string, layout?: string): Term => ({ titles: columnTitles(table, id), field: id, where: { kind: 'column', table, ...(layout ? { layout } : {}) } });

const inBoth = (id: string, zh: Named, en: Named): Titles => ({ 'zh-CN': zh[id]?.name ?? id, en: en[id]?.name ?? id });

/** Every term of the registries: fields of tables 2 to 4 in printed order, who asks and how it is contested, metrics, rules. */
export function glossary(): readonly Term[] {
  return [
    ...REQUEST_FIGURES.map((id) => column('request', id)),
    ...STORED_APPLICANTS.map((id): Term => ({ titles: applicantTitles(id), field: id, where: { kind: 'value', table: 'request' } })),
    ...STORED_APPEAL_KINDS.map((id): Term => ({ titles: appealKindTitles(id), field: id, where: { kind: 'value', table: 'appeal' } })),
    ...APPEAL_RESULTS.map(({ id }) => column('appeal', id)),
    ...DISCLOSURE_FIELDS.map(({ id, layout }) => column('disclosure', id, layout)),
    ...METRICS.map(({ id }): Term => ({ titles: inBoth(id, zhMetrics, enMetrics), field: id, where: { kind: 'metric' } })),
    ...RULES.map(({ id }): Term => ({ titles: inBoth(id, zhRules.id, enRules.id), field: id, where: { kind: 'rule' } })),
  ];
}

/** The terms in which all words of a text occur, in either language or as a field. */
export function findTerms(terms: readonly Term[], text: string): readonly Term[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return terms.filter(({ titles, field }) => {
    const whole = `${titles['zh-CN']} ${titles.en} ${field}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
