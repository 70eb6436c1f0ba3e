import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineReady, launch, revisit, seriousFindings } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const HONGZE = '#/diff?base=320813.2023.region.table&compared=320813.2024.region.table';
const cell = (page: Page, id: string): Promise<string> => page.locator(`[data-cell="${id}"]`).innerText();
const names = (page: Page): Promise<string[]> => page.locator('.chooser .name').allInnerTexts();

describe('two reports side by side', () => {
  it('opens with a body’s two years and shows the printed figures of both with their change', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/diff');
    await expect.poll(() => names(page)).toEqual(['淮安市洪泽区人民政府', '淮安市洪泽区人民政府']);
    await expect.poll(() => cell(page, 'request.received.total')).toMatch(/△95.*基准 21，\+74/s);
    expect(await cell(page, 'disclosure.fees_10k_yuan')).toMatch(/7545.*基准 7730.28，−185.28/s);
    expect(await page.locator('[data-cell="request.carried_in.total"]').innerText()).toBe('0');
    expect(await page.getByTestId('text-overview').count()).toBe(0);
    expect(await page.locator('#main').innerText()).toContain('没有收录文字部分');
    await end();
  });

  it('shows what the rules found in each report, the printed zeros kept, and marks both sides of a sum', async () => {
    const { page, go, end } = await revisit(browser);
    await go(`${HONGZE}&show=base`);
    await expect.poll(() => page.locator('.checks').first().innerText()).toContain('印作 0，按勾稽关系核算为 11');
    expect(await page.locator('.checks').first().locator('li').count()).toBe(3);
    expect(await page.locator('[data-cell="appeal.review.total"]').getAttribute('class')).toContain('mark-reported');
    expect(await page.locator('[data-cell="appeal.review.upheld"]').getAttribute('class')).toContain('mark-expected');
    expect(await page.locator('[data-cell="appeal.review.total"]').innerText()).toMatch(/^0/);
    await end();
  });

  it('is worked by keyboard alone: another body by pinyin, swapped, and undone by the back button', async () => {
    const { page, go, end } = await revisit(browser);
    await go(HONGZE);
    await engineReady(page);
    await page.getByTestId('pick-compared').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('picker-search').waitFor();
    await page.keyboard.type('huaianshi');
    await page.getByRole('treeitem', { name: '淮安市人民政府' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['淮安市洪泽区人民政府', '淮安市人民政府']);
    await expect.poll(() => cell(page, 'request.received.total')).toMatch(/3119.*基准 21，\+3098/s);
    // One has three rows for (六), the other one: 71 + 6 + 110 against 0.
    expect(await cell(page, 'request.other.total')).toMatch(/187.*基准 0，\+187/s);
    await page.getByTestId('swap').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['淮安市人民政府', '淮安市洪泽区人民政府']);
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(['淮安市洪泽区人民政府', '淮安市人民政府']);
    await end();
  });

  it('does not subtract figures of two scopes, and says why', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/diff?base=320800.2024.region.table&compared=110000-chengshiguanliweiyuanhui.2022.agency.narrative');
    await expect.poll(() => page.locator('.caution').first().innerText()).toContain('口径不同');
    await expect.poll(() => cell(page, 'request.received.total')).toMatch(/90.*基准 3119$/s);
    await end();
  });

  it('compares words with insertions, deletions and a likeness, and says that the data is simulated', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/diff?data=simulated');
    const text = page.getByTestId('text-overview');
    await text.locator('del').first().waitFor();
    expect(await text.locator('ins').count()).toBeGreaterThan(0);
    expect(await text.getByTestId('likeness').innerText()).toMatch(/^相近度 \d+\.\d%$/);
    expect(await text.locator('del').first().evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
    expect(await page.locator('.simulated').innerText()).toContain('模拟数据');
    await end();
  });

  it('says so when a report is not there', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/diff?base=gone&compared=320813.2024.region.table');
    await expect.poll(() => page.getByTestId('side-base').innerText()).toContain('没有这份报告');
    await end();
  });

  it('fits a phone without sideways scrolling of the page', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    await go(HONGZE);
    await page.locator('[data-cell="appeal.review.total"]').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await end();
  });

  for (const [theme, lang, address] of [['light', 'zh-CN', HONGZE], ['dark', 'en', `${HONGZE}&show=base`], ['dark', 'zh-CN', '#/diff?data=simulated']] as const) {
    it(`has nothing serious for axe: ${address} ${theme} ${lang}`, async () => {
      const { page, go, end } = await revisit(browser);
      await go(`${address}&theme=${theme}&lang=${lang}`);
      await page.locator('.checks h3').nth(1).waitFor();
      if (address.includes('simulated')) await page.locator('article del').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await end();
    });
  }
});
