import { describe, expect, it } from 'vitest';
import { FACT_COLUMNS } from '@/model/fact';
import { figureCell, figureTitles } from '@/model/figure-titles';
import { METRICS, metricOf } from '@/model/metrics';
import { difference, figure, sum, sumOf } from '@/model/metrics/expression';
import { rate } from '@/model/metrics/metric';
import { RULES } from '@/model/rules';
import { anchorsOf, articleOf, clausesOf, contents, sourcesOf, sqlOf } from '@/view/methodology/entries';
import { formulaOf, type Piece } from '@/view/methodology/formula';
import { findTerms, glossary } from '@/view/methodology/glossary';

const read = (pieces: readonly Piece[] | null): string =>
  (pieces ?? []).map((piece) => (piece.kind === 'figure' ? figureTitles(piece.id)['zh-CN'] : piece.kind === 'sign' ? piece.text : '|')).join('');

/** A metric that no registry holds: everything on the page about it comes from its own entry. */
const INVENTED = rate({
  id: 'invented',
  group: 'appeals',
  numerator: difference(figure('processed'), sum(figure('granted'), figure('granted_in_part'))),
  denominator: sumOf(['received', 'carried_in']),
  better: 'neither',
  none: 'no_requests',
  small: 77,
  basis: 'decree-711#36',
});

describe('formulas in words', () => {
  it('name every figure of a rate as the report does', () => {
    const { numerator, denominator } = formulaOf(metricOf('granted_or_in_part_rate'));
    expect(read(numerator)).toBe('予以公开+部分公开');
    expect(read(denominator)).toBe('总计');
  });
  it('set brackets where a sum is taken away, and nowhere else', () => {
    expect(read(formulaOf(INVENTED).numerator)).toBe('总计−(予以公开+部分公开)');
    expect(read(formulaOf(INVENTED).denominator)).toBe('本年新收政府信息公开申请数量+上年结转政府信息公开申请数量');
  });
  it('say which figure stands in where rows are not all known', () => {
    expect(read(formulaOf(metricOf('unavailable')).numerator)).toBe('无法提供：本机关不掌握相关政府信息+无法提供：没有现成信息需要另行制作+无法提供：补正后申请内容仍不明确|无法提供');
    expect(read(formulaOf(metricOf('suit_corrected_rate')).numerator)).toBe('未经复议直接起诉：结果纠正+复议后起诉：结果纠正|行政诉讼（合计）：结果纠正');
    expect(read(formulaOf(metricOf('suit_corrected_rate')).denominator)).toBe(
      '(未经复议直接起诉：总计+复议后起诉：总计|行政诉讼（合计）：总计)−(未经复议直接起诉：尚未审结+复议后起诉：尚未审结|行政诉讼（合计）：尚未审结)',
    );
  });
});

describe('where a figure stands in the report', () => {
  it('is said with the ordinals of the form', () => {
    expect(figureCell('received')).toEqual({ table: 3, row: '一、本年新收政府信息公开申请数量', column: '总计', inWords: false });
    expect(figureCell('granted')).toMatchObject({ row: '三、（一）予以公开' });
    expect(figureCell('refused_third_party')).toMatchObject({ row: '三、（三）不予公开 4.保护第三方合法权益', inWords: false });
    expect(figureCell('other')).toMatchObject({ row: '三、（六）其他处理', inWords: false });
    expect(figureCell('refused')).toMatchObject({ row: '三、（三）不予公开', inWords: true });
    expect(figureCell('processed')).toMatchObject({ row: '三、（七）总计' });
    expect(figureCell('carried_out')).toMatchObject({ row: '四、结转下年度继续办理' });
    expect(figureCell('natural_person_received')).toMatchObject({ table: 3, column: '自然人' });
    expect(figureCell('suit_after_review_pending')).toEqual({ table: 4, row: '复议后起诉', column: '尚未审结', inWords: false });
  });
  it('has a name in both languages for every figure there is', () => {
    for (const { id } of FACT_COLUMNS) {
      const { 'zh-CN': zh, en } = figureTitles(id);
      expect([id, /\p{Script=Han}/u.test(zh), /^[\x20-\x7e]+$/.test(en)]).toEqual([id, true, true]);
    }
  });
});

describe('the page', () => {
  it('lists a metric and a rule that are new to the registries, with their anchors', () => {
    const anchors = anchorsOf(contents([...METRICS, INVENTED], RULES));
    expect(anchors).toContain('metric-invented');
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(expect.arrayContaining(['metric-granted_rate', 'rule-T3-BALANCE', 'group-reasons', 'glossary']));
    expect(anchors.filter((anchor) => anchor.startsWith('metric-'))).toHaveLength(METRICS.length + 1);
    expect(anchors.filter((anchor) => anchor.startsWith('rule-'))).toHaveLength(RULES.length);
  });
  it('knows of a new metric its cells, its SQL and its law without being told', () => {
    expect(sourcesOf(INVENTED)).toEqual(['processed', 'granted', 'granted_in_part', 'received', 'carried_in']);
    expect(sqlOf(INVENTED)).toBe('(processed - (granted + granted_in_part)) / (received + carried_in)');
    expect(articleOf(INVENTED)).toBe('36');
    expect(clausesOf(INVENTED)).toEqual(['a36_2', 'a37']);
    expect(articleOf({})).toBeNull();
  });
});

describe('the glossary', () => {
  const terms = glossary();
  it('finds a term by either language or by its field', () => {
    expect(findTerms(terms, '第三方').map(({ field }) => field)).toContain('refused_third_party');
    expect(findTerms(terms, 'third party').map(({ field }) => field)).toContain('refused_third_party');
    expect(findTerms(terms, 'T3-BAL').map(({ titles }) => titles['zh-CN'])).toEqual(['表三收支平衡']);
    expect(findTerms(terms, 'nothing like it')).toEqual([]);
  });
  it('holds all fields of tables 2 to 4: 29 of requests, 5 results, 32 of both layouts of table 2', () => {
    const of = (table: string): number => terms.filter(({ where }) => where.kind === 'column' && where.table === table).length;
    expect([of('request'), of('appeal'), of('disclosure')]).toEqual([29, 5, 32]);
  });
});
