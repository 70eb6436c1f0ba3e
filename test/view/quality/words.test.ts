import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/model/rules';
import type { CellContent } from '@/model/official/cells';
import type { FindingDetailRow } from '@/query/finding-detail';
import { placesOf } from '@/query/findings';
import { placeSentence } from '@/view/quality/evidence/sentence';
import { findingLine } from '@/view/quality/finding-words';
import { wordsOf } from '../../support/words';

const t = wordsOf('zh-CN');
const FINDING: FindingDetailRow = {
  finding_id: 'x', key: '0123456789ab', rule: 'T4-TOTAL', severity: 'error', cause: 'does_not_add_up', reason: null, report_id: 'r', agency_id: 'a', name: '甲区', year: 2023, scope: 'region', basis: 'table',
  layout: '2021', published_on: null, document_number: null, source_url: null, simulated: false, cells: '', against: '', expected: '', reported: '', difference: null, words: null,
  other_report_id: null, other_agency_id: null, other_name: null, other_year: null, other_layout: null, other_basis: null, other_source_url: null,
};
const cells = (values: Readonly<Record<string, number>>): ReadonlyMap<string, CellContent> => new Map(Object.entries(values).map(([cell, value]) => [cell, { value, state: null, raw: null, note: null }]));
const sentence = (finding: Partial<FindingDetailRow>, own: Readonly<Record<string, number>> = {}, other: Readonly<Record<string, number>> = {}): string => {
  const whole = { ...FINDING, ...finding };
  return placesOf(whole).map((place) => placeSentence(whole, place, { own: cells(own), other: cells(other) }, t)).join('\n');
};

describe('what a finding says', () => {
  it('writes a sum out with its figures', () => {
    const parts = ['upheld', 'corrected', 'other', 'pending'].map((result) => `appeal.review.${result}`);
    expect(sentence({ cells: 'appeal.review.total', against: parts.join(' '), expected: '11', reported: '0', difference: 11 }, { 'appeal.review.upheld': 10, 'appeal.review.corrected': 1, 'appeal.review.other': 0, 'appeal.review.pending': 0 }))
      .toBe('表四 行政复议 · 总计：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，报告为 0，相差 11。');
  });

  it('writes both sides of the balance out', () => {
    expect(sentence(
      { rule: 'T3-BALANCE', cells: 'request.processed.total request.carried_out.total', against: 'request.received.total request.carried_in.total', expected: '117', reported: '116', difference: 1 },
      { 'request.received.total': 116, 'request.carried_in.total': 1, 'request.processed.total': 103, 'request.carried_out.total': 13 },
    )).toBe('表三 · 总计：一、本年新收政府信息公开申请数量 116 + 二、上年结转政府信息公开申请数量 1 = 117；（七）总计 103 + 四、结转下年度继续办理 13 = 116；相差 1。');
  });

  it('takes what was repealed off, and the year before from the other report', () => {
    const of = (figure: string): string => `disclosure.normative_documents_${figure}`;
    expect(sentence({ rule: 'XY-IN-FORCE', cells: of('in_force'), against: `other:${of('in_force')} ${of('made')} ${of('repealed')}`, expected: '20', reported: '21', difference: 1 }, { [of('made')]: 1, [of('repealed')]: 3, [of('in_force')]: 21 }, { [of('in_force')]: 22 }))
      .toContain('上年现行有效件数 22 + 本年制发件数 1 − 本年废止件数 3 = 20，报告为 21，相差 1');
  });

  it('names of a long sum only what is not zero, and says so', () => {
    const against = ['granted', 'granted_in_part', 'refused_state_secret', 'refused_by_law', 'refused_third_party', 'refused_internal', 'other'].map((row) => `request.${row}.total`);
    const own = Object.fromEntries(against.map((cell) => [cell, 0]));
    const finding = { rule: 'T3-OUTCOMES', cells: 'request.processed.total', against: against.join(' '), expected: '1212', reported: '1,200', difference: 12 };
    expect(sentence(finding, { ...own, 'request.granted.total': 1200, 'request.other.total': 12 })).toContain('（一）予以公开 1,200 + （六）其他处理 12（其余各项为 0） = 1,212');
    expect(sentence({ ...finding, expected: '0' }, own)).toContain('各项均为 0 = 0');
  });

  it('says each place of several, with its own difference', () => {
    const two = sentence({ rule: 'ROLLUP', cells: 'request.granted.total;request.processed.total', against: 'below:request.granted.total;below:request.processed.total', expected: '7;9', reported: '8;6', difference: 3 });
    expect(two.split('\n')).toEqual([
      '表三 （一）予以公开 · 总计：所属各机关自身报告之和为 7，汇总报告为 8，相差 1。',
      '表三 （七）总计 · 总计：所属各机关自身报告之和为 9，汇总报告为 6，相差 3。',
    ]);
  });

  it('has words for every rule in both languages, with nothing left to fill in', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const rule of RULE_IDS) {
        const finding = { ...FINDING, rule, cells: 'request.received.total', against: 'other:request.received.total', expected: '1', reported: '2', other_name: '乙区', other_year: 2022 };
        const texts = [placeSentence(finding, placesOf(finding)[0] ?? { cells: [], against: [], expected: '', reported: '' }, { own: new Map(), other: new Map() }, wordsOf(language)), findingLine({ ...finding, places: 3 }, wordsOf(language))];
        for (const text of texts) expect([rule, /quality\.|official\.|[{}]|undefined/.test(text)]).toEqual([rule, false]);
      }
    }
  });
});
