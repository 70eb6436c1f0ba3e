import { afterEach, describe, expect, it } from 'vitest';
import { i18n, learn } from '@/locale';
import { METRICS } from '@/model/metrics';
import { sumOf } from '@/model/metrics/expression';
import { count } from '@/model/metrics/metric';
import { RULES } from '@/model/rules';
import Methodology from '@/view/methodology/Methodology.vue';
import { mount, type Mounted } from '../support/mount';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

describe('the methodology page', () => {
  it('shows a metric and a rule that the registries have gained, without being changed itself', async () => {
    await learn('methodology', 'definition', 'picker', 'law', 'rule');
    i18n.global.mergeLocaleMessage('zh-CN', { metric: { invented: { name: '虚构指标', note: '只在测试中存在。' } } });
    const invented = count({ id: 'invented', group: 'demand', value: sumOf(['received', 'carried_in']), better: 'neither', additive: 'bodies' });
    const [rule] = RULES;
    if (!rule) throw new Error('No rules.');
    mounted = await mount(Methodology, { metrics: [...METRICS, invented], rules: [...RULES.slice(1), { ...rule, severity: 'notice' }] });
    const entry = mounted.element.querySelector<HTMLElement>('[data-metric=invented]');
    expect(entry?.innerText).toContain('虚构指标');
    expect(entry?.innerText).toMatch(/本年新收政府信息公开申请数量\s*\+\s*上年结转政府信息公开申请数量/);
    expect(entry?.innerText).toContain('不能跨年度相加');
    expect(mounted.element.querySelectorAll('[data-metric]')).toHaveLength(METRICS.length + 1);
    const rules = [...mounted.element.querySelectorAll<HTMLElement>('[data-rule]')];
    expect(rules.at(-1)?.dataset['rule']).toBe(rule.id);
    expect(rules.at(-1)?.innerText).toContain('提示');
  });
});
