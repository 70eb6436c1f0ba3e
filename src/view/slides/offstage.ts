import { createPinia } from 'pinia';
import { createApp, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type RouteRecordRaw } from 'vue-router';
import { i18n } from '@/locale';
import { useChartsOnPage, type ShownChart } from '@/store/charts-on-page';
import { useDataset } from '@/store/dataset';

const STEP = 80;
const PATIENCE = 30_000;
/** A page that stands this long without the chart does not show it. */
const STANDING = 2_000;

/** Pages run out of sight, with stores, addresses and a data engine of their own: what they would show can be asked for. */
export interface Offstage {
  /** Whether the site has the dataset. */
  readonly known: boolean;
  /** The dataset as it is now. */
  readonly version: string;
  readonly title: (language: 'zh-CN' | 'en') => string;
  /** A chart of the view at an address; null where the view does not show it. @throws Error where the view fails */
  readonly chartAt: (address: string, chart: string) => Promise<ShownChart | null>;
  readonly close: () => Promise<void>;
}

/** Opens the product's pages out of sight. @param routes the pages as the router knows them. */
export async function openOffstage(routes: readonly RouteRecordRaw[], datasetId: string): Promise<Offstage> {
  const pinia = createPinia();
  const router = createRouter({ history: createMemoryHistory(), routes: [...routes] });
  const ground = document.body.appendChild(document.createElement('div'));
  ground.hidden = true;
  // A new key for every address, so that nothing of the page before is taken for the next.
  const app = createApp({ render: () => h(RouterView, { key: router.currentRoute.value.fullPath }) });
  // Kept from before i18n adds to it: leaving would otherwise end the translations of the whole site.
  const unmount = app.unmount.bind(app);
  app.use(pinia).use(i18n).use(router);
  const dataset = useDataset(pinia);
  await dataset.open(datasetId);
  const charts = useChartsOnPage(pinia);
  let mounted = false;

  async function chartAt(address: string, chart: string): Promise<ShownChart | null> {
    await router.replace(address);
    if (!mounted) app.mount(ground);
    mounted = true;
    let before: unknown = null;
    let standing = 0;
    for (let waited = 0; waited < PATIENCE; waited += STEP) {
      await new Promise((resolve) => setTimeout(resolve, STEP));
      if (dataset.failure) throw dataset.failure;
      if (dataset.status.state === 'failed') throw dataset.status.error;
      if (ground.querySelector('[role=alert]')) throw new Error(ground.querySelector('[role=alert]')?.textContent ?? '');
      const settled = charts.shown.length > 0 && !ground.querySelector('[aria-busy=true]') && !charts.shown.some(({ stale }) => stale());
      const found = charts.find(chart);
      if (settled && found && found.model() === before) return found;
      standing = settled && !found ? standing + STEP : 0;
      if (standing >= STANDING) return null;
      before = settled ? (found?.model() ?? null) : null;
    }
    return null;
  }

  async function close(): Promise<void> {
    if (mounted) unmount();
    ground.remove();
    if (dataset.status.state === 'ready') await (await dataset.ensureEngine()).close();
  }

  return {
    known: dataset.manifest?.id === datasetId,
    version: dataset.manifest?.version ?? '',
    title: (language) => dataset.manifest?.title[language] ?? '',
    chartAt,
    close,
  };
}
