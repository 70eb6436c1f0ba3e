import { createPinia } from 'pinia';
import { createApp, h, type Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { i18n } from '@/locale';
import { PAGES } from '@/view/router';
import '@/ui/base.css';

export interface Mounted {
  readonly element: HTMLElement;
  readonly unmount: () => void;
}

const blank = { render: () => null };

/** Mounts a component with the app's own words, store and routes, as large as the page lets it be. */
export async function mount(component: Component, props: Record<string, unknown> = {}): Promise<Mounted> {
  const element = document.createElement('div');
  element.style.width = '760px';
  document.body.append(element);
  const router = createRouter({ history: createMemoryHistory(), routes: [...PAGES.map(({ name, path }) => ({ name, path, component: blank })), { path: '/:rest(.*)*', component: blank }] });
  const app = createApp({ render: () => h(component, props) });
  app.use(createPinia()).use(i18n).use(router).mount(element);
  await router.isReady();
  return {
    element,
    unmount: () => {
      app.unmount();
      element.remove();
    },
  };
}
