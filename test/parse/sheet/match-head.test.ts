import { describe, expect, it } from 'vitest';
import { TARGETS } from '@/model/sheet/target';
import { targetTitles } from '@/model/sheet/titles';
import { findHead, isSheetHead } from '@/parse/sheet/find-head';
import { matchHead } from '@/parse/sheet/match-head';

const meaning = (...texts: string[]): string => {
  const match = matchHead(texts.map((text) => ({ text })));
  return match.kind === 'sure' ? match.target : match.kind;
};

describe('the head of a column', () => {
  it('is understood by id, Chinese label and English label, for every figure and fact', () => {
    for (const id of TARGETS.keys()) {
      const { 'zh-CN': zh, en } = targetTitles(id);
      expect([id, meaning(id), meaning(zh), meaning(en)]).toEqual([id, id, id, id]);
    }
  });

  it.each([
    ['一、本年新收政府信息公开申请数量', 'request.received.total'],
    ['本 年 新 收', 'request.received.total'],
    ['新收（件）', 'request.received.total'],
    ['新收·自然人', 'request.received.natural_person'],
    ['自然人：新收', 'request.received.natural_person'],
    ['不予公开-属于国家秘密', 'request.refused_state_secret.total'],
    ['（三）不予公开 1．属于国家秘密', 'request.refused_state_secret.total'],
    ['危及"三安全一稳定"', 'request.refused_safety_stability.total'],
    ['三、本年度办理结果/（一）予以公开/总计', 'request.granted.total'],
    ['行政复议·结果维持', 'appeal.review.upheld'],
    ['未经复议直接起诉—总计', 'appeal.suit_direct.total'],
    ['行政事业性收费 本年收费金额（单位：万元）', 'disclosure.fees_10k_yuan'],
    ['单位名称', 'body'],
    ['年份', 'year'],
  ])('%s is %s', (text, target) => {
    expect(meaning(text)).toBe(target);
  });

  it.each([
    ['结果维持', 'ambiguous'],
    ['总计', 'ambiguous'],
    ['行政许可', 'ambiguous'],
    ['其他', 'unknown'],
    ['自然人', 'unknown'],
    ['2022年 新收', 'unknown'],
    ['新收同比增长', 'unknown'],
    ['行政事业性收费-本年收费金额（元）', 'unknown'],
    ['受理申请', 'unknown'],
    ['', 'unknown'],
  ])('%s is not taken for anything: %s', (text, kind) => {
    expect(meaning(text)).toBe(kind);
  });

  it('may stand in several rows; words that only name a section may be over it', () => {
    expect(meaning('三、本年度办理结果', '（三）不予公开', '1.属于国家秘密')).toBe('request.refused_state_secret.total');
    expect(meaning('行政诉讼', '复议后起诉', '尚未审结')).toBe('appeal.suit_after_review.pending');
    expect(meaning('上年', '新收')).toBe('unknown');
  });
});

const rowsOf = (text: string) => text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(',') }));
const targets = (text: string): readonly string[] => findHead(rowsOf(text))?.columns.map(({ match }) => (match.kind === 'sure' ? match.target : match.kind)) ?? [];

describe('the head of a sheet', () => {
  it('stands behind a title and a note', () => {
    const text = '淮安市2024年政府信息公开情况统计表,,,\n单位：件,,,\n机关名称,年度,新收,予以公开\n甲局,2024,1,1';
    expect(findHead(rowsOf(text))).toMatchObject({ from: 2, to: 3 });
    expect(targets(text)).toEqual(['body', 'year', 'request.received.total', 'request.granted.total']);
  });

  it('may have two rows, of which blank cells above belong to the cell on their left', () => {
    expect(targets('机关名称,年度,本年新收,,行政复议,,备注\n,,自然人,总计,结果维持,结果纠正,\n甲局,2024,1,2,0,0,无')).toEqual([
      'body', 'year', 'request.received.natural_person', 'request.received.total', 'appeal.review.upheld', 'appeal.review.corrected', 'note',
    ]);
  });

  it('has no column twice: both are in doubt', () => {
    expect(targets('机关,年度,新收,本年新收\n甲,2024,1,2')).toEqual(['body', 'year', 'ambiguous', 'ambiguous']);
  });

  it('is that of a sheet where it names bodies and at least one figure', () => {
    const is = (text: string): boolean => isSheetHead(findHead(rowsOf(text))?.columns ?? []);
    expect(is('机关,年度,新收\n甲,2024,1')).toBe(true);
    expect(is('机关,年度,指标,数值\n甲,2024,新收,1')).toBe(true);
    expect(is('机关,年度,电话\n甲,2024,1')).toBe(false);
    expect(is(',自然人,商业企业,总计\n本年新收政府信息公开申请数量,1,0,1')).toBe(false);
  });
});
