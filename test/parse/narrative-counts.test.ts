import { describe, expect, it } from 'vitest';
import type { NarrativeCount } from '@/model/report';
import { numberInWords } from '@/parse/chinese-number';
import { narrativeCounts } from '@/parse/narrative-counts';

function counts(text: string): (readonly [NarrativeCount['counted'], NarrativeCount['result'], number, NarrativeCount['scope']])[] {
  return narrativeCounts([{ section: 'overview', heading: null, text, place: {} }]).map(({ counted, result, value, scope }) => [counted, result, value, scope] as const);
}

describe('counts in words', () => {
  it('keeps received, answered, carried and appeals apart, each with its outcome', () => {
    expect(counts('2024 年，全市共受理政府信息公开申请 3119 件，答复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度答复）。政府信息公开行政复议 351 件，其中结果维持 72 件，尚未审结 37 件；政府信息公开行政诉讼 46 件，其中结果纠正 5 件。')).toEqual([
      ['accepted', null, 3119, 'region'], ['answered', null, 3050, 'region'], ['carried_in', null, 34, 'region'],
      ['review', null, 351, null], ['review', 'upheld', 72, null], ['review', 'pending', 37, null], ['suit', null, 46, null], ['suit', 'corrected', 5, null],
    ]);
  });

  it.each([
    ['我局全年收到政府信息公开申请二十三件。', [['received', null, 23, 'agency']]],
    ['区政府办代表区政府受理政府信息公开申请 17 件。', [['accepted', null, 17, 'agency']]],
    ['新收政府信息公开申请12件，上年结转申请3件，办结14件，结转下年度办理1件。', [['received', null, 12, null], ['carried_in', null, 3, null], ['handled', null, 14, null], ['carried_out', null, 1, null]]],
    ['收到政府信息公开申请25件（含上年结转1件）。', [['received_incl_carried_in', null, 25, null], ['carried_in', null, 1, null]]],
    ['全年收到依申请公开申请98宗，其中予以公开及部分公开42宗，不予公开6宗，无法提供49宗，不予处理1宗。', [['received', null, 98, null], ['granted_or_in_part', null, 42, null], ['refused', null, 6, null], ['unavailable', null, 49, null], ['unprocessed', null, 1, null]]],
    ['本年度没有收到政府信息公开申请。', [['received', null, 0, null]]],
    ['未发生行政复议、行政诉讼情况。', [['review_or_suit', null, 0, null]]],
    ['主动公开政府信息900余条，制作政策解读21个，举办新闻发布会12场。', []],
    ['发布各类政府信息 2428 条，公开政府常务会议 7 期。', []],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it.each([['一', 1], ['十', 10], ['十二', 12], ['二十三', 23], ['一百零五', 105], ['三千一百一十九', 3119], ['两万零四十', 20_040], ['3,119', 3119], ['二〇二四', null], ['几', null]])('%s in figures', (text, value) => {
    expect(numberInWords(text)).toBe(value);
  });
});
