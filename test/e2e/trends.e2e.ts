import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, revisit, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PHONE = { viewport: { width: 390, height: 844 } };
const sentences = (page: Page): Promise<string> => page.getByTestId('sentences').innerText();
const yearOf = (page: Page): Promise<string> => page.getByTestId('year-slider').inputValue();

describe('a resident on a phone', () => {
  it('finds 平潭 by pinyin, asks in plain words and reads the printed figures', async () => {
    const { page, go, end } = await visit(browser, PHONE);
    await go('#/trends');
    await page.getByTestId('body-search').fill('pingtan');
    await page.getByRole('option', { name: '平潭综合实验区管理委员会' }).click();
    await expect.poll(() => sentences(page)).toContain('2025 年，平潭综合实验区管理委员会收到 154 件申请。');
    expect(await sentences(page)).toContain('比 2024 年少 64 件，少了 29.4%（2024 年 218 件）。');
    await expect(page.locator('.place h2').evaluate((heading) => heading.getBoundingClientRect().top >= 0 && heading.getBoundingClientRect().top < innerHeight / 2)).resolves.toBe(true);

    await page.getByText('多少拿到了？').first().click();
    // 33 + 38 of 148, as the table prints them.
    await expect.poll(() => sentences(page)).toContain('办结 148 件，其中 71 件给了全部或一部分，占 48.0%。');
    await page.getByText('告状有用吗？').first().click();
    // Reviews 25, 3, 8, 0 of 36; suits 3, 3, 0, 0 of 6 and 3, 0, 0, 0 of 3.
    await expect.poll(() => sentences(page)).toContain('复议有了结果的 36 件，其中 3 件被纠正，占 8.3%。');
    expect(await sentences(page)).toMatch(/诉讼有了结果的 9 件，其中 3 件被纠正，占 33\.3%。\s*样本少，只有 9 件/);
    await page.getByText('什么意思？').click();
    expect(await page.locator('.meanings dd').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });

  it('shares the address: it opens the same answer, and going back leaves it', async () => {
    const { page, go, end } = await visit(browser, PHONE);
    await go('#/trends?body=320800&q=refused&year=2024');
    await expect.poll(() => sentences(page)).toContain('其中 1,047 件没给，占 34.3%。');
    await page.getByText('有多少人申请？').first().click();
    await expect.poll(() => sentences(page)).toContain('收到 3,119 件申请');
    expect(page.url()).not.toContain('q=refused');
    await page.reload();
    await expect.poll(() => sentences(page)).toContain('收到 3,119 件申请');
    await page.goBack();
    await expect.poll(() => sentences(page)).toContain('其中 1,047 件没给');
    await end();
  });
});

describe('the years', () => {
  it('play from the first to the last and stop there; only the last is kept in the address', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends?body=350128-pingtanzongheshiyanqu&year=2023');
    await expect.poll(() => sentences(page)).toContain('2023 年，平潭综合实验区管理委员会收到 81 件申请。');
    await page.getByTestId('play').click();
    await expect.poll(() => sentences(page)).toContain('收到 218 件申请');
    expect(page.url()).toContain('year=2023');
    await expect.poll(() => sentences(page)).toContain('收到 154 件申请');
    await expect.poll(() => page.getByTestId('play').innerText()).toContain('从头再放');
    await expect.poll(() => page.url()).toContain('year=2025');
    await page.waitForTimeout(2200);
    expect(await yearOf(page)).toBe('2025');
    await page.goBack();
    await expect.poll(() => yearOf(page)).toBe('2023');
    await end();
  });

  it('go one by one where motion is unwelcome', async () => {
    const { page, go, end } = await visit(browser, { reducedMotion: 'reduce' });
    await go('#/trends?body=350128-pingtanzongheshiyanqu&year=2021');
    await expect.poll(() => sentences(page)).toContain('收到 70 件申请');
    await page.getByRole('button', { name: '下一年' }).click();
    await expect.poll(() => sentences(page)).toContain('收到 74 件申请');
    await page.waitForTimeout(2200);
    expect(await yearOf(page)).toBe('2022');
    await end();
  });

  it('say that a year is missing instead of showing another', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends?body=320800&year=2021');
    await expect.poll(() => sentences(page)).toBe('没有收录淮安市人民政府 2021 年的报告。');
    await end();
  });
});

describe('by keyboard alone', () => {
  it('a body is found, a question chosen, a year set and the chart read', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends?lang=en');
    await engineReady(page);
    await page.getByTestId('body-search').focus();
    await page.keyboard.type('pingtan');
    await page.getByRole('option', { name: '平潭综合实验区管理委员会' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByTestId('body-search').getAttribute('aria-activedescendant')).toBe(await page.locator('.search [role=option]').first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await expect.poll(() => sentences(page)).toContain('received 154 applications');
    await page.getByRole('radio', { name: /How many applications/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => sentences(page)).toContain('71 of them got all or part');
    await page.getByTestId('year-slider').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => sentences(page)).toContain('In 2024, 平潭综合实验区管理委员会 dealt with 218');
    await page.getByRole('application').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => yearOf(page)).toBe('2025');
    await end();
  });
});

describe('without a place', () => {
  it('sets like beside like and adds nothing up; a name leads to its years', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends');
    await expect.poll(() => sentences(page)).toContain('全部收录：2023 年，县级，全地区汇总口径');
    expect(await sentences(page)).toContain('比的是“新收申请”：本年新收政府信息公开申请数量（表三第一项）。');
    expect(await sentences(page)).toContain('各地的数字没有相加');
    await page.getByTestId('answer-chart').getByRole('button', { name: '表', exact: true }).click();
    await page.getByRole('rowheader', { name: '上海市宝山区人民政府' }).click();
    await expect.poll(() => page.locator('.place h2').innerText()).toContain('上海市宝山区人民政府');
    await end();
  });

  it('says what it could not find, and never as markup', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends?body=nowhere');
    await expect.poll(() => page.locator('.notices').innerText()).toContain('1 个机关不在此数据集中');
    await page.getByTestId('body-search').fill('<img src=x>');
    await expect.poll(() => page.locator('.search [role=status]').innerText()).toContain('没有找到“<img src=x>”');
    expect(await page.locator('.search img').count()).toBe(0);
    await end();
  });
});

describe('the page', () => {
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    for (const address of ['#/trends?', '#/trends?body=350128-pingtanzongheshiyanqu&q=obtained&', '#/trends?body=320800&q=refused&', '#/trends?body=350128-pingtanzongheshiyanqu&q=growing&']) {
      it(`has nothing serious for axe: ${address} ${theme} ${lang}`, async () => {
        const { page, go, end } = await revisit(browser);
        await go(`${address}theme=${theme}&lang=${lang}`);
        await drawnIn(page, '.card');
        await engineReady(page);
        await page.locator('.meanings summary').click();
        await page.getByTestId('body-search').fill('pingtan');
        await page.locator('.search [role=option]').first().waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        await end();
      });
    }
  }

  it('fits a phone without scrolling sideways, whatever is asked', async () => {
    const { page, go, end } = await visit(browser, PHONE);
    for (const q of ['asked', 'obtained', 'refused', 'appealed', 'growing']) {
      for (const body of ['', 'body=350128-pingtanzongheshiyanqu&']) {
        await go(`#/trends?${body}q=${q}`);
        await drawnIn(page, '.card');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    }
    await end();
  });

  it('is marked as simulated where the data is', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/trends?data=simulated');
    await drawnIn(page, '.card');
    expect(await page.locator('.plot').first().getAttribute('data-mark')).toBe('模拟数据');
    await end();
  });
});
