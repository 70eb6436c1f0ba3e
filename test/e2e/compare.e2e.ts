import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, engineReady, launch, painted, revisit, seriousFindings } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const row = (page: Page, name: string) => page.locator('[data-testid=comparison] tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
const cells = async (page: Page, name: string): Promise<string[]> => (await row(page, name).locator('td:not(.pick)').allInnerTexts()).map((text) => text.trim());

/** A ratio and its parts, without the interval that follows them. */
const ratio = async (page: Page, name: string): Promise<string[]> => (await cells(page, name)).slice(0, 3);

async function pick(page: Page, words: readonly string[], names: readonly string[]): Promise<void> {
  await page.getByTestId('pick-bodies').click();
  for (const [index, word] of words.entries()) {
    await page.getByTestId('picker-search').fill(word);
    await page.getByRole('treeitem', { name: names[index] ?? '' }).first().click();
  }
  await page.getByTestId('picker-apply').click();
}

describe('comparing bodies', () => {
  it('finds 淮安市 and 朝阳街道 by pinyin, initials and code, and shows their printed figures', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare');
    await pick(page, ['huaianshi', 'cyjd', '320813'], ['淮安市人民政府', '大武口区朝阳街道办事处', '淮安市洪泽区人民政府']);
    await page.getByTestId('year').selectOption('2024');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,119']);
    expect(await cells(page, '淮安市洪泽区人民政府')).toEqual(['95']);
    expect(await cells(page, '大武口区朝阳街道办事处')).toEqual(['未收录报告']);

    await page.getByTestId('metric').selectOption('granted_or_in_part_rate');
    await expect.poll(() => ratio(page, '淮安市人民政府')).toEqual(['59.5%', '1,816', '3,050']);
    await page.getByTestId('metric').selectOption('review_corrected_rate');
    await expect.poll(() => ratio(page, '淮安市人民政府')).toEqual(['20.4%', '64', '314']);

    await page.getByText('本机关', { exact: true }).click();
    await page.getByTestId('year').selectOption('2021');
    await page.getByTestId('metric').selectOption('received');
    await expect.poll(() => cells(page, '大武口区朝阳街道办事处')).toEqual(['0']);
    await page.getByTestId('metric').selectOption('granted_rate');
    await expect.poll(() => ratio(page, '大武口区朝阳街道办事处')).toEqual(['无（分母为零）', '', '0']);
    await end();
  });

  it('keeps every choice in the address: reload, back and forward give the same picture', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?bodies=320800,320813&year=2024&lang=en&theme=dark');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,119']);
    await page.getByTestId('metric').selectOption('processed');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,050']);
    await page.reload();
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,050']);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goBack();
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,119']);
    await page.goForward();
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,050']);
    await end();
  });

  it('draws lines, heat map and grouped bars over years, with gaps where a year is unknown', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?bodies=320813,350128-pingtanzongheshiyanqu&kind=heat_map');
    await expect.poll(() => cells(page, '平潭综合实验区管理委员会')).toEqual(['23', '21', '70', '74', '81', '218', '154']);
    expect(await cells(page, '淮安市洪泽区人民政府')).toEqual(['未收录报告', '未收录报告', '未收录报告', '未收录报告', '21', '95', '未收录报告']);
    await page.getByText('折线', { exact: true }).click();
    await expect.poll(() => cells(page, '2023')).toEqual(expect.arrayContaining(['21', '81']));
    await page.getByText('分组柱', { exact: true }).click();
    await expect.poll(() => page.locator('[data-testid=comparison] svg').count()).toBe(1);
    await end();
  });

  it('downloads what is on screen: PNG with its caption, CSV with BOM and source', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?bodies=320800,320813&year=2024&metric=granted_rate');
    await expect.poll(() => ratio(page, '淮安市人民政府')).toEqual(['44.7%', '1,362', '3,050']);
    const fetchFile = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
      await page.locator('[data-testid=comparison] summary').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await fetchFile('download-csv');
    expect(csv.name).toBe('2024 年予以公开率.csv');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = Papa.parse<string[]>(csv.bytes.toString('utf8').slice(1)).data;
    expect(rows[0]?.slice(0, 4)).toEqual(['机关', '予以公开率 (%)', '分子', '分母']);
    expect(rows[1]?.slice(0, 4)).toEqual(['淮安市洪泽区人民政府', '52.6315789474', '50', '95']);
    expect(rows[2]?.slice(0, 4)).toEqual(['淮安市人民政府', '44.6557377049', '1362', '3050']);
    const foot = rows.slice(3).flat().join('\n');
    expect(foot).toContain('2024 年予以公开率');
    expect(foot).toContain('单位：%');
    expect(foot).toMatch(/来源：.*版本 [0-9a-f]{8}/);
    expect(foot).toMatch(/导出日期 \d{4}-\d{2}-\d{2}/);

    const png = await fetchFile('download-png');
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(2560);
    await end();
  });

  it('works by keyboard alone: choose a body, change the metric, read the chart, open the body', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?lang=en');
    await engineReady(page);
    await page.getByTestId('pick-bodies').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('picker-search').waitFor();
    await page.keyboard.type('pingtan');
    await page.getByRole('treeitem', { name: '平潭综合实验区管理委员会' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('1 chosen').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-testid=comparison] tbody tr').count()).toBe(1);
    expect(await cells(page, '平潭综合实验区管理委员会')).toEqual(['81']);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.chart__tip').innerText()).toContain('81');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').first().innerText()).toBe('平潭综合实验区管理委员会');
    await expect.poll(() => page.locator('[data-cell="request.received.total"]').innerText()).toBe('81');
    await end();
  });
});

const HUAIAN = 'bodies=320800,320813&year=2024';
const tip = (page: Page) => page.locator('.chart__tip').innerText();

describe('measures of a comparison', () => {
  it('draws a rate with its interval and leaves out what is under the floor', async () => {
    const { page, go, end } = await revisit(browser);
    await go(`#/compare?${HUAIAN}&metric=granted_rate`);
    // Wilson by hand for 1362 of 3050: (.446557 + .000630 ± .017654) / 1.001259.
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['44.7%', '1,362', '3,050', '42.9%', '46.4%']);
    await page.getByTestId('floor').selectOption('100');
    await expect.poll(() => cells(page, '淮安市洪泽区人民政府')).toEqual(['分母低于设定的下限', '', '95', '', '']);
    expect(page.url()).toContain('floor=100');
    await page.getByTestId('interval').uncheck();
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['44.7%', '1,362', '3,050']);
    await end();
  });

  it('offers shares and indices for counts alone, and a share only where nobody is counted twice', async () => {
    const { page, go, end } = await revisit(browser);
    const offered = (): Promise<string[]> => page.getByTestId('measure').locator('option').allInnerTexts();
    await go(`#/compare?${HUAIAN}&kind=lines&metric=received`);
    await engineReady(page);
    // 洪泽区 lies in 淮安市, whose region report contains it.
    await expect.poll(offered).toEqual(['原值', '定基指数（基年=100）', '位次']);
    expect(await page.getByTestId('scope-note').innerText()).toContain('“淮安市洪泽区人民政府”在“淮安市人民政府”之内');
    await page.getByTestId('metric').selectOption('granted_rate');
    await expect.poll(offered).toEqual(['原值', '位次']);
    await go('#/compare?bodies=320813,350128-pingtanzongheshiyanqu&kind=lines&metric=received');
    await expect.poll(offered).toEqual(['原值', '占合计的比重', '定基指数（基年=100）', '位次']);
    await page.getByTestId('measure').selectOption('index');
    await page.getByTestId('base').selectOption('2023');
    // 平潭 81 in 2023 and 218 in 2024; 洪泽区 21 and 95.
    await expect.poll(() => cells(page, '2024')).toEqual(expect.arrayContaining(['269.1', '452.4']));
    await page.getByTestId('measure').selectOption('share');
    await expect.poll(() => cells(page, '2024')).toEqual(expect.arrayContaining(['69.6%', '30.4%']));
    await page.getByTestId('measure').selectOption('rank');
    await expect.poll(() => cells(page, '2024')).toEqual(expect.arrayContaining(['1', '2']));
    await end();
  });

  it('marks years whose layout lacks a row as a break, never as zero', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?bodies=350128-pingtanzongheshiyanqu&kind=heat_map&metric=other_misc');
    await expect.poll(async () => (await cells(page, '平潭综合实验区管理委员会')).slice(0, 2)).toEqual(['该年报告式样没有此项', '该年报告式样没有此项']);
    expect(await page.locator('[data-testid=comparison] footer').innerText()).toContain('2019、2020 年的报告式样没有此项');
    await end();
  });
});

describe('choosing bodies in a chart', () => {
  it('by dragging over bars, by the space bar and in the table, all kept in the address', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?data=simulated&metric=received');
    const chart = page.getByRole('application');
    await page.locator('[data-testid=comparison] svg text').first().waitFor();
    const box = await chart.boundingBox();
    if (!box) throw new Error('no chart');
    await page.mouse.move(box.x + 60, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 48 + 2 * 26 + 12, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.getByTestId('chosen').innerText()).toContain('选中 3 个');
    expect(new URL(page.url()).hash).toMatch(/marked=[\w.-]+(,|%2C)[\w.-]+(,|%2C)[\w.-]+/);
    await chart.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByTestId('chosen').innerText()).toContain('选中 4 个');
    await page.locator('[data-testid=comparison] tbody input[type=checkbox]').first().uncheck();
    await expect.poll(() => page.getByTestId('chosen').innerText()).toContain('选中 3 个');
    await page.getByTestId('keep-chosen').click();
    await expect.poll(() => page.locator('[data-testid=comparison] tbody tr').count()).toBe(3);
    expect(await page.getByTestId('chosen').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.getByTestId('chosen').innerText()).toContain('选中 3 个');
    await end();
  });

  it('in a cloud of points, whose marks are read by keyboard', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?data=simulated&kind=scatter&scope=agency&levels=department');
    await expect.poll(() => painted(page, '[data-testid=comparison]')).toBeGreaterThan(2_000);
    await page.getByRole('application').focus();
    await page.keyboard.press('End');
    await expect.poll(() => tip(page)).toMatch(/新收申请（件），对数刻度\s*[\d,]+/);
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByTestId('chosen').innerText()).toContain('选中 1 个');
    await end();
  });
});

describe('peers of a body', () => {
  it('are found by parent, kind and volume, each with its reason and number', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?anchor=320813&year=2024');
    const same = page.getByTestId('peers-same_kind');
    await expect.poll(() => same.innerText()).toMatch(/同级同类 \([1-9]\d*\)/);
    const count = Number(/\((\d+)\)/.exec(await same.innerText())?.[1]);
    await same.click();
    await expect.poll(() => page.getByTestId('scope-note').innerText()).toContain('与“淮安市洪泽区人民政府”同一层级、同一类型');
    await expect.poll(() => page.locator('[data-testid=comparison] .muted').first().innerText()).toContain(`${String(count + 1)} 个机关中的`);
    await page.getByTestId('peers-last-year').click();
    await expect.poll(() => cells(page, '2024')).toEqual(expect.arrayContaining(['95']));
    expect(page.url()).toContain('kind=slope');
    await end();
  });
});

const NEW_KINDS = ['slope', 'small_multiples', 'scatter', 'distribution'] as const;

describe.each(NEW_KINDS)('%s', (kind) => {
  it('has nothing serious for axe in light and dark, and fits a phone', async () => {
    for (const theme of ['light', 'dark']) {
      const { page, go, end } = await revisit(browser, theme === 'dark' ? { width: 390, height: 844 } : undefined);
      await go(`#/compare?data=simulated&kind=${kind}&metric=granted_or_in_part_rate&theme=${theme}`);
      await drawnIn(page, '[data-testid=comparison]');
      expect(await seriousFindings(page)).toEqual([]);
      if (theme === 'dark') expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await end();
    }
  });
});
