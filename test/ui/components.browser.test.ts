import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineComponent, h, ref } from 'vue';
import Chart from '@/chart/Chart.vue';
import { drawingOf } from '@/chart/registry';
import { LIGHT } from '@/chart/theme';
import { i18n } from '@/locale';
import type { TreeLine } from '@/store/body-tree';
import type { BodyRow } from '@/query/bodies';
import DataTable from '@/ui/DataTable.vue';
import PickerList from '@/ui/picker/PickerList.vue';
import Sparkline from '@/ui/Sparkline.vue';
import { useWords } from '@/ui/words';
import { MARKUP, rateRanking } from '../support/models';
import { mount, type Mounted } from '../support/mount';
import { wordsOf } from '../support/words';

const t = wordsOf('zh-CN');
let mounted: Mounted;
afterEach(() => {
  mounted.unmount();
});

describe('the table beside a chart', () => {
  const names = (): string[] => [...mounted.element.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  it('sorts by any column, with the unknown at the end either way, and says so', async () => {
    mounted = await mount(DataTable, { table: drawingOf(rateRanking()).table(t), caption: 'caption' });
    await page.getByRole('button', { name: '予以公开率 (%)' }).click();
    expect(names().slice(0, 4)).toEqual(['甲区', MARKUP, '=HYPERLINK("http://x")', '丁区']);
    await page.getByRole('button', { name: '予以公开率 (%)' }).click();
    expect(names().slice(0, 4)).toEqual(['丁区', '=HYPERLINK("http://x")', MARKUP, '甲区']);
    expect(mounted.element.querySelector('th[aria-sort=ascending]')?.textContent).toContain('予以公开率');
    expect(mounted.element.querySelectorAll('td.unknown').length).toBeGreaterThan(0);
    expect(mounted.element.querySelector('img')).toBeNull();
  });

  it('keeps the focus with its row when the order changes, and names what would be chosen', async () => {
    const toggled: string[] = [];
    mounted = await mount(DataTable, { table: drawingOf(rateRanking()).table(t), caption: 'caption', chosen: ['b'], onToggle: (id: string) => toggled.push(id) });
    const box = page.getByRole('checkbox', { name: '选中 甲区' });
    (box.element() as HTMLElement).focus();
    const order = names();
    for (const times of [1, 2]) {
      // Without a pointer, which would take the focus along.
      (page.getByRole('button', { name: '予以公开率 (%)' }).element() as HTMLElement).click();
      await expect.poll(names).not.toEqual(times === 1 ? [] : order);
      expect(document.activeElement?.closest('tr')?.querySelector('th')?.textContent).toBe('甲区');
    }
    await userEvent.keyboard(' ');
    expect(toggled).toEqual(['a']);
    expect([...mounted.element.querySelectorAll('input:checked')].map((each) => each.closest('tr')?.dataset['row'])).toContain('b');
  });
});

describe('words', () => {
  it('are those of the language as soon as they are learned, though another’s stood in before', async () => {
    const { mergeLocaleMessage: merge, locale } = i18n.global;
    const again = ref(0);
    const Said = defineComponent(() => {
      const words = useWords();
      return () => h('p', `${words.t('said.here')} ${String(again.value)}`);
    });
    merge('zh-CN', { said: { here: '这里' } });
    mounted = await mount(Said);
    expect(mounted.element.textContent).toBe('这里 0');
    locale.value = 'en';
    await expect.poll(() => mounted.element.textContent).toBe('这里 0');
    merge('en', { said: { here: 'here' } });
    again.value = 1;
    await expect.poll(() => mounted.element.textContent).toBe('here 1');
    locale.value = 'zh-CN';
    await expect.poll(() => mounted.element.textContent).toBe('这里 1');
  });
});

describe('a chart on the page', () => {
  it('is drawn, read by keyboard and opened with Enter', async () => {
    const opened: string[] = [];
    mounted = await mount(Chart, { model: rateRanking(), theme: LIGHT, locale: 'zh-CN', t, onOpen: (id: string) => opened.push(id) });
    await expect.poll(() => mounted.element.querySelectorAll('svg text').length).toBeGreaterThan(8);
    const chart = page.getByRole('application');
    expect(chart.element().getAttribute('aria-label')).toContain('最高：甲区，62.0%');
    (chart.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(() => mounted.element.querySelector('.chart__tip')?.textContent).toContain('50.0%（3 ÷ 6）');
    expect(mounted.element.querySelector('.chart__tip img')).toBeNull();
    await userEvent.keyboard('{Enter}{Escape}');
    expect(opened).toEqual(['b']);
    await expect.poll(() => mounted.element.querySelector('.chart__tip')).toBeNull();
  });
});

describe('the list of the picker', () => {
  const body = (index: number): BodyRow => ({
    agency_id: `b${String(index)}`, name: `机关${String(index)}`, short_name: `机关${String(index)}`, aliases: null, level: 'department', kind: 'department',
    region_code: '01', pinyin: null, initials: null, region_reports: 0, agency_reports: 1, unstated_reports: 0, first_year: 2024, last_year: 2024,
  });
  const bodies = Array.from({ length: 5000 }, (_, index) => body(index));
  const lines: TreeLine[] = [
    { kind: 'region', code: '01', name: '测试市', depth: 0, open: true, bodies: bodies.map(({ agency_id }) => agency_id) },
    ...bodies.map((each): TreeLine => ({ kind: 'body', body: each, depth: 1 })),
  ];

  it('keeps five thousand bodies in a few rows, and reaches the last by keyboard', async () => {
    const toggled: (readonly string[])[] = [];
    mounted = await mount(PickerList, { lines, picked: new Set(['b1']), single: false, style: 'height: 400px', onToggle: (ids: readonly string[]) => toggled.push(ids) });
    await expect.poll(() => mounted.element.querySelectorAll('[role=treeitem]').length).toBeGreaterThan(5);
    expect(mounted.element.querySelectorAll('[role=treeitem]').length).toBeLessThan(60);
    expect(mounted.element.querySelector('[data-id=r01]')?.getAttribute('aria-checked')).toBe('mixed');
    expect(mounted.element.querySelector('[data-id=b1]')?.getAttribute('aria-checked')).toBe('true');
    const tree = page.getByRole('tree').element() as HTMLElement;
    tree.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => mounted.element.querySelector('[data-id=b4999]')).not.toBeNull();
    expect(tree.getAttribute('aria-activedescendant')).toBe(mounted.element.querySelector('[data-id=b4999]')?.id);
    await userEvent.keyboard(' ');
    expect(toggled).toEqual([['b4999']]);
  });
});

describe('a sparkline', () => {
  it('breaks where a value is unknown', async () => {
    mounted = await mount(Sparkline, { values: [1, 2, null, 4], at: 3 });
    expect(mounted.element.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(mounted.element.querySelectorAll('circle')).toHaveLength(3);
  });
});
