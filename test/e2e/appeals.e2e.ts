import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, painted, revisit, seriousFindings } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const CITY = '#/appeals?bodies=320800&year=2024';
const card = (page: Page, id: string) => page.locator(`[data-testid=${id}]`);

/** The table of a chart: for each row its name and values. */
async function table(page: Page, id: string): Promise<string[][]> {
  const toTable = card(page, id).getByRole('button', { name: /^(表|Table)$/ });
  if ((await toTable.getAttribute('aria-pressed')) !== 'true') await toTable.click();
  const lines = card(page, id).locator('tbody tr');
  await lines.first().waitFor();
  return lines
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell as HTMLElement).innerText.trim())));
}

describe('how appeals end', () => {
  it('shows 淮安市 2024 as printed: routes, rates without and with pending cases', async () => {
    const { page, go, end } = await revisit(browser);
    await go(CITY);
    await card(page, 'routes').waitFor();
    expect(await table(page, 'routes')).toEqual([
      ['行政复议', '72', '64', '178', '37'],
      ['未经复议直接起诉', '13', '4', '8', '1'],
      ['复议后起诉', '12', '1', '1', '6'],
    ]);
    // 397 appeals of 3,050 processed and of 178 refused.
    expect((await table(page, 'appeals_per_100_processed')).find(([year]) => year === '2024')).toEqual(['2024', '13.0', '397', '3,050']);
    expect((await table(page, 'appeals_per_100_refused')).find(([year]) => year === '2024')).toEqual(['2024', '223.0', '397', '178']);
    expect((await table(page, 'review_corrected_rate')).find(([year]) => year === '2024')?.slice(0, 4)).toEqual(['2024', '20.4%', '64', '314']);
    await page.getByText('含尚未审结的', { exact: true }).click();
    await card(page, 'review_corrected_rate_with_pending').waitFor();
    expect((await table(page, 'review_corrected_rate_with_pending')).find(([year]) => year === '2024')?.slice(0, 4)).toEqual(['2024', '18.2%', '64', '351']);
    expect(page.url()).toContain('pending=with');
    expect((await table(page, 'pending')).find(([year]) => year === '2024')).toEqual(['2024', '37', '1', '6']);
    await end();
  });

  it('says that the five figures are no cohort', async () => {
    const { page, go, end } = await revisit(browser);
    await go(CITY);
    await card(page, 'steps').waitFor();
    expect(await card(page, 'steps').locator('header').innerText()).toContain('不是同一批申请的去向');
    expect((await table(page, 'steps')).map(([, value]) => value)).toEqual(['3,119', '3,050', '178', '397', '69']);
    await end();
  });

  it('keeps the printed totals of 洪泽区 2023 that do not add up', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/appeals?bodies=320813&year=2023');
    await card(page, 'routes').waitFor();
    expect(await card(page, 'routes').locator('footer').innerText()).toContain('行政复议：各项结果相加是 11 件，报告所列总计是 0 件');
    await end();
  });

  it('follows a body from the comparison by keyboard, and draws volume against success', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/appeals?data=simulated&region=990100&year=2024');
    await drawnIn(page, '[data-testid=scatter]');
    await expect.poll(() => painted(page, '[data-testid=scatter]')).toBeGreaterThan(2_000);
    await expect.poll(() => card(page, 'routes').locator('.title').innerText()).toContain('辖内各机关合计');
    await card(page, 'appeals_per_100_processed').getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-chip=focus]').count()).toBe(1);
    await expect.poll(() => card(page, 'routes').locator('.title').innerText()).not.toContain('合计');
    await end();
  });
});

describe('what stands out on the overview', () => {
  it('is said in sentences with their figures, each leading to the view that shows it', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/?data=simulated&region=990100&year=2024');
    await card(page, 'standouts').waitFor({ timeout: 45_000 });
    const text = await card(page, 'standouts').innerText();
    expect(text).toMatch(/与上年比了 \d+ 个数，与同级同口径机关比了 \d+ 个比率；另有 \d+ 个比率分母过小/);
    // The first sentence is of requests received: both its figures stand in the table of the view it opens.
    const [, before = '', now = ''] = /2023 年为 ([\d,]+)，2024 年为 ([\d,]+)/.exec(text) ?? [];
    await card(page, 'standouts').getByRole('link').first().click();
    const rows = page.locator('[data-testid=comparison] tbody tr');
    await expect.poll(() => rows.filter({ hasText: '2023' }).innerText()).toContain(before);
    expect(await rows.filter({ hasText: '2024' }).innerText()).toContain(now);
    expect(before).not.toBe('');
    await end();
  });
});

describe('the appeals page', () => {
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    for (const [address, last] of [[`${CITY}&`, 'steps'], ['#/appeals?data=simulated&region=990100&year=2024&', 'scatter']] as const) {
      it(`has nothing serious for axe: ${address} ${theme}`, async () => {
        const { page, go, end } = await revisit(browser);
        await go(`${address}theme=${theme}&lang=${lang}`);
        await drawnIn(page, `[data-testid=${last}]`);
        await engineReady(page);
        expect(await seriousFindings(page)).toEqual([]);
        await end();
      });
    }
  }

  it('fits a phone without scrolling sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    await go(CITY);
    await drawnIn(page, '[data-testid=steps]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });
});
