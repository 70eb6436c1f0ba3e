import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, presentChromium } from './test/setup/chromium.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Decoded sizes of the engine's modules as a module of their own: its progress has nothing true to count towards otherwise. */
function engineBytes(): Plugin {
  const id = 'virtual:engine-bytes';
  const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bytes = (name: string): number => statSync(join(folder, `duckdb-${name}.wasm`)).size;
  return {
    name: 'engine-bytes',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export default ${JSON.stringify({ eh: bytes('eh'), mvp: bytes('mvp') })}` : undefined),
  };
}

/** The headers of the shipped server config, so that preview and end-to-end tests live under the same policy. */
function shippedHeaders(): Record<string, string> {
  const lines = readFileSync(here('public/server/nginx.conf'), 'utf8').matchAll(/add_header (\S+) "([^"]+)" always;/g);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}

const shared = {
  resolve: { alias: { '@': here('src') } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
  },
};

/** What browser tests import, prepared before they run: a late discovery would reload the page under them. */
const BROWSER_DEPENDENCIES = [
  '@duckdb/duckdb-wasm',
  '@tanstack/vue-virtual',
  'apache-arrow',
  'echarts/charts',
  'echarts/components',
  'echarts/core',
  'echarts/features',
  'echarts/renderers',
  'fflate',
  'htmlparser2',
  'idb-keyval',
  'papaparse',
  'parse5',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs',
  'pinia',
  'vue',
  'vue-i18n',
  'vue-router',
];

/** Small modules that the first page and later ones share. */
const EVERY_PAGE = /src\/(chart\/(after-paint|format|terms|theme|use-sight)|engine\/(error|statement)|model\/(manifest|measures)|query\/read-as|store\/(marks|preference|settings|url-state)|ui\/words)\.ts$/;

const executablePath = presentChromium();

export default defineConfig({
  ...shared,
  base: './',
  plugins: [vue(), engineBytes()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // What every page needs of the app's own small modules comes in one file instead of a dozen.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: EVERY_PAGE }] } } },
  },
  worker: { format: 'es' },
  preview: { port: 4173, headers: shippedHeaders() },
  test: {
    // One project after the other: what is measured in seconds of patience must not share two cores with all the rest.
    projects: [
      {
        ...shared,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/e2e/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        logLevel: 'error',
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        plugins: [vue(), engineBytes()],
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...CHROMIUM_FLAGS] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/serve.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
