import { describe, expect, it } from 'vitest';
import { chinaRegions } from '@/cli/regions/china';
import { initialsOf, pinyinOf } from '@/cli/regions/pinyin';

const regions = chinaRegions();
const byCode = new Map(regions.map((region) => [region.region_code, region]));
const pathOf = (code: string): string[] => {
  const region = byCode.get(code);
  return region ? [...(region.parent_code === null ? [] : pathOf(region.parent_code)), region.name] : [];
};

describe('the tree of regions', () => {
  it.each([
    ['320813', ['江苏省', '淮安市', '洪泽区']],
    ['500103', ['重庆市', '渝中区']],
    ['500230', ['重庆市', '丰都县']],
    ['429005', ['湖北省', '潜江市']],
    ['419001', ['河南省', '济源市']],
    ['441900', ['广东省', '东莞市']],
  ])('%s stands at %j', (code, path) => {
    expect(pathOf(code)).toEqual(path);
  });

  it('has 34 provinces, one root each, and no parent that is not there', () => {
    expect(regions.filter(({ level }) => level === 'province')).toHaveLength(34);
    for (const { parent_code, level } of regions) expect(parent_code === null ? level === 'province' : byCode.has(parent_code)).toBe(true);
    expect(byCode.size).toBe(regions.length);
  });

  it('has no region that exists only in the code', () => {
    expect(regions.filter(({ name }) => /^(市辖区|县)$|直辖县级/.test(name))).toEqual([]);
  });

  it('has six digits in every code', () => {
    for (const { region_code } of regions) expect(region_code).toMatch(/^\d{6}$/);
  });
});

describe('pinyin', () => {
  it.each([
    ['淮安市洪泽区人民政府', 'huai an shi hong ze qu ren min zheng fu', 'hashzqrmzf'],
    ['重庆市长寿区', 'chong qing shi chang shou qu', 'cqscsq'],
    ['黄陂区', 'huang pi qu', 'hpq'],
    ['六安市', 'lu an shi', 'las'],
    ['绿化局', 'lv hua ju', 'lhj'],
  ])('%s is %s (%s)', (name, pinyin, initials) => {
    expect(pinyinOf(name)).toBe(pinyin);
    expect(initialsOf(name)).toBe(initials);
  });
});
