import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, launch, revisit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What an A4 page takes between margins of 15 mm, in CSS pixels. */
const PAPER = 680;

/** What would be cut on paper: what reaches beyond the page, and boxes that hold more than they show. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate((paper) => {
    const name = (element: Element): string => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} ${(element.textContent ?? '').trim().slice(0, 20)}`;
    return [...document.querySelectorAll<HTMLElement>('main *, .foot *')]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        const clips = getComputedStyle(element).overflowX !== 'visible';
        return width > 1 && (right > paper + 1 || (clips && element.scrollWidth > element.clientWidth + 1));
      })
      .map(name);
  }, PAPER);

const VIEWS = [
  ['the overview', '#/?body=320800&scope=region&year=2024', '.chart'],
  ['a ranking', '#/compare?year=2024&metric=granted_rate', '[data-testid=comparison]'],
  ['outcomes', '#/outcomes?bodies=320800&year=2024', '[data-testid=composition]'],
  ['appeals', '#/appeals?bodies=320800&year=2024', '[data-testid=routes]'],
  ['trends', '#/trends?body=350128-pingtanzongheshiyanqu&q=obtained', '.chart'],
  ['a body', '#/body?body=320813&year=2023', '.courses .chart'],
  ['findings', '#/quality?tab=findings&body=320813', '[data-testid=findings]'],
  ['the matrix', '#/quality?tab=matrix', '#quality-panel [role=grid]'],
  ['coverage', '#/quality?tab=coverage', '#quality-panel [role=grid]'],
  ['two reports side by side', '#/diff?body=320813', '.official, main table'],
  ['methodology', '#/methodology', 'main h2'],
  ['an answer in SQL', `#/sql?q=${encodeURIComponent('SELECT agency_id, year, scope, received, granted, processed FROM fact LIMIT 600')}`, '[data-testid=sql-result]'],
] as const;

describe('on A4 paper', () => {
  it.each(VIEWS)('nothing of %s is cut off', async (_, address, shown) => {
    const { page, go, end } = await revisit(browser);
    await go(address);
    await page.locator('main h1').first().waitFor();
    await page.locator(shown).first().waitFor();
    if (await page.locator(`${shown} [role=application]`).count()) await drawnIn(page, shown);
    await expect.poll(() => page.locator('main [aria-busy=true]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const found = { cut: await cutOff(page), menu: await page.locator('header.head').first().isVisible() };
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(found).toEqual({ cut: [], menu: false });
    await end();
  });

  it('stand all cells of the matrix, also of bodies that nobody looked at', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=matrix');
    const grid = page.getByTestId('matrix');
    await grid.waitFor();
    const onPaper = async (): Promise<readonly number[]> => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const signs = await grid.locator('[role=row]').evaluateAll((rows) => rows.slice(1).map((row) => row.querySelectorAll('.sign').length));
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      return [signs.length, signs.filter((count) => count === 0).length];
    };
    await expect.poll(onPaper, { timeout: 20_000 }).toEqual([452, 0]);
    await end();
  });

  it('stand the first 500 rows of a long table one below the other, and it says how many there are', async () => {
    const { page, go, end } = await revisit(browser);
    await go(`#/sql?q=${encodeURIComponent('SELECT range AS n FROM range(1200)')}`);
    const table = page.getByTestId('sql-result');
    await table.waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const [last, note] = [await table.locator('tbody tr.row').last().innerText(), await table.locator('p').innerText()];
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect([last.trim(), note]).toEqual(['499', '纸上只印前 500 行，共 1200 行；下载的文件载有全部。']);
    await end();
  });
});
