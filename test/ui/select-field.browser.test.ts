import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { defineComponent, h, nextTick, ref } from 'vue';
import SelectField from '@/ui/SelectField.vue';
import { MARKUP } from '../support/models';
import { mount, type Mounted } from '../support/mount';

let mounted: Mounted;
afterEach(() => {
  mounted.unmount();
});

describe('a list that drops down', () => {
  const years = ref([2024, 2023]);
  const chosen = ref(2024);
  const words = ref('年');
  const taken: number[] = [];
  const Field = defineComponent(() => () =>
    h(SelectField<number>, {
      label: '年份', name: 'year', chosen: chosen.value, options: years.value.map((id) => ({ id, label: `${String(id)} ${words.value}` })),
      onChoose: (id: number) => {
        taken.push(id);
      },
    }));
  const select = (): HTMLSelectElement => page.getByLabelText('年份').element() as HTMLSelectElement;

  it('gives what is chosen as what it is, and follows what is chosen elsewhere, other words and other options', async () => {
    mounted = await mount(Field);
    await page.getByLabelText('年份').selectOptions('2023 年');
    expect(taken).toEqual([2023]);
    chosen.value = 2023;
    await nextTick();
    expect(select().value).toBe('2023');
    words.value = MARKUP;
    await nextTick();
    expect(select().options[1]?.text).toBe(`2023 ${MARKUP}`);
    expect(select().querySelector('img')).toBeNull();
    years.value = [2025, 2024, 2023];
    await nextTick();
    expect([...select().options].map(({ value }) => value)).toEqual(['2025', '2024', '2023']);
    expect(select().value).toBe('2023');
    expect(select().dataset['testid']).toBe('year');
  });

  it('is not touched where it says the same', async () => {
    mounted = await mount(Field);
    const touched: MutationRecord[] = [];
    const observer = new MutationObserver((records) => touched.push(...records));
    observer.observe(mounted.element, { subtree: true, childList: true, attributes: true, characterData: true });
    years.value = [...years.value];
    await nextTick();
    touched.push(...observer.takeRecords());
    expect(touched).toEqual([]);
    chosen.value = 2024;
    await nextTick();
    touched.push(...observer.takeRecords());
    expect(touched.length).toBeGreaterThan(0);
    observer.disconnect();
  });
});
