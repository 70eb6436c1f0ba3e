import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, revisit, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const HONGZE = 'T4-TOTAL:320813.2023.region.table';
const finding = (page: Page, id: string) => page.locator(`[data-finding="${id}"]`);
const shown = (page: Page): Promise<(string | null)[]> => page.locator('[data-testid=findings] li').evaluateAll((items) => items.map((item) => item.getAttribute('data-finding')));
const fileOf = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return readFile(await download.path(), 'utf8');
};

describe('findings', () => {
  it('洪泽区 2023: two totals of table 4 printed as 0, with both operands marked, its source and the reckoning in words', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=findings&under=320813&year=2023&rule=T4-TOTAL');
    await expect.poll(() => shown(page)).toEqual([`${HONGZE}:appeal.review.total`, `${HONGZE}:appeal.suit_after_review.total`]);
    expect(await page.locator('[data-choice=T4-TOTAL]').innerText()).toMatch(/2\s*$/);
    await finding(page, `${HONGZE}:appeal.review.total`).getByRole('link').click();
    await expect.poll(() => page.getByTestId('sentences').innerText()).toContain('结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，报告为 0，相差 11');
    const cell = (id: string) => page.locator(`[data-cell="appeal.review.${id}"]`);
    expect(await cell('total').innerText()).toContain('0');
    expect(await cell('total').innerText()).toContain('报告数');
    expect(await cell('upheld').innerText()).toContain('核算依据');
    expect(await cell('total').getAttribute('class')).toContain('mark-reported');
    const source = page.getByRole('link', { name: /^https?:/ }).first();
    expect(await source.getAttribute('rel')).toContain('noopener');
    await end();
  });

  it('can be dismissed with a note, which a reload, the list, the sheet and another browser keep', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/quality?tab=findings&body=320813');
    await finding(page, `${HONGZE}:appeal.review.total`).getByRole('link').click();
    await page.getByTestId('decision-note').fill('=总计漏填，已去函');
    await page.getByTestId('dismiss').click();
    await expect.poll(() => page.getByTestId('decision-state').getAttribute('data-verdict')).toBe('dismissed');
    await page.reload();
    await expect.poll(() => page.getByTestId('decision-state').getAttribute('data-verdict')).toBe('dismissed');
    expect(await page.getByTestId('decision-note').inputValue()).toBe('=总计漏填，已去函');
    await page.getByTestId('evidence-back').click();
    await expect.poll(() => finding(page, `${HONGZE}:appeal.review.total`).innerText()).toContain('已排除：=总计漏填，已去函');

    const rows = Papa.parse<string[]>((await fileOf(page, 'findings-csv')).slice(1)).data;
    const [head = [], ...lines] = rows;
    const line = lines.find((row) => row.at(-1) === `${HONGZE}:appeal.review.total`) ?? [];
    const value = (name: string): string | undefined => line[head.indexOf(name)];
    expect([value('应为'), value('报告为'), value('核实情况'), value('备注')]).toEqual(['11', '0', '已排除', "'=总计漏填，已去函"]);

    const decisions = await fileOf(page, 'decisions-out');
    const other = await visit(browser);
    await other.go('#/quality?tab=findings&body=320813');
    await other.page.getByTestId('decisions-in').setInputFiles({ name: 'decisions.json', mimeType: 'application/json', buffer: Buffer.from(decisions) });
    await expect.poll(() => finding(other.page, `${HONGZE}:appeal.review.total`).innerText()).toContain('已排除');
    await other.page.getByTestId('undo').click();
    await expect.poll(() => finding(other.page, `${HONGZE}:appeal.review.total`).innerText()).not.toContain('已排除');
    await other.page.getByTestId('decisions-in').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect.poll(() => other.page.locator('.files [role=status]').innerText()).toContain('不是核实情况文件');
    await other.end();
    await end();
  });

  it('朝阳街道 2021 is a notice with its reason: article 49 does not name subdistrict offices', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=findings&rule=LATE&body=640202-chaoyangjiedao');
    await expect.poll(() => page.locator('[data-testid=findings] li').innerText()).toContain('提示');
    await page.locator('[data-testid=findings] li a').click();
    await expect.poll(() => page.getByTestId('sentences').innerText()).toContain('2022-03-17 发布，比 2022-01-31 晚 45 天');
    expect(await page.locator('.what').innerText()).toContain('没有写明乡镇、街道办事处');
    await end();
  });

  it('say plainly where a browser keeps nothing, and decide all the same', async () => {
    const { page, go, end } = await visit(browser);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await go('#/quality?tab=findings&body=320813');
    await expect.poll(() => page.locator('.warning').innerText()).toContain('不允许保存');
    await page.locator('[data-testid=findings] li a').first().click();
    await page.getByTestId('confirm').click();
    await expect.poll(() => page.getByTestId('decision-state').getAttribute('data-verdict')).toBe('confirmed');
    await end();
  });

  it('by keyboard alone: from the matrix to a finding, its evidence, a decision and back', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/quality?sort=findings&lang=en');
    await page.getByRole('tab', { name: 'Summary' }).focus();
    await page.keyboard.press('ArrowRight');
    const grid = page.getByTestId('matrix');
    await grid.waitFor();
    await grid.focus();
    const active = async (): Promise<string | null> => {
      const id = await grid.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id ?? ''}"]`).textContent();
    };
    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
    expect(await active()).toContain('Reviews and suits add up: Findings, 2 findings');
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await grid.getAttribute('aria-activedescendant'))?.split('-').slice(-2)).toEqual(['451', '14']);
    // Cells are asked for when their bodies come into sight.
    const lastRow = grid.locator('[role=row][aria-rowindex="453"]');
    await expect.poll(() => lastRow.locator('[role=gridcell]').evaluateAll((cells) => cells.filter((cell) => cell.hasAttribute('title')).length)).toBeGreaterThan(5);
    await page.keyboard.press('Control+Home');
    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toEqual([`${HONGZE}:appeal.review.total`, `${HONGZE}:appeal.suit_after_review.total`]);
    await page.getByTestId('findings').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-finding'))).toBe(`${HONGZE}:appeal.suit_after_review.total`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.getByTestId('decision-note').focus();
    await page.keyboard.type('asked the district');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('decision-state').innerText()).toContain('Confirmed');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-finding'))).toBe(`${HONGZE}:appeal.suit_after_review.total`);
    await end();
  });
});

describe('the parts of the page', () => {
  it('count every report once for each rule', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality');
    const cells = (rule: string): Promise<string[]> => page.locator(`[data-rule="${rule}"] td.figure`).allInnerTexts();
    await expect.poll(() => cells('T4-TOTAL')).toHaveLength(6);
    const [fail = '', pass = '', partial = '', undecided = '', none = '', findings] = await cells('T4-TOTAL');
    expect([fail, findings]).toEqual(['1', '2']);
    expect([fail, pass, partial, undecided, none].reduce((sum, text) => sum + Number(text), 0)).toBe(577);
    await end();
  });

  it('show dates against the day that counts, and what is collected of which year', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=timeliness&body=640202-chaoyangjiedao');
    await expect.poll(() => page.getByTestId('timeliness').innerText()).toContain('晚于惯例日期');
    expect(await page.getByTestId('timeliness').innerText()).toContain('2022-01-31（惯例）');
    await go('#/quality?tab=coverage&body=320813');
    await expect.poll(() => page.getByTestId('coverage').getByRole('gridcell', { name: '收录原表（全地区汇总）' }).count()).toBe(2);
    expect(await fileOf(page, 'coverage-csv')).toContain('淮安市洪泽区人民政府');
    await end();
  });

  it('list what the rules leave open, and lead to the report', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=undecided&body=640202-chaoyangjiedao');
    await expect.poll(() => page.getByTestId('undecided').innerText()).toContain('文字雷同');
    await page.getByTestId('undecided').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('h1').innerText()).toContain('朝阳街道');
    await end();
  });

  it('hold the simulated dataset too, marked as such, and name it in files', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?data=simulated&tab=findings&rule=COPY');
    await expect.poll(() => shown(page).then((ids) => ids.length)).toBe(5);
    expect(await fileOf(page, 'findings-csv')).toContain('模拟数据');
    await end();
  });

  it('answer a link to a finding that is not there', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/quality?tab=findings&finding=000000000000');
    await expect.poll(() => page.locator('.gone').innerText()).toContain('没有这条发现');
    await end();
  });
});

describe('a dataset without results of the rules', () => {
  it('is checked in the browser, with its progress said; the check can be stopped and begun anew', async () => {
    const { page, go, end } = await visit(browser);
    const directory = mkdtempSync(join(tmpdir(), 'atlas-quality-'));
    const path = join(directory, 'without.duckdb');
    copyFileSync('dist/datasets/simulated/simulated.duckdb', path);
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run('DROP TABLE rule_results');
    connection.closeSync();
    instance.closeSync();
    const database = readFileSync(path);
    rmSync(directory, { recursive: true });
    const manifest = JSON.parse(readFileSync('dist/datasets/simulated/manifest.json', 'utf8')) as { database: object };
    manifest.database = { ...manifest.database, bytes: database.length, sha256: createHash('sha256').update(database).digest('hex') };
    await page.route('**/datasets/simulated/manifest.json', (route) => route.fulfill({ json: manifest }));
    await page.route('**/datasets/simulated/simulated.duckdb*', (route) => route.fulfill({ body: database }));

    await go('#/quality?data=simulated&tab=findings');
    await page.getByRole('progressbar', { name: '核对进度' }).waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('核对已停止。').waitFor();
    await page.getByRole('button', { name: '重新核对' }).click();
    await expect.poll(() => page.getByTestId('findings-count').innerText(), { timeout: 45_000 }).toBe('116 条发现（共 116 条）');
    await end();
  });
});

describe('for everyone', () => {
  const TABS = ['tab=summary', 'tab=matrix', 'tab=findings', 'tab=undecided', 'tab=timeliness', 'tab=coverage'];
  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    it(`there is nothing serious for axe: ${theme} ${lang}`, async () => {
      const { page, go, end } = await revisit(browser);
      for (const tab of TABS) {
        await go(`#/quality?${tab}&theme=${theme}&lang=${lang}`);
        await page.locator('#quality-panel table, #quality-panel [role=grid], [data-testid=findings]').first().waitFor();
        expect([tab, await seriousFindings(page)]).toEqual([tab, []]);
      }
      await go(`#/quality?tab=findings&body=320813&rule=T4-TOTAL&theme=${theme}&lang=${lang}`);
      await page.locator('[data-testid=findings] li a').first().click();
      await page.locator('.official').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await end();
    });
  }

  it('no part makes a phone scroll sideways', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    for (const tab of TABS) {
      await go(`#/quality?${tab}`);
      await page.locator('#quality-panel table, #quality-panel [role=grid], [data-testid=findings]').first().waitFor();
      expect([tab, await page.evaluate(() => document.documentElement.scrollWidth <= 390)]).toEqual([tab, true]);
    }
    await page.goto(`${page.url().split('#')[0] ?? ''}#/quality?tab=findings&body=320813&rule=T4-TOTAL`);
    await page.locator('[data-testid=findings] li a').first().click();
    await page.locator('.official').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });
});
