import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const HONGZE = '#/quality?tab=rectification&body=320813&year=2023';

async function fetchFile(page: Page, kind: 'xlsx' | 'docx'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`rectification-${kind}`).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
const xmlOf = (bytes: Buffer, path: string): string => strFromU8(unzipSync(new Uint8Array(bytes))[path] ?? new Uint8Array());

describe('the list to be sent out', () => {
  it('is made for a body and year as a workbook and a letter, with the printed zeros of table 4', async () => {
    const { page, go, end } = await visit(browser);
    await go(HONGZE);
    await expect.poll(() => page.getByTestId('rectification-summary').innerText()).toBe('1 个机关，3 处发现请核实。');
    await page.getByTestId('rectification-office').fill('淮安市政务公开办');

    const workbook = await fetchFile(page, 'xlsx');
    expect(workbook.name).toBe('淮安市洪泽区人民政府 2023 年度政府信息公开工作年度报告整改清单.xlsx');
    const sheets = await readXlsxFile(workbook.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['全部发现', '未能核对', '说明', '淮安市洪泽区人民政府']);
    const [head = [], ...rows] = sheets[0]?.data ?? [];
    expect(rows.map((row) => ['位置', '报告印作', '核算或对照'].map((name) => row[head.indexOf(name)]))).toEqual([
      ['表四 行政复议 · 总计', 0, 11],
      ['表四 复议后起诉 · 总计', 0, 5],
      ['所用表格', 2019, 2021],
    ]);

    const letters = await fetchFile(page, 'docx');
    const text = xmlOf(letters.bytes, 'word/document.xml');
    for (const words of ['淮安市洪泽区人民政府：', '印作 0，按勾稽关系核算为 11', '印作 0，按勾稽关系核算为 5', '淮安市政务公开办']) expect(text).toContain(words);
    await end();
  });

  it('follows the filters of the address, and goes on without what they leave out', async () => {
    const { page, go, end } = await visit(browser);
    await go(`${HONGZE}&severity=error`);
    await expect.poll(() => page.getByTestId('rectification-summary').innerText()).toBe('1 个机关，2 处发现请核实。');
    await page.getByRole('checkbox', { name: /提示/ }).check();
    await expect.poll(() => page.getByTestId('rectification-summary').innerText()).toBe('1 个机关，3 处发现请核实。');
    await page.goBack();
    await expect.poll(() => page.getByTestId('rectification-summary').innerText()).toBe('1 个机关，2 处发现请核实。');
    await end();
  });

  it('keeps a dismissed finding apart, with the note, and out of the letter', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/quality?tab=findings&body=320813&year=2023&rule=LAYOUT');
    await page.locator('[data-finding] a').first().click();
    await page.getByTestId('decision-note').fill('=1+1 已说明');
    await page.getByTestId('dismiss').click();
    await page.getByTestId('decision-state').waitFor();
    await go(HONGZE);
    await expect.poll(() => page.getByTestId('rectification-summary').innerText()).toBe('1 个机关，2 处发现请核实。');
    const sheets = await readXlsxFile((await fetchFile(page, 'xlsx')).bytes);
    const apart = sheets.find(({ sheet }) => sheet === '已排除');
    expect(apart?.data[1]).toContain('=1+1 已说明');
    expect(xmlOf((await fetchFile(page, 'docx')).bytes, 'word/document.xml')).not.toContain('表格用 2019 年式样');
    await end();
  });

  it('says in both files that figures are simulated', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/quality?tab=rectification&data=simulated&year=2024&severity=error');
    await page.getByTestId('rectification-summary').waitFor();
    const sheets = await readXlsxFile((await fetchFile(page, 'xlsx')).bytes);
    expect(sheets.length).toBeGreaterThan(4);
    expect(new Set(sheets.map(({ data }) => data[0]?.[0]))).toEqual(new Set(['模拟数据，非真实统计']));
    expect(xmlOf((await fetchFile(page, 'docx')).bytes, 'word/header1.xml')).toContain('模拟数据，非真实统计');
    await end();
  });

  it('fits a phone, and has nothing serious for axe, light and dark', async () => {
    for (const [theme, width] of [['light', 1440], ['dark', 390]] as const) {
      const { page, go, end } = await visit(browser, { viewport: { width, height: 844 } });
      await go(`${HONGZE}&theme=${theme}`);
      await page.getByTestId('rectification-summary').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(await seriousFindings(page)).toEqual([]);
      await end();
    }
  });
});
