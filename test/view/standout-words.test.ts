import { describe, expect, it } from 'vitest';
import { comparisonOf, sentence, type StandOut } from '@/view/overview/standout-words';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
const row = (more: Partial<StandOut>): StandOut => ({
  compared: 1, judged: 1, small: 0, kind: 'change', metric: 'received', agency_id: 'a', name: '甲局', level: 'department',
  value: 100, numerator: 100, denominator: null, before: 40, usual: 1, peers: 10, deviations: null, ...more,
});

describe('sentences of what stands out', () => {
  it('say a change of counts in percent, with the median change of peers', () => {
    expect(sentence(row({}), 2024, t)).toBe('甲局的新收申请，2023 年为 40，2024 年为 100，+150.0%。同级同口径 10 个机关变化的中位数为 0.0%。');
    expect(sentence(row({ usual: 1.2 }), 2024, t)).toContain('中位数为 +20.0%。');
  });
  it('leave peers out where they are too few, and say that nothing was there before', () => {
    expect(sentence(row({ usual: null, before: 0 }), 2024, t)).toBe('甲局的新收申请，2023 年为 0，2024 年为 100，上年为零。');
  });
  it('say a change of rates in points, with the parts of the rate', () => {
    const rate = row({ metric: 'granted_or_in_part_rate', value: 0.95, numerator: 95, denominator: 100, before: 0.6, usual: 0 });
    expect(sentence(rate, 2024, t)).toBe('甲局的公开率（含部分公开），2023 年为 60.0%，2024 年为 95.0%（95 ÷ 100），+35.0 个百分点。同级同口径 10 个机关变化的中位数为 0.0 个百分点。');
  });
  it('say how far from the median of peers, and in which measure', () => {
    const outlier = row({ kind: 'outlier', metric: 'granted_or_in_part_rate', value: 0.95, numerator: 95, denominator: 100, usual: 0.545, deviations: 10.927 });
    expect(sentence(outlier, 2024, t)).toBe('甲局 2024 年的公开率（含部分公开）为 95.0%（95 ÷ 100），同级同口径 10 个机关的中位数为 54.5%，相差 +40.5 个百分点，是绝对中位差的 10.9 倍。');
    expect(sentence({ ...outlier, deviations: null }, 2024, t)).toContain('而这些机关过半数值相同。');
  });
  it('lead to the view that shows them', () => {
    expect(comparisonOf(row({}), 'agency', 2024)).toEqual({ metric: 'received', scope: 'agency', kind: 'lines', bodies: 'a' });
    const low = row({ kind: 'outlier', metric: 'refused_share', value: 0.1, usual: 0.5 });
    expect(comparisonOf(low, 'agency', 2024)).toEqual({ metric: 'refused_share', scope: 'agency', kind: 'ranked_bars', levels: 'department', year: '2024', sort: 'value_asc' });
  });
});
