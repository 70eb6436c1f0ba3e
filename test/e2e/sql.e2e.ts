import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnIn, launch, revisit, seriousFindings } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const editor = (page: Page) => page.getByTestId('sql-text');
const status = (page: Page) => page.getByTestId('sql-status');
const cells = (page: Page): Promise<string[]> => page.locator('[data-testid=sql-result] tbody tr.row').first().locator('th, td').allInnerTexts();

/** Writes a question as a visitor does; what the editor would complete by itself is typed over. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

const asked = (sql: string): string => `#/sql?q=${encodeURIComponent(sql)}`;

describe('asking in SQL', () => {
  it('runs by keyboard alone, puts the question into the address, and gives the same answer from the link', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/sql');
    await write(page, "SELECT a.name, f.received FROM fact f JOIN agency a USING (agency_id)\nWHERE f.agency_id = '320800' AND f.year = 2024 -- 淮安");
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => status(page).innerText()).toMatch(/^1 行，2 列，用时 [\d.]+ 秒$/);
    expect(await cells(page)).toEqual(['淮安市人民政府', '3119']);
    await page.reload();
    await expect.poll(() => status(page).innerText()).toMatch(/^1 行，2 列/);
    expect(await cells(page)).toEqual(['淮安市人民政府', '3119']);
    expect(await editor(page).innerText()).toContain('淮安');
    await end();
  });

  it('runs every kind of example, and draws one', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/sql');
    await page.getByTestId('sql-example').selectOption('corrected');
    await expect.poll(() => status(page).innerText()).toContain('5 行，5 列');
    expect(await cells(page)).toEqual(['沭阳县人民政府', '2025', '10', '46', '21.7']);
    await page.getByText('排名', { exact: true }).click();
    await page.getByRole('radio', { name: 'corrected_percent' }).check();
    await drawnIn(page, '[data-testid=quick-chart]');
    await expect.poll(() => page.locator('[data-testid=quick-chart] svg').count()).toBe(1);
    await expect.poll(() => page.locator('[data-testid=quick-chart] svg').textContent()).toContain('21.7');
    expect(page.url()).toContain('draw=ranked_bars');
    await end();
  });

  it('suggests columns of the tables named, with their Chinese names', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/sql');
    await write(page, 'SELECT  FROM disclosure');
    await page.keyboard.press('Home');
    for (const key of [...'SELECT '].map(() => 'ArrowRight')) await page.keyboard.press(key);
    await page.keyboard.type('pena');
    const suggestion = page.locator('.cm-tooltip-autocomplete li', { hasText: 'penalties' }).first();
    await expect.poll(() => suggestion.innerText()).toContain('行政处罚：本年处理决定数量');
    await end();
  });

  it('marks a mistake at its place, and says it in words', async () => {
    const { page, go, end } = await revisit(browser);
    await go(asked("SELECT '汉字',\n  receved FROM fact"));
    await expect.poll(() => page.getByTestId('sql-problem').innerText()).toMatch(/没有这个表、字段或函数.*第 2 行第 3 列/s);
    expect(await page.getByTestId('sql-problem').innerText()).toContain('"received"');
    await expect.poll(() => page.locator('.cm-lintRange-error').innerText()).toBe('receved');
    await end();
  });

  it.each([
    ['DROP TABLE agency', '不能运行 DROP'],
    ["ATTACH 'x.duckdb'", '不能运行 ATTACH'],
    ['SELECT 1; DELETE FROM agency', '一次只能运行一条语句'],
    ["SELECT * FROM read_csv('datasets/index.json')", '不能读取文件、网址'],
    ["SELECT * FROM 'https://example.org/x.parquet'", '不能读取文件、网址'],
  ])('refuses %s, asks no one for anything, and leaves the data as it is', async (sql, words) => {
    const { page, go, end } = await revisit(browser);
    await go(asked(sql));
    await expect.poll(() => page.getByTestId('sql-problem').innerText()).toContain(words);
    await write(page, 'SELECT count(*) FROM agency');
    await page.getByTestId('sql-run').click();
    await expect.poll(() => status(page).innerText()).toContain('1 行，1 列');
    expect(await cells(page)).toEqual(['452']);
    await end();
  });

  it('stops a question that would never end, and answers the next', async () => {
    const { page, go, end } = await revisit(browser);
    await go(asked('SELECT sum(a.range * b.range * c.range) FROM range(1000000) a, range(1000000) b, range(1000000) c'));
    await expect.poll(() => status(page).innerText()).toBe('正在运行');
    await page.getByTestId('sql-cancel').click();
    await expect.poll(() => page.getByTestId('sql-problem').innerText()).toContain('已停止');
    await write(page, 'SELECT 7 AS n');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => status(page).innerText()).toContain('1 行，1 列');
    await end();
  });

  it('shows a bounded number of rows and says so; the file holds all, formulas made harmless', async () => {
    const { page, go, end } = await revisit(browser);
    await go(asked("SELECT range AS n, '=1+1' AS formula FROM range(12345)"));
    await expect.poll(() => page.locator('.note').allInnerTexts()).toEqual(['只显示前 5,000 行，后面还有；下载的 CSV 包含全部行。']);
    expect(await page.locator('[data-testid=sql-result] tbody tr.row').count()).toBeLessThan(80);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('sql-csv').click()]);
    const text = (await readFile(await download.path(), 'utf8')).slice(1);
    const rows = Papa.parse<string[]>(text).data;
    expect(rows[0]).toEqual(['n', 'formula']);
    expect(rows[12345]).toEqual(['12344', "'=1+1"]);
    expect(text).toContain('语句：SELECT range AS n');
    await end();
  });

  it('says of simulated data that it is simulated, in the file too', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/sql?data=simulated&q=SELECT%201%20AS%20n');
    await page.getByTestId('sql-csv').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('sql-csv').click()]);
    expect(await readFile(await download.path(), 'utf8')).toContain('模拟数据，非真实统计');
    await end();
  });

  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    it(`has nothing serious for axe: ${theme} ${lang}`, async () => {
      const { page, go, end } = await revisit(browser);
      await go(`#/sql?theme=${theme}&lang=${lang}&draw=ranked_bars&x=0&y=1&q=${encodeURIComponent('SELECT name, length(name) AS n FROM agency LIMIT 9')}`);
      await drawnIn(page, '[data-testid=quick-chart]');
      await editor(page).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await go(`#/sql?theme=${theme}&lang=${lang}&q=SELEC`);
      await page.getByTestId('sql-problem').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await end();
    });
  }

  it('fits a phone without scrolling sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    await go('#/sql?q=FROM%20agency');
    await page.getByTestId('sql-result').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });
});
