import type Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
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

/** Opens a page in a context of its own. @param origin where the site is to be found, ending in a slash. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}, origin = site()): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
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
    go: async (address = '') => {
      await page.goto(origin + address);
    },
    end: async (expected) => {
      expect(foreign, 'requests to other hosts').toEqual([]);
      expect(
        complaints.filter((text) => !expected?.test(text)),
        'console errors',
      ).toEqual([]);
      await context.close();
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
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.locator(`${selector} svg`).first().waitFor();
}
