import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineReady, launch, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const row = (page: Page, name: string) => page.locator('[data-testid=comparison] tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
const cells = async (page: Page, name: string): Promise<string[]> => (await row(page, name).locator('td').allInnerTexts()).map((text) => text.trim());

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
    const { page, go, end } = await visit(browser);
    await go('#/compare');
    await pick(page, ['huaianshi', 'cyjd', '320813'], ['淮安市人民政府', '大武口区朝阳街道办事处', '淮安市洪泽区人民政府']);
    await page.getByTestId('year').selectOption('2024');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['3,119']);
    expect(await cells(page, '淮安市洪泽区人民政府')).toEqual(['95']);
    expect(await cells(page, '大武口区朝阳街道办事处')).toEqual(['未收录报告']);

    await page.getByTestId('metric').selectOption('granted_or_in_part_rate');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['59.5%', '1,816', '3,050']);
    await page.getByTestId('metric').selectOption('review_corrected_rate');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['20.4%', '64', '314']);

    await page.getByText('本机关', { exact: true }).click();
    await page.getByTestId('year').selectOption('2021');
    await page.getByTestId('metric').selectOption('received');
    await expect.poll(() => cells(page, '大武口区朝阳街道办事处')).toEqual(['0']);
    await page.getByTestId('metric').selectOption('granted_rate');
    await expect.poll(() => cells(page, '大武口区朝阳街道办事处')).toEqual(['无（分母为零）', '', '0']);
    await end();
  });

  it('keeps every choice in the address: reload, back and forward give the same picture', async () => {
    const { page, go, end } = await visit(browser);
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
    const { page, go, end } = await visit(browser);
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
    const { page, go, end } = await visit(browser);
    await go('#/compare?bodies=320800,320813&year=2024&metric=granted_rate');
    await expect.poll(() => cells(page, '淮安市人民政府')).toEqual(['44.7%', '1,362', '3,050']);
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
    const { page, go, end } = await visit(browser);
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
    await end();
  });
});
