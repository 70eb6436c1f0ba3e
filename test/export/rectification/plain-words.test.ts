import { describe, expect, it } from 'vitest';
import { plainWords } from '@/export/rectification/plain-words';
import en from '@/locale/en/pages/rectification';
import zh from '@/locale/zh-CN/pages/rectification';
import { wordsOf } from '../../support/words';

interface Tree {
  readonly [key: string]: string | Tree;
}
const keysOf = (tree: Tree, path: string): string[] => Object.entries(tree).flatMap(([key, text]) => (typeof text === 'string' ? [`${path}.${key}`] : keysOf(text, `${path}.${key}`)));
const NAMED = { n: 3, name: '=甲{局}', rule: '规则', severity: '差错', year: 2023, years: '2023 年度', place: '甲区', where: '表四', date: '6 月', bodies: 1, findings: 2, first: 2019, last: 2024, address: 'https://a.example/', status: '未核实', note: '$1 $&', cause: '缺失', words: '"<b>', list: '一；二', why: 'x' };

describe('words out of plain texts', () => {
  it.each([['zh-CN', zh], ['en', en]] as const)('are those of the page, whatever is filled in: %s', (locale, texts) => {
    const [plain, spoken] = [plainWords({ rectification: texts }), wordsOf(locale)];
    const keys = keysOf(texts, 'rectification');
    expect(keys.length).toBeGreaterThan(40);
    for (const key of keys) expect([key, plain(key, NAMED)]).toEqual([key, spoken(key, NAMED)]);
  });
  it('fail for a key without a text', () => {
    expect(() => plainWords({ a: { b: 'x' } })('a.c')).toThrow('a.c');
  });
});
