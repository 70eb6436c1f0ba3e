import { describe, expect, it } from 'vitest';
import { readValue } from '@/parse/value';

describe('what one cell says', () => {
  it.each([
    ['0', 0], ['12', 12], ['１２', 12], ['1,234', 1234], ['13,045,771', 13_045_771], ['3件', 3], ['3 件', 3], ['零', 0], ['96171.6', 96_171.6], ['-8', -8], ['－8', -8], ['减4', -4], ['减少4', -4], ['+19', 19], ['增 3', 3], ['14①', 14], ['14⑵', 14], ['14¹', 14], ['3❶', 3], ['\u00a07 ', 7],
  ])('%s is a number', (text, value) => {
    expect(readValue(text)).toMatchObject({ state: 'number', value });
  });

  it.each(['/', '-', '—', '--', '－', '——', '无', '不适用', '不涉及', '\\', 'N/A'])('%s does not apply', (text) => {
    expect(readValue(text)).toEqual({ state: 'na' });
  });

  it.each(['', ' ', '\u00a0', '\u200b', '\n'])('%j is blank', (text) => {
    expect(readValue(text)).toEqual({ state: 'blank' });
  });

  it.each(['395 73802895.90元', '12(含结转3)', '*', '1,23', '见附件', '2024年', '一', 'O', '1.2.3', '１２3abc', '99999999999999', '①', '14[1]', '14*'])('%s is not one number', (text) => {
    expect(readValue(text)).toEqual({ state: 'unreadable' });
  });

  it.each([['1\n0', 10], ['44722 8', 447_228]])('%j is digits pulled apart', (text, joined) => {
    expect(readValue(text)).toEqual({ state: 'split', joined });
  });

  it.each([['251000元', 'yuan'], ['12.5万元', '10k_yuan'], ['1亿元', '100m_yuan'], ['3宗', 'count'], ['3', null]])('%s has its unit', (text, unit) => {
    expect(readValue(text)).toMatchObject({ state: 'number', unit });
  });
});
