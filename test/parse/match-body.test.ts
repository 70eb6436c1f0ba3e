import { describe, expect, it } from 'vitest';
import { BodyMatcher, type KnownBody } from '@/parse/match-body';

const BODIES: readonly KnownBody[] = [
  { id: 'hongze', name: '淮安市洪泽区人民政府', aliases: ['洪泽县人民政府'] },
  { id: 'huaian', name: '淮安市人民政府', aliases: [] },
  { id: 'huaian-office', name: '淮安市人民政府办公室', aliases: [] },
  { id: 'health', name: '淮安市卫生健康委员会', aliases: [] },
  { id: 'chaoyang', name: '大武口区朝阳街道办事处', aliases: [] },
];
const KNOWN = new BodyMatcher(BODIES);

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
    expect(KNOWN.match(name)[0]).toEqual({ id, reason, score });
  });

  it('keeps a government and its office apart', () => {
    expect(KNOWN.match('淮安市人民政府')[0]?.id).toBe('huaian');
    expect(KNOWN.match('淮安市人民政府办公室')[0]?.id).toBe('huaian-office');
    expect(KNOWN.match('淮安市人民政府办公室').filter(({ score }) => score > 0.95)).toHaveLength(1);
  });

  it('proposes nothing for a stranger', () => {
    expect(KNOWN.match('深圳市人民政府')).toEqual([]);
    expect(KNOWN.sure('深圳市人民政府')).toBeNull();
  });

  it('is sure of the same name before another body’s other name, and of nothing that is merely like it', () => {
    const matcher = new BodyMatcher([{ id: 'a-new', name: '清河新区管理委员会', aliases: ['清河区人民政府'] }, { id: 'old', name: '清河区人民政府', aliases: [] }]);
    expect(matcher.sure('清河区政府')).toEqual({ id: 'old', reason: 'same', score: 1 });
    expect(KNOWN.sure('洪泽县人民政府')).toEqual({ id: 'hongze', reason: 'alias', score: 0.98 });
    expect(KNOWN.sure('洪泽区人民政府')).toBeNull();
  });
});
