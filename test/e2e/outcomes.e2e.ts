import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, revisit, seriousFindings, site } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const CITY = '#/outcomes?bodies=320800&year=2024';
const reason = (page: Page, id: string) => page.locator(`[data-testid=reasons] tr[data-reason=${id}]`);
const cells = async (page: Page, id: string): Promise<string[]> => (await reason(page, id).locator('td').allInnerTexts()).map((text) => text.trim());
const chips = (page: Page) => page.locator('.chips .chip').evaluateAll((all) => all.map((chip) => (chip as HTMLElement).dataset['chip']));
const title = (page: Page, id: string) => page.locator(`[data-testid=${id}] .title`).innerText();

describe('what became of requests', () => {
  it('shows 淮安市 2024 as printed: flow, reasons and the article each rests on', async () => {
    const { page, go, end } = await revisit(browser);
    await go(CITY);
    await expect.poll(() => cells(page, 'refused_inquiry')).toEqual(['105', '3.4%', expect.stringContaining('第三十六条第（七）项')]);
    expect(await cells(page, 'unavailable_not_held')).toEqual(['769', '25.2%', expect.stringContaining('第三十六条第（四）项')]);
    expect((await cells(page, 'unprocessed_reconfirm'))[2]).toBe('条例没有专门规定');
    expect(await page.locator('[data-testid=flow] header').innerText()).toContain('画出 3,050 件，报告所列办理结果总计 3,050 件（100.0%）');
    await drawnIn(page, '[data-testid=flow]');
    await expect.poll(() => page.locator('[data-testid=flow] svg text', { hasText: '本机关不掌握 769' }).count()).toBe(1);
    await drawnIn(page, '[data-testid=tree]');
    await expect.poll(() => page.locator('[data-testid=tree] svg text', { hasText: '行政查询事项' }).count()).toBeGreaterThan(0);
    await end();
  });

  it('narrows the whole page to a reason and an applicant, and lets go of them one by one', async () => {
    const { page, go, end } = await revisit(browser);
    await go(CITY);
    await reason(page, 'refused_inquiry').getByRole('button').click();
    await expect.poll(() => chips(page)).toEqual(['group', 'reason']);
    await expect.poll(() => title(page, 'composition')).toBe('淮安市人民政府：历年“行政查询事项”');
    expect(page.url()).toContain('reason=refused_inquiry');
    await page.locator('[data-chip=reason]').click();
    await expect.poll(() => title(page, 'composition')).toBe('淮安市人民政府：历年“不予公开”的理由');
    await page.locator('[data-chip=group]').click();
    await expect.poll(() => chips(page)).toEqual([]);

    await page.goto(`${site()}${CITY}&applicant=business`);
    // Of the 53 requests of businesses 21 were granted and 12 not held.
    await expect.poll(() => cells(page, 'unavailable_not_held')).toEqual(['12', '22.6%', expect.any(String)]);
    expect((await cells(page, 'granted'))[0]).toBe('21');
    await page.goBack();
    await expect.poll(async () => (await cells(page, 'granted'))[0]).toBe('1,362');
    await end();
  });

  it('is worked by keyboard alone: read the flow, single a group out, let it go', async () => {
    const { page, go, end } = await revisit(browser);
    await go(`${CITY}&lang=en`);
    const flow = page.locator('[data-testid=flow] [role=application]');
    await flow.waitFor();
    await drawnIn(page, '[data-testid=flow]');
    await drawnIn(page, '[data-testid=flow]');
    await expect.poll(() => page.locator('[data-testid=flow] svg text').count()).toBeGreaterThan(10);
    await flow.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-testid=flow] .chart__tip').innerText()).toContain('Natural persons');
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toEqual(['applicant']);
    await page.locator('[data-chip=applicant]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toEqual([]);
    await reason(page, 'refused_process').getByRole('button').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => chips(page)).toEqual(['group', 'reason']);
    await end();
  });

  it('never adds whole-region reports, and adds own-figures reports of a region', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/outcomes?bodies=320800,320813&year=2024');
    await expect.poll(() => page.locator('.lead').innerText()).toContain('不能相加');
    await expect.poll(() => title(page, 'flow')).toContain('淮安市人民政府 2024 年');
    await go('#/outcomes?bodies=320800,320813&year=2024&focus=320813');
    await expect.poll(() => title(page, 'flow')).toContain('洪泽区');
    expect(await chips(page)).toEqual(['focus']);
    await go('#/outcomes?data=simulated&region=990100&year=2024');
    await expect.poll(() => title(page, 'flow')).toContain('辖内各机关合计');
    expect(await page.locator('.lead').innerText()).toContain('本机关报告相加');
    await expect.poll(() => page.locator('[data-testid=flow] .plot').getAttribute('data-mark')).toBe('模拟数据');
    await end();
  });

  it('falls back with a notice where the address names no reason', async () => {
    const { page, go, end } = await revisit(browser);
    await go(`${CITY}&reason=received&applicant=everyone&show=pie`);
    await page.locator('[data-testid=reasons]').waitFor();
    const notices = (await page.locator('.notice').allInnerTexts()).join('\n');
    for (const name of ['reason', 'applicant', 'show']) expect(notices).toContain(`“${name}=`);
    await end();
  });
});

describe('the outcomes page', () => {
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    for (const address of [`${CITY}&group=refused&`, '#/outcomes?']) {
      it(`has nothing serious for axe: ${address} ${theme}`, async () => {
        const { page, go, end } = await revisit(browser);
        await go(`${address}theme=${theme}&lang=${lang}`);
        await page.locator('[data-testid=reasons]').waitFor();
        await engineReady(page);
        expect(await seriousFindings(page)).toEqual([]);
        await end();
      });
    }
  }

  it('fits a phone without scrolling sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    await go(CITY);
    await drawnIn(page, '[data-testid=tree]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('[data-testid=reasons] .scroll').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    await end();
  });
});
