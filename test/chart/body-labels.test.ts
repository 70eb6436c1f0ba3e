import { describe, expect, it } from 'vitest';
import { bodyCategories, bodyLabels } from '@/chart/build/body-labels';

const body = (agency_id: string, name: string, short_name: string) => ({ agency_id, name, short_name });

describe('what bodies are called in one chart', () => {
  it('is the short name where it is theirs alone', () => {
    expect([...bodyLabels([body('a', '淮安市清江浦区人民政府', '清江浦区'), body('b', '淮安市洪泽区人民政府', '洪泽区')]).values()]).toEqual(['清江浦区', '洪泽区']);
  });

  it('names the place of each where several share one, but not the place they all lie in', () => {
    const labels = bodyLabels([
      body('a', '淮安市淮阴区市场监督管理局', '市场监督管理局'),
      body('b', '淮安市洪泽区市场监督管理局', '市场监督管理局'),
      body('c', '淮安市市场监督管理局', '市场监督管理局'),
      body('d', '淮安市淮阴区公安局', '公安局'),
    ]);
    // 淮阴 and 洪泽 differ after 淮安市; the municipal office has no place below it.
    expect(Object.fromEntries(labels)).toEqual({ a: '淮阴区市场监督管理局', b: '洪泽区市场监督管理局', c: '市场监督管理局', d: '公安局' });
  });

  it('never cuts into the name of a place', () => {
    const labels = bodyLabels([body('a', '南京市江宁区财政局', '财政局'), body('b', '南京市江北新区财政局', '财政局')]);
    expect([...labels.values()]).toEqual(['江宁区财政局', '江北新区财政局']);
  });

  it('counts a body that is shown twice once, and keeps the order', () => {
    const [first, second, third] = bodyCategories([body('b', '乙县财政局', '财政局'), body('a', '甲县财政局', '财政局'), body('b', '乙县财政局', '财政局')]);
    expect([first, second, third].map((each) => each?.label)).toEqual(['乙县财政局', '甲县财政局', '乙县财政局']);
    expect(bodyCategories([body('b', '乙县财政局', '财政局'), body('b', '乙县财政局', '财政局')])[0]).toEqual({ id: 'b', label: '财政局', fullLabel: '乙县财政局' });
  });
});
