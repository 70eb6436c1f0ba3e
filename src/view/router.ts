import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router';
import { learn } from '@/locale';
import Overview from './overview/Overview.vue';

/** A page that is fetched when it is first opened, with the texts that only it needs (files of `locale/<language>/pages`). */
const later =
  <Page>(load: () => Promise<Page>, ...texts: readonly string[]) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), learn(...texts)]);
    return page;
  };

/** The product's pages in the order of the navigation; `nav.<name>` is what each is called. */
export const PAGES = [
  { name: 'overview', path: '/', component: Overview },
  { name: 'compare', path: '/compare', component: later(() => import('./compare/Compare.vue'), 'comparison', 'compare', 'definition') },
  { name: 'outcomes', path: '/outcomes', component: later(() => import('./outcomes/Outcomes.vue'), 'outcomes', 'place', 'law') },
  { name: 'appeals', path: '/appeals', component: later(() => import('./appeals/Appeals.vue'), 'appeals', 'place') },
  { name: 'trends', path: '/trends', component: later(() => import('./trends/Trends.vue'), 'trends', 'search') },
  { name: 'body', path: '/body', component: later(() => import('./body/Body.vue'), 'body', 'search', 'picker', 'official', 'finding', 'diff', 'rule') },
  { name: 'quality', path: '/quality', component: later(() => import('./quality/Quality.vue'), 'compare', 'quality', 'official', 'finding', 'rectification', 'rule') },
  { name: 'diff', path: '/diff', component: later(() => import('./diff/Diff.vue'), 'diff', 'official', 'finding', 'rule') },
  { name: 'import', path: '/import', component: later(() => import('./import/Import.vue'), 'import', 'error', 'official', 'problem', 'read', 'sheet') },
  { name: 'methodology', path: '/methodology', component: later(() => import('./methodology/Methodology.vue'), 'methodology', 'definition', 'picker', 'law', 'rule') },
  { name: 'slides', path: '/slides', component: later(() => import('./slides/Slides.vue'), 'slides', 'export') },
  { name: 'sql', path: '/sql', component: later(() => import('./sql/Sql.vue'), 'sql') },
] as const satisfies readonly RouteRecordRaw[];

/** Name of the route that catches every unknown address. */
export const UNKNOWN_PAGE = 'unknown';

/** Addresses live behind `#`, so that any file server can serve every page, and reloading works below any path. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [...PAGES, { name: UNKNOWN_PAGE, path: '/:rest(.*)*', component: Overview }],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});
