import type Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { expect, inject } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';

/** A page of the built site, watched: what it asks of other hosts and what it complains about. */
export interface Visit {
  readonly page: Page;
  readonly go: (address?: string) => Promise<void>;
  /** Fails where another host was asked, or the console shows an error that the test did not expect. */
  readonly end: (expected?: RegExp) => Promise<void>;
}

export const site = (): string => inject('site');

export function launch(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...flags] });
}

const DESKTOP = { width: 1440, height: 900 } as const;

/** Opens a page in a context of its own. @param origin where the site is to be found, ending in a slash. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}, origin = site()): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, acceptDownloads: true, ...options });
  const { page, complaints } = await watched(context, origin);
  return {
    page,
    go: async (address = '') => {
      await page.goto(origin + address);
    },
    end: async (expected) => {
      complaints(expected);
      await context.close();
    },
  };
}

const open = new WeakMap<Browser, Promise<Watched>>();

/**
 * The one page that the tests of a file share: it goes from view to view as people do, so that the engine, seconds of
 * work for any machine, starts once. For tests that keep nothing in the browser and change nothing about it.
 */
export async function revisit(browser: Browser, viewport: { readonly width: number; readonly height: number } = DESKTOP): Promise<Visit> {
  const opening = open.get(browser) ?? browser.newContext({ viewport, acceptDownloads: true }).then((context) => watched(context, site()));
  open.set(browser, opening);
  const { page, complaints } = await opening;
  await page.setViewportSize(viewport);
  return {
    page,
    go: async (address = '') => {
      // By way of another view of the same data, so that no state of the page is left from the test before.
      const data = new URLSearchParams(address.split('?')[1]).get('data') ?? '';
      await page.goto(`${site()}#/slides?theme=light&lang=zh-CN&data=${data}`);
      await page.locator('main[aria-busy=false] h1').first().waitFor();
      await page.goto(site() + address);
    },
    end: (expected) => {
      complaints(expected);
      return Promise.resolve();
    },
  };
}

interface Watched {
  readonly page: Page;
  /** Fails where there were complaints since it was asked last. */
  readonly complaints: (expected?: RegExp) => void;
}

async function watched(context: BrowserContext, origin: string): Promise<Watched> {
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(origin) && !/^(data|blob):/.test(address)) foreign.push(address);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints: (expected) => {
      expect(foreign.splice(0), 'requests to other hosts').toEqual([]);
      expect(
        complaints.splice(0).filter((text) => !expected?.test(text)),
        'console errors',
      ).toEqual([]);
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical, each with the elements concerned. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, targets: nodes.map(({ target }) => target.join(' ')).slice(0, 5) }));
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, targets }) => `${id}: ${targets.join(', ')}`);
}

/** Waits until the data engine answers. */
export async function engineReady(page: Page): Promise<void> {
  await page.locator('[data-testid=engine][data-state=ready]').first().waitFor({ timeout: 45_000 });
}

/** Brings the first of what a selector finds into sight, and waits for its chart: charts are drawn when they come near the window. */
export async function drawnIn(page: Page, selector: string): Promise<void> {
  const chart = page.locator(selector).first();
  await expect
    .poll(async () => {
      // A view that is drawn anew puts another in its place.
      await chart.scrollIntoViewIfNeeded().catch(() => undefined);
      return page.locator(`${selector} :is(svg, canvas)`).count();
    })
    .toBeGreaterThan(0);
}

/** How many pixels of a chart that is drawn as pixels are painted; 0 as long as there is none. */
export function painted(page: Page, selector: string): Promise<number> {
  return page.locator(`${selector} canvas`).evaluateAll(([canvas]) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) count += 1;
    return count;
  });
}
