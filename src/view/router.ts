import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router';
import Overview from './overview/Overview.vue';

/** The product's pages in the order of the navigation; `nav.<name>` is what each is called. */
export const PAGES = [
  { name: 'overview', path: '/', component: Overview },
  { name: 'compare', path: '/compare', component: () => import('./compare/Compare.vue') },
] as const satisfies readonly RouteRecordRaw[];

/** Name of the route that catches every unknown address. */
export const UNKNOWN_PAGE = 'unknown';

/** Addresses live behind `#`, so that any file server can serve every page, and reloading works below any path. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [...PAGES, { name: UNKNOWN_PAGE, path: '/:rest(.*)*', component: Overview }],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
});
