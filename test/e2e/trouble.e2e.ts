import { mkdtemp, cp, readFile, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { engineReady, launch, site, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const alert = (page: Page) => page.getByRole('alert').first();

describe('an engine that does not start', () => {
  it('is said on screen within ten seconds where its file is missing, and starts again when it is back', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }));
    const begun = Date.now();
    await go('#/compare?metric=processed');
    await alert(page).waitFor({ timeout: 10_000 });
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await alert(page).innerText()).toContain('找不到数据引擎文件');
    await page.unroute(/\.wasm$/);
    await page.getByRole('button', { name: '重试' }).click();
    await engineReady(page);
    await expect.poll(() => page.locator('[data-testid=comparison] tbody tr').count()).toBe(20);
    expect(await page.getByRole('alert').count()).toBe(0);
    await end(/404|Failed to load/);
  });

  it('is noticed where the server gives its index page for a missing file', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }));
    await go('#/compare?metric=processed');
    await alert(page).waitFor({ timeout: 10_000 });
    expect(await alert(page).innerText()).toContain('找不到数据引擎文件');
    await end();
  });
});

describe('a dataset that is not what it says', () => {
  it('is refused when its file was altered', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/public-reports\.duckdb/, async (route) => {
      const body = await (await route.fetch()).body();
      body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
      await route.fulfill({ body });
    });
    await go('#/compare?metric=processed');
    await alert(page).waitFor({ timeout: 30_000 });
    expect(await alert(page).innerText()).toContain('与清单不符');
    await end();
  });

  it('is refused when its manifest speaks of other tables', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/public-reports\/manifest\.json/, async (route) => {
      const manifest = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...manifest, schema_version: 99 } });
    });
    await go();
    await alert(page).waitFor();
    expect(await alert(page).innerText()).toContain('结构与本程序不符');
    await end();
  });
});

describe('a closed network without certificates', () => {
  it('is served over plain http, where browsers withhold their cryptography', async () => {
    const plain = await launch('--host-resolver-rules=MAP atlas.test 127.0.0.1');
    const { page, go, end } = await visit(plain, {}, `http://atlas.test:${new URL(site()).port}/`);
    await go('#/compare?metric=processed&bodies=320800&year=2024');
    await engineReady(page);
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, 'undefined']);
    await expect.poll(() => page.locator('[data-testid=comparison] tbody td:not(.pick)').innerText()).toBe('3,050');
    await end();
    await plain.close();
  });
});

describe('names with markup in them', () => {
  const MARKUP = '"><img src=x onerror=alert(1)>';
  const FORMULA = '=HYPERLINK("http://x")';
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-markup-'));
    await cp('data/public-reports', join(folder, 'package'), { recursive: true });
    const path = join(folder, 'package', 'agencies.csv');
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text
        .replace('320800,淮安市人民政府,淮安市,', `320800,${quoted(MARKUP)},${quoted(MARKUP)},`)
        .replace('320813,淮安市洪泽区人民政府,洪泽区,', `320813,${quoted(FORMULA)},${quoted(FORMULA)},`),
    );
    await buildDataset(join(folder, 'package'), join(folder, 'public-reports'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are text everywhere: chart, table, tip, picker, heading, downloaded sheet', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/datasets\/public-reports\//, async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      await route.fulfill({ body: await readFile(join(folder, 'public-reports', name)) });
    });
    let alerted = false;
    page.on('dialog', () => {
      alerted = true;
    });
    await go('#/compare?bodies=320800,320813&year=2024');
    const card = page.locator('[data-testid=comparison]');
    await expect.poll(() => card.getByRole('rowheader').allInnerTexts()).toEqual([MARKUP, FORMULA]);
    expect(await card.locator('svg text').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('"><img') as string]));
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.chart__tip').innerText()).toContain(MARKUP);
    await page.locator('[data-testid=comparison] summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-csv').click()]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    await page.getByTestId('pick-bodies').click();
    await page.getByTestId('picker-search').fill('img');
    await page.getByRole('treeitem', { name: MARKUP }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await go('#/?body=320800&year=2024');
    await expect.poll(() => page.locator('h1').innerText()).toBe(MARKUP);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(alerted).toBe(false);
    await end();
  });
});
