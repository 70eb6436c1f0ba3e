import { describe, expect, it } from 'vitest';
import { matchBody, type KnownBody } from '@/parse/match-body';

const KNOWN: readonly KnownBody[] = [
  { id: 'hongze', name: '淮安市洪泽区人民政府', aliases: ['洪泽县人民政府'] },
  { id: 'huaian', name: '淮安市人民政府', aliases: [] },
  { id: 'huaian-office', name: '淮安市人民政府办公室', aliases: [] },
  { id: 'health', name: '淮安市卫生健康委员会', aliases: [] },
  { id: 'chaoyang', name: '大武口区朝阳街道办事处', aliases: [] },
];

describe('a printed name and the bodies it may mean', () => {
  it.each([
    ['淮安市洪泽区人民政府', 'hongze', 'same', 1],
    ['淮安市洪泽区政府', 'hongze', 'same', 1],
    ['洪泽县人民政府', 'hongze', 'alias', 0.98],
    ['洪泽区人民政府', 'hongze', 'region_prefix', 0.9],
    ['江苏省淮安市洪泽区人民政府', 'hongze', 'region_prefix', 0.9],
    ['淮安市卫生和计划生育委员会', 'health', 'renamed', 0.8],
    ['石嘴山市大武口区朝阳街道', 'chaoyang', 'region_prefix', 0.9],
  ])('%s', (name, id, reason, score) => {
    expect(matchBody(name, KNOWN)[0]).toEqual({ id, reason, score });
  });

  it('keeps a government and its office apart', () => {
    expect(matchBody('淮安市人民政府', KNOWN)[0]?.id).toBe('huaian');
    expect(matchBody('淮安市人民政府办公室', KNOWN)[0]?.id).toBe('huaian-office');
    expect(matchBody('淮安市人民政府办公室', KNOWN).filter(({ score }) => score > 0.95)).toHaveLength(1);
  });

  it('proposes nothing for a stranger', () => {
    expect(matchBody('深圳市人民政府', KNOWN)).toEqual([]);
  });
});
