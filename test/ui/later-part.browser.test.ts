import { afterEach, describe, expect, it } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import LaterPart from '@/ui/LaterPart.vue';
import { mount, type Mounted } from '../support/mount';

/** A part that says what it was given, below as much else as is stated. */
async function partBelow(height: number) {
  const of = ref('first');
  const waits = ref(false);
  const above = ref('first');
  const page = defineComponent(() => () => [h('p', { style: { height: `${String(height)}px` } }, above.value), h(LaterPart, { of: of.value, waits: waits.value }, { default: (given: { of: unknown }) => h('b', String(given.of)) })]);
  const mounted = await mount(page);
  const said = (): string => mounted.element.querySelector('b')?.textContent ?? '';
  const busy = (): string | null => mounted.element.querySelector('.later')?.getAttribute('aria-busy') ?? null;
  return { of, waits, above, mounted, said, busy };
}
const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('a part of the page that can be later', () => {
  let mounted: Mounted | null = null;
  afterEach(() => {
    mounted?.unmount();
    mounted = null;
    window.scrollTo(0, 0);
  });

  it('changes with all else where it can be seen', async () => {
    const part = await partBelow(10);
    mounted = part.mounted;
    part.above.value = 'second';
    part.of.value = 'second';
    part.waits.value = true;
    await expect.poll(part.said, { interval: 1 }).toBe('second');
    expect(part.busy()).toBe('false');
  });

  it('stays as it was out of sight until what can be seen is there and painted, and says so', async () => {
    const part = await partBelow(5_000);
    mounted = part.mounted;
    part.of.value = 'second';
    part.waits.value = true;
    await frames(4);
    expect(part.said()).toBe('first');
    expect(part.busy()).toBe('true');
    // What was on its way was given up for something else.
    part.of.value = 'third';
    part.waits.value = false;
    await expect.poll(part.said).toBe('third');
    expect(part.busy()).toBe('false');
  });

  it('is not painted together with what can be seen', async () => {
    const part = await partBelow(5_000);
    mounted = part.mounted;
    part.above.value = 'second';
    part.of.value = 'second';
    // The frame in which what is above is painted.
    const together = await new Promise<readonly (string | null | undefined)[]>((resolve) => {
      requestAnimationFrame(() => { resolve([part.mounted.element.querySelector('p')?.textContent, part.said()]); });
    });
    expect(together).toEqual(['second', 'first']);
    await expect.poll(part.said).toBe('second');
  });

  it('catches up at once when it comes into sight', async () => {
    const part = await partBelow(5_000);
    mounted = part.mounted;
    part.of.value = 'second';
    part.waits.value = true;
    await frames(2);
    expect(part.said()).toBe('first');
    part.mounted.element.querySelector('b')?.scrollIntoView();
    await expect.poll(part.said).toBe('second');
  });
});
