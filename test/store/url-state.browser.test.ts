import { createPinia } from 'pinia';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp, defineComponent, nextTick, watch, type App } from 'vue';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { useKeptQuery } from '@/store/kept';
import { identifier, listOf, wholeNumber } from '@/store/parameter';
import { useUrlState } from '@/store/url-state';

let app: App;
let router: Router;
let state: { readonly bodies: readonly string[]; readonly year: number; readonly kept: Readonly<Record<string, unknown>> };
let made: { bodies: number; kept: number };

/** A page with two parameters, at an address; counts how often each is made anew. */
async function open(address: string): Promise<void> {
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { render: () => null } }] });
  await router.push(address);
  const Page = defineComponent(() => {
    const { values } = useUrlState({
      bodies: { codec: listOf(identifier), fallback: (): readonly string[] => [] },
      year: { codec: wholeNumber(2008, 2100), fallback: () => 2024 },
    });
    const kept = useKeptQuery();
    made = { bodies: 0, kept: 0 };
    watch(() => values.value.bodies, () => (made.bodies += 1));
    watch(kept, () => (made.kept += 1));
    return () => {
      state = { ...values.value, kept: kept.value };
      return null;
    };
  });
  app = createApp(Page).use(createPinia()).use(router);
  app.mount(document.createElement('div'));
  await router.isReady();
}
async function go(address: string): Promise<void> {
  await router.push(address);
  await nextTick();
}

describe('what stands in the address', () => {
  afterEach(() => {
    app.unmount();
  });

  it('changes alone where the address changes alone: lists and links that say the same stay the same', async () => {
    await open('/?bodies=a,b&data=real');
    await go('/?bodies=a,b&data=real&year=2023');
    expect(state).toEqual({ bodies: ['a', 'b'], year: 2023, kept: { data: 'real' } });
    expect(made).toEqual({ bodies: 0, kept: 0 });
    await go('/?bodies=a,c&data=real&year=2023');
    expect(state.bodies).toEqual(['a', 'c']);
    expect(made).toEqual({ bodies: 1, kept: 0 });
    await go('/?bodies=a,c&lang=en&year=2023');
    expect(state.kept).toEqual({ lang: 'en' });
    expect(made).toEqual({ bodies: 1, kept: 1 });
  });

  it('is what it falls back to once it is gone or broken, and stays that', async () => {
    await open('/?bodies=a&year=2023');
    await go('/?year=2024');
    expect(state).toEqual({ bodies: [], year: 2024, kept: {} });
    await go('/?bodies=%3Cimg%3E&year=x');
    expect(state).toEqual({ bodies: [], year: 2024, kept: {} });
    expect(made.bodies).toBe(1);
  });
});
