import { describe, expect, it } from 'vitest';
import en from '@/locale/en/pages/law';
import zhCN from '@/locale/zh-CN/pages/law';
import { CLAUSES } from '@/model/clauses';
import { clausesOf, MEASURES } from '@/model/measures';
import { REASON_METRICS } from '@/model/metrics/outcomes';

const DIGITS = '〇一二三四五六七八九';
const chinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
};

describe('the clauses that outcomes rest on', () => {
  it('are cited as the registry places them, in both languages', () => {
    for (const [id, clause] of Object.entries(CLAUSES)) {
      const part = 'paragraph' in clause ? `第${chinese(clause.paragraph)}款` : 'item' in clause ? `第（${chinese(clause.item)}）项` : '';
      expect(zhCN.clause[id as keyof typeof CLAUSES].cite).toBe(`第${chinese(clause.article)}条${part}`);
      expect(en.clause[id as keyof typeof CLAUSES].cite).toContain(`Article ${String(clause.article)}`);
    }
    expect(Object.keys(zhCN.clause).sort()).toEqual(Object.keys(CLAUSES).sort());
  });
  it('name the three protected interests of article 14, and the articles of the other reasons', () => {
    const articles = (id: (typeof MEASURES)[number]['id']): number[] => clausesOf(id).map((clause) => CLAUSES[clause].article);
    expect(['refused_state_secret', 'refused_by_law', 'refused_safety_stability'].map((id) => articles(id as 'refused_by_law'))).toEqual([[14], [14], [14]]);
    expect(articles('refused_third_party')).toEqual([15]);
    expect(['refused_internal', 'refused_process', 'refused_enforcement_file'].map((id) => articles(id as 'refused_internal'))).toEqual([[16], [16], [16]]);
    expect(articles('unavailable_not_held')).toEqual([36, 36]);
    expect(articles('unprocessed_petition')).toEqual([39]);
  });
  it('are left out where the Regulation does not speak of a reason', () => {
    const without = MEASURES.filter(({ id, group }) => group !== null && clausesOf(id).length === 0).map(({ id }) => id);
    expect(without).toEqual(['unprocessed_reconfirm', 'other_misc']);
  });
  it('are the basis of the metric of each reason', () => {
    const basis = Object.fromEntries(REASON_METRICS.map((metric) => [metric.id, metric.basis]));
    expect(basis['refused_inquiry']).toBe('decree-711#36');
    expect(basis['unprocessed_excessive']).toBe('decree-711#35');
    expect(basis['unprocessed_reconfirm']).toBeUndefined();
  });
});
