import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, revisit, seriousFindings, site } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

describe('the page of a body', () => {
  it('shows a report as printed, its figures held against the published one', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=320800');
    await expect.poll(() => heading(page)).toBe('淮安市人民政府');
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('3119');
    for (const [id, figure] of [
      ['request.granted.natural_person', '1288'], ['request.refused_inquiry.total', '105'], ['request.other_not_corrected.total', '71'], ['request.processed.total', '3050'],
      ['appeal.review.corrected', '64'], ['appeal.review.total', '351'], ['disclosure.fees_10k_yuan', '96171.6'],
    ] as const) expect(await cell(page, id).innerText()).toBe(figure);
    expect(await page.getByTestId('report-facts').innerText()).toContain('没有保存原文地址');
    await expect.poll(() => page.locator('#main').innerText()).toContain('没有收录文字部分');
    await end();
  });

  it('keeps printed zeros, marks what does not add up, and says what the rules found', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=320813&year=2023');
    await expect.poll(() => page.locator('.checks').innerText()).toContain('印作 0，按勾稽关系核算为 11');
    expect(await page.locator('.checks').innerText()).toContain('印作 0，按勾稽关系核算为 5');
    await expect.poll(() => cell(page, 'appeal.review.total').getAttribute('class')).toContain('mark-reported');
    expect(await cell(page, 'appeal.review.total').innerText()).toMatch(/^0/);
    const source = page.getByRole('link', { name: '报告原文' });
    expect(await source.getAttribute('href')).toMatch(/^https:\/\/github\.com\//);
    expect(await source.getAttribute('rel')).toBe('noopener noreferrer');
    await end();
  });

  it('goes from year to year in the address, and back', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=350128-pingtanzongheshiyanqu');
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('154');
    await page.getByText('2021', { exact: true }).first().click();
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('70');
    await page.reload();
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('70');
    await page.goBack();
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('154');
    await end();
  });

  it('draws its course beside bodies like it and says which those are', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=320813&year=2024');
    await expect.poll(() => page.getByTestId('peers-reason').innerText()).toMatch(/另外 \d+ 个/);
    const chart = page.locator('.courses .card').first();
    await chart.getByRole('button', { name: '表', exact: true }).click();
    const row = chart.locator('tbody tr', { has: page.getByRole('rowheader', { name: /^2024/ }) });
    await expect.poll(async () => (await row.locator('td').allInnerTexts())[0]?.trim()).toBe('95');
    expect((await row.locator('td').allInnerTexts())[1]?.trim()).toMatch(/^[\d,.]+$/);
    await end();
  });

  it('shows the words of a report section by section where they are kept', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?data=simulated');
    await page.getByTestId('body-search').fill('人民政府');
    await page.locator('.search [role=option]').first().click();
    await expect.poll(() => page.locator('.words h3').count()).toBeGreaterThan(0);
    expect((await page.locator('.words p').first().innerText()).length).toBeGreaterThan(10);
    expect(await page.locator('.plot').first().getAttribute('data-mark')).toBe('模拟数据');
    await end();
  });

  it('keeps the body of an address that names other data than those on screen', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?data=simulated');
    await page.getByTestId('body-search').fill('人民政府');
    await page.locator('.search [role=option]').first().click();
    await page.getByTestId('report-facts').waitFor();
    await page.goto(`${site()}#/body?body=320813&year=2023`);
    await expect.poll(() => heading(page)).toContain('洪泽区');
    expect(await page.locator('.notice').count()).toBe(0);
    await end();
  });

  it('says what only words gave, and leaves the tables that nobody saw unprinted', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=320115&year=2023');
    await expect.poll(() => page.getByTestId('report-facts').innerText()).toContain('只从文字中读到部分数字');
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('821');
    expect(await page.locator('.blank').allInnerTexts()).toContain('“二、主动公开政府信息情况”：没有收录到这张表的任何数字。');
    await end();
  });
});

describe('ways to and from it', () => {
  it('is found by pinyin with the keyboard alone, up to its parent, and on to its words in plain language', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body');
    await engineReady(page);
    await page.getByTestId('body-search').focus();
    await page.keyboard.type('hongze');
    await page.getByRole('option', { name: '淮安市洪泽区人民政府' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('淮安市洪泽区人民政府');
    await page.getByTestId('parent').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('淮安市人民政府');
    await page.getByTestId('to-trends').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('sentences').innerText()).toContain('2024 年，淮安市人民政府收到 3,119 件申请。');
    await end();
  });

  it('leads to the two years side by side and to the findings', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=320813&year=2024');
    await page.getByTestId('to-diff').click();
    await expect.poll(() => page.url()).toContain('base=320813.2023.region.table');
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toMatch(/基准 21/);
    await page.goBack();
    await page.getByTestId('to-quality').click();
    await expect.poll(() => page.url()).toMatch(/quality\?.*body=320813/);
    await end();
  });

  it('says that a body is unknown, and asks again', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/body?body=nowhere');
    await expect.poll(() => page.locator('.notices').innerText()).toContain('1 个机关不在此数据集中');
    expect(await heading(page)).toBe('机关');
    await end();
  });
});

describe('the page, whatever it shows', () => {
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    for (const address of ['#/body?', '#/body?body=320813&year=2023&', '#/body?body=320115&']) {
      it(`has nothing serious for axe: ${address} ${theme} ${lang}`, async () => {
        const { page, go, end } = await revisit(browser);
        await go(`${address}theme=${theme}&lang=${lang}`);
        await (address.includes('body=') ? drawnIn(page, '.courses .chart') : page.locator('.search').first().waitFor());
        await engineReady(page);
        expect(await seriousFindings(page)).toEqual([]);
        await end();
      });
    }
  }

  it('fits a phone without scrolling the page sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    for (const address of ['#/body', '#/body?body=320813&year=2023', '#/body?body=320115']) {
      await go(address);
      await (address.includes('?') ? drawnIn(page, '.courses .chart') : page.locator('.search').first().waitFor());
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await end();
  });
});
