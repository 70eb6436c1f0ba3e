import { describe, expect, it } from 'vitest';
import { indexBodies } from '@/store/body-search';
import { buildTree, UNPLACED } from '@/store/body-tree';
import type { BodyRow } from '@/query/bodies';
import type { RegionRow } from '@/query/regions';

const body = (agency_id: string, name: string, short_name: string, region_code: string | null, pinyin: string, initials: string, aliases: string | null = null): BodyRow => ({
  agency_id, name, short_name, aliases, level: 'county', kind: 'government', region_code, pinyin, initials,
  region_reports: 1, agency_reports: 0, unstated_reports: 0, first_year: 2023, last_year: 2024,
});
const BODIES = [
  body('320800', '淮安市人民政府', '淮安市', '320800', 'huai an shi ren min zheng fu', 'hasrmzf'),
  body('320813', '淮安市洪泽区人民政府', '洪泽区', '320813', 'huai an shi hong ze qu ren min zheng fu', 'hashzqrmzf', '洪泽区人民政府'),
  body('640202-c', '大武口区朝阳街道办事处', '朝阳街道', '640202', 'da wu kou qu chao yang jie dao ban shi chu', 'dwkqcyjdbsc'),
  body('x', 'ＡＢＣ局', 'ABC', null, 'abc ju', 'abcj'),
];
const REGIONS: RegionRow[] = [
  { region_code: '320000', name: '江苏省', level: 'province', parent_code: null, pinyin: null, initials: null },
  { region_code: '320800', name: '淮安市', level: 'prefecture', parent_code: '320000', pinyin: null, initials: null },
  { region_code: '320813', name: '洪泽区', level: 'county', parent_code: '320800', pinyin: null, initials: null },
  { region_code: '640202', name: '大武口区', level: 'county', parent_code: null, pinyin: null, initials: null },
];

describe('searching bodies', () => {
  const index = indexBodies(BODIES);
  const ids = (text: string): string[] => index.find(text).map(({ agency_id }) => agency_id);
  it.each([
    ['洪泽', ['320813']],
    ['淮安', ['320800', '320813']],
    ['huaian', ['320800', '320813']],
    ['HongZe', ['320813']],
    ['cyjd', ['640202-c']],
    ['3208', ['320800', '320813']],
    ['淮安 洪泽', ['320813']],
    ['abc', ['x']],
    ['洪泽区人民政府', ['320813']],
    ['不存在', []],
    ['   ', []],
    ['(.*', []],
  ])('finds %s', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });
});

describe('the tree of bodies', () => {
  const tree = buildTree(REGIONS, BODIES, '未归入行政区划');
  const names = (open: string[]): string[] => tree.lines(new Set(open)).map((line) => `${'·'.repeat(line.depth)}${line.kind === 'region' ? `${line.name} ${String(line.bodies.length)}` : line.body.short_name}`);
  it('shows the top alone when nothing is open, counting all below', () => {
    expect(names([])).toEqual(['江苏省 2', '大武口区 1', '未归入行政区划 1']);
  });
  it('shows bodies before the regions below, and those that no region holds apart', () => {
    expect(names(['320000', '320800', UNPLACED])).toEqual(['江苏省 2', '·淮安市 2', '··淮安市', '··洪泽区 1', '大武口区 1', '未归入行政区划 1', '·ABC']);
  });
  it('knows the way down to a region', () => {
    expect(tree.pathTo('320813')).toEqual(['320000', '320800', '320813']);
  });
});
