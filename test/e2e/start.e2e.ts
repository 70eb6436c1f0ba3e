import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, revisit, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the first view', () => {
  it('is drawn without the engine, from the answers that were built with the data', async () => {
    const { page, go, end } = await visit(browser);
    await page.route(/\.wasm$/, (route) => route.abort());
    await go();
    await expect.poll(() => page.locator('.card svg text', { hasText: '1,399' }).count()).toBeGreaterThan(0);
    const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
    expect(marks).toContain('atlas:first-chart');
    expect(marks).not.toContain('atlas:engine-ready');
    await page.getByRole('link', { name: '比较' }).click();
    await expect.poll(() => page.locator('[data-testid=comparison] tbody tr').count()).toBe(20);
    await end(/net::ERR_FAILED/);
  });

  it('sets the marks by which speed is measured', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/compare?metric=processed');
    await engineReady(page);
    await expect.poll(() => page.evaluate(() => performance.getEntries().map(({ name }) => name).filter((name) => name.startsWith('atlas:')))).toEqual(
      expect.arrayContaining(['atlas:first-chart', 'atlas:engine-ready', 'atlas:query:ranking', 'atlas:painted']),
    );
    await end();
  });

  it('follows a body from the collection to its own figures and back', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/?body=320800&year=2024');
    await expect.poll(() => page.locator('[data-metric=received] .value').innerText()).toContain('3,119');
    expect(await page.locator('[data-metric=granted_or_in_part_rate] .value').innerText()).toContain('59.5%');
    expect(await page.locator('[data-metric=review_corrected_rate] .value').innerText()).toContain('20.4%');
    await page.getByRole('button', { name: '回到全部收录' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('全部收录');
    await page.goBack();
    await expect.poll(() => page.locator('h1').innerText()).toBe('淮安市人民政府');
    await end();
  });

  it('adds up a region only from own-figures reports, and says of how many bodies', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/?data=simulated&region=990100&year=2025');
    await expect.poll(() => page.locator('[data-metric=received]').innerText()).toMatch(/覆盖 \d+ 个机关/);
    await end();
  });
});

describe('choosing a place by keyboard', () => {
  it('opens a region’s sum with Enter and a body below it after unfolding', async () => {
    const { page, go, end } = await revisit(browser);
    await go();
    await page.getByTestId('choose-place').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: '北京市' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toBe('北京市');
    await expect.poll(() => page.locator('[data-metric=received]').innerText()).toMatch(/覆盖 \d+ 个机关/);
    await page.getByTestId('choose-place').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: '北京市' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem', { name: '北京市城市管理委员会' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toBe('北京市城市管理委员会');
    await end();
  });
});

describe('simulated data', () => {
  it('is said on screen and in the downloaded file', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/?data=simulated');
    await expect.poll(() => page.locator('.simulated').innerText()).toContain('模拟数据');
    await page.locator('.card').first().waitFor();
    expect(await page.locator('.plot').first().getAttribute('data-mark')).toBe('模拟数据');
    await page.locator('.card summary').first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-csv').first().click()]);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(await download.path(), 'utf8')).toContain('模拟数据，非真实统计');
    await end();
  });
});

describe('addresses that do not fit', () => {
  it('fall back with a notice for each parameter that is not understood', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?metric=drop%20table&year=99999&kind=pie&bodies=320800,%22%3E%3Cimg%20src=x%3E&scope=both');
    await page.locator('[data-testid=comparison]').waitFor();
    const notices = await page.locator('.notice').allInnerTexts();
    for (const name of ['metric', 'year', 'kind', 'bodies', 'scope']) expect(notices.join('\n')).toContain(`“${name}=`);
    expect(await page.locator('.notice img').count()).toBe(0);
    await end();
  });

  it('name bodies, datasets and pages that do not exist', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/nowhere?data=gone&lang=en');
    await expect.poll(() => page.locator('.notices').innerText()).toContain('no dataset “gone”');
    expect(await page.locator('.notices').innerText()).toContain('no such page');
    await go('#/compare?bodies=320800,999999&year=2024');
    await expect.poll(() => page.locator('.notices').innerText()).toContain('有 1 个机关不在此数据集中');
    await end();
  });
});

describe('every page', () => {
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    for (const address of ['#/?', '#/?body=320800&year=2024&', '#/compare?', '#/compare?kind=lines&', '#/compare?kind=heat_map&']) {
      it(`has nothing serious for axe: ${address} ${theme} ${lang}`, async () => {
        const { page, go, end } = await revisit(browser);
        await go(`${address}theme=${theme}&lang=${lang}`);
        await drawnIn(page, '.card');
        await engineReady(page);
        expect(await seriousFindings(page)).toEqual([]);
        await end();
      });
    }
  }

  it('has nothing serious for axe in the picker', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare');
    await page.getByTestId('pick-bodies').click();
    await page.getByRole('treeitem').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await end();
  });

  it('fits a phone without scrolling sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    for (const address of ['#/', '#/?body=320800&year=2024', '#/compare', '#/compare?kind=heat_map']) {
      await go(address);
      await drawnIn(page, '.card');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await end();
  });
});
