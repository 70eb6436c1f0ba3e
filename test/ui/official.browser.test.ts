import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineComponent, h, nextTick, ref } from 'vue';
import { learn, speak } from '@/locale';
import type { CellContent, CellMark } from '@/model/official/cells';
import OfficialTable from '@/ui/official/OfficialTable.vue';
import { mount, type Mounted } from '../support/mount';

const figure = (value: number | null, state: string | null = null, raw: string | null = null): CellContent => ({ value, state, raw, note: null });

/** Table 4 of 洪泽区 2023 as printed, with one blank and one sign put in. */
const CELLS = new Map<string, CellContent>([
  ['appeal.review.upheld', figure(10)], ['appeal.review.corrected', figure(1)], ['appeal.review.other', figure(0)], ['appeal.review.pending', figure(0)], ['appeal.review.total', figure(0)],
  ['appeal.suit_after_review.upheld', figure(5)], ['appeal.suit_after_review.total', figure(0, 'blank', '')], ['appeal.suit_after_review.other', figure(null, 'na', '/')], ['appeal.suit_after_review.pending', figure(null, 'doubtful', '1 0')],
]);
const MARKS = new Map<string, readonly CellMark[]>([
  ['appeal.review.total', ['reported']],
  ...['upheld', 'corrected', 'other', 'pending'].map((result) => [`appeal.review.${result}`, ['expected']] as const),
]);

let mounted: Mounted;
beforeAll(() => learn('official'));
afterEach(() => {
  mounted.unmount();
});
const cell = (id: string): HTMLElement => mounted.element.querySelector<HTMLElement>(`[data-cell="${id}"]`) ?? document.body;

describe('an official table', () => {
  it('prints a zero as 0, an unknown figure as nothing but words for those who do not see it', async () => {
    mounted = await mount(OfficialTable, { table: 'appeals', layout: '2021', cells: CELLS });
    expect(cell('appeal.review.total').textContent).toBe('0');
    expect(cell('appeal.suit_direct.total').textContent).toBe('未列明');
    expect(cell('appeal.suit_direct.total').querySelector('.visually-hidden')?.textContent).toBe('未列明');
    expect(cell('appeal.suit_after_review.other').textContent).toBe('/未列明');
    expect(mounted.element.querySelectorAll('thead th')).toHaveLength(2 + 7 + 10);
  });

  it('marks both sides of a sum by frame and words, and explains only the marks that are there', async () => {
    mounted = await mount(OfficialTable, { table: 'appeals', layout: '2021', cells: CELLS, marks: MARKS, lines: new Map([['appeal.review.total', '应为 11']]) });
    expect(cell('appeal.review.total').textContent).toBe('0报告数应为 11');
    expect(getComputedStyle(cell('appeal.review.total'), '::after').borderTopStyle).toBe('double');
    expect(getComputedStyle(cell('appeal.review.upheld'), '::after').borderTopStyle).toBe('dotted');
    expect(cell('appeal.suit_after_review.total').textContent).toBe('†0推得');
    expect(cell('appeal.suit_after_review.pending').textContent).toBe('?1 0读取存疑：1 0；存疑');
    expect([...mounted.element.querySelectorAll('ul li')].map((item) => item.textContent.slice(0, 4))).toEqual(['双线框：', '点线框：', '?问号：', '†剑号：', '空格：报']);
  });

  it('is walked by keyboard over its marked cells, with one stop for Tab', async () => {
    mounted = await mount(OfficialTable, { table: 'appeals', layout: '2021', cells: CELLS, marks: MARKS });
    expect(mounted.element.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    cell('appeal.review.upheld').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cell('appeal.review.total'));
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(cell('appeal.suit_after_review.total'));
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(cell('appeal.review.upheld'));
  });

  it('brings a reported figure that is out of sight into its region', async () => {
    mounted = await mount(OfficialTable, { table: 'appeals', layout: '2021', cells: CELLS, marks: new Map([['appeal.suit_after_review.total', ['reported']]]), style: 'width: 300px' });
    await expect.poll(() => mounted.element.querySelector('.region')?.scrollLeft ?? 0).toBeGreaterThan(100);
  });

  it('writes anew the rows that say something else, and no others: a figure, a mark, a line, another language', async () => {
    const shown = ref<Record<string, unknown>>({ table: 'appeals', layout: '2021', cells: CELLS });
    mounted = await mount(defineComponent(() => () => h(OfficialTable, shown.value as never)));
    const touched = async (change: Record<string, unknown>): Promise<readonly string[]> => {
      const rows = new Set<Element>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) rows.add((target instanceof Element ? target : target.parentElement)?.closest('tr') ?? document.body);
      });
      observer.observe(mounted.element.querySelector('table') ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      shown.value = { ...shown.value, ...change };
      await nextTick();
      await nextTick();
      observer.disconnect();
      return [...rows].map((row) => row.querySelector('td')?.dataset['cell'] ?? '');
    };
    const [row] = [mounted.element.querySelector('tbody tr')?.querySelector('td')?.dataset['cell'] ?? ''];
    expect(await touched({ cells: new Map(CELLS) })).toEqual([]);
    expect(await touched({ cells: new Map([...CELLS, ['appeal.review.corrected', figure(7)]]) })).toEqual([row]);
    expect(cell('appeal.review.corrected').textContent).toBe('7');
    expect(await touched({ marks: MARKS })).toEqual([row]);
    expect(await touched({ lines: new Map([['appeal.review.total', '应为 17']]) })).toEqual([row]);
    expect(cell('appeal.review.total').textContent).toBe('0报告数应为 17');
    const words = mounted.element.querySelector('thead')?.textContent ?? '';
    await speak('en');
    await nextTick();
    expect(mounted.element.querySelector('thead')?.textContent).not.toBe(words);
    expect(cell('appeal.suit_direct.total').textContent).not.toContain('未列明');
    await speak('zh-CN');
  });
});
