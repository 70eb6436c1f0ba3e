import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '@/export/xlsx';
import { TEMPLATE_COLUMNS } from '@/model/sheet/template';
import { targetTitles } from '@/model/sheet/titles';
import type { TargetId } from '@/model/sheet/target';
import { launch, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What GB18030 writes for the characters of a text, found by reading every two-byte sequence once. */
function gb18030(text: string): Buffer {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return Buffer.from([...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]))));
}

const give = (page: Page, name: string, buffer: Buffer): Promise<void> => page.getByTestId('choose-files').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const HEAD = '淮安市政府信息公开情况统计表,,,,\n机关名称,年度,新收,不予公开-属于国家秘密,经办人\n';

async function settleColumns(page: Page): Promise<void> {
  await page.getByTestId('leave-out-open').click();
  await page.getByTestId('sheet-scope').selectOption('region');
  await page.getByTestId('sheet-read').click();
  await page.getByTestId('sheet-content').waitFor({ timeout: 60_000 });
}

describe('tables of one’s own', () => {
  it('tell all that is wrong with them, are corrected, kept, and found in the comparison', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, '台账.csv', gb18030(`${HEAD}淮安市人民政府,2018,１２件,/,张三\n淮安市某某局,99999,x,无,李四\n"""><img src=x onerror=window.hit=1>",2018,1e308,0,王五\n`));
    await settleColumns(page);
    const problems = await page.getByTestId('sheet-problems').locator('tbody tr').allInnerTexts();
    expect(problems.map((line) => line.split('\t').slice(0, 4).map((text) => text.trim()))).toEqual([['4', '年度', '99999', '数值过大（不大于 2100）'], ['4', '新收', 'x', '不是整数'], ['5', '新收', '1e308', '不是整数']]);
    const [list] = await Promise.all([page.waitForEvent('download'), page.getByTestId('problems-download').click()]);
    expect((await readFile(await list.path(), 'utf8')).split('\r\n')[1]).toBe('台账.csv,4,年度,99999,数值过大（不大于 2100）,请改正');
    expect(await page.getByTestId('sheet-accept').isDisabled()).toBe(true);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    await page.getByTestId('sheet-dismiss').click();

    await give(page, '台账.csv', gb18030(`${HEAD}淮安市人民政府,2018,12,/,张三\n淮安市某某局,2018,5,无,李四\n`));
    await settleColumns(page);
    await page.getByTestId('all-new').click();
    await page.getByTestId('sheet-new-bodies').locator('summary').click();
    expect(await page.getByTestId('new-region').inputValue()).toBe('江苏省 淮安市');
    await page.getByTestId('new-region').fill('江苏省 淮安市 洪泽区');
    await page.getByTestId('new-region').blur();
    await page.getByTestId('sheet-accept').click();
    await page.getByTestId('sheet-saved').waitFor({ timeout: 60_000 });
    await expect.poll(() => page.getByTestId('own-reports').locator('li').count(), { timeout: 60_000 }).toBe(2);
    const links = await page.getByTestId('own-reports').locator('li a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.includes('own-320813-'))).toHaveLength(1);
    await go('#/compare?data=own&scope=region&year=2018&levels=prefecture');
    await expect.poll(() => page.getByTestId('comparison').innerText(), { timeout: 60_000 }).toMatch(/淮安市人民政府\s*12/);
    await end();
  }, 240_000);

  it('are taken in without questions where they are the template, filled in, as those beside it in a zip are', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    const [template] = await Promise.all([page.waitForEvent('download'), page.getByTestId('template-xlsx').click()]);
    expect(template.suggestedFilename()).toBe('年度报告数据模板.xlsx');
    const filled = Array.from({ length: 12 }, (_, at): Partial<Record<TargetId, string | number>> => ({ body: '淮安市人民政府', year: 2008 + at, scope: '汇总', 'request.received.total': 34 }));
    const row = (values: Partial<Record<TargetId, string | number>>) => TEMPLATE_COLUMNS.map((id) => {
      const value = values[id];
      return value === undefined ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String };
    });
    const book = await writeXlsx([{ sheet: '数据', data: [TEMPLATE_COLUMNS.map((id) => ({ value: targetTitles(id)['zh-CN'], type: String })), row({ body: '示例：某某市人民政府', year: 2024 }), ...filled.map(row)] }]);
    const lines = Array.from({ length: 9_999 }, (_, at) => `淮安市第${String(at)}所,2024,本机关,5\n`).join('');
    const zip = zipSync({
      '模板.xlsx': new Uint8Array(await book.arrayBuffer()),
      '区县/台账.csv': new TextEncoder().encode(`机关名称,年度,口径,新收\n${lines}淮安市末所,2024,本机关,1.5\n`),
      '区县/说明.txt': new TextEncoder().encode('这里没有表格，也没有年度报告。'),
    }, { level: 1 });
    await give(page, '报送.zip', Buffer.from(zip));
    const sheet = (name: string) => page.getByTestId('sheet').filter({ has: page.getByRole('heading', { name }) });
    const filledIn = sheet('报送.zip › 模板.xlsx · 数据');
    await filledIn.getByTestId('sheet-content').waitFor({ timeout: 60_000 });
    expect(await filledIn.getByTestId('sheet-content').innerText()).toMatch(/12 行，12 份报告，1 个机关\s*·\s*示例行已略过（1 行）/);
    const ledger = sheet('报送.zip › 区县/台账.csv');
    await expect.poll(() => ledger.getByTestId('sheet-problems').locator('tbody tr').allInnerTexts(), { timeout: 60_000 }).toEqual([expect.stringMatching(/^10001\s+新收\s+1\.5\s+不是整数/)]);
    const [list] = await Promise.all([page.waitForEvent('download'), ledger.getByTestId('problems-download').click()]);
    expect((await readFile(await list.path(), 'utf8')).split('\r\n')[1]).toContain('报送.zip › 区县/台账.csv,10001,新收,1.5,');
    await page.getByTestId('refused').locator('summary').click();
    await expect.poll(() => page.getByTestId('refused').locator('li strong').allInnerTexts()).toEqual(['报送.zip › 区县/说明.txt']);
    await filledIn.getByTestId('sheet-accept').click();
    await filledIn.getByTestId('sheet-saved').waitFor({ timeout: 60_000 });
    const kept = page.getByTestId('own-reports').locator('ul');
    await expect.poll(() => kept.locator('li').count(), { timeout: 60_000 }).toBe(12);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => kept.evaluate((list) => [list.parentElement?.clientHeight === list.parentElement?.scrollHeight, new Set([...list.children].map((line) => line.getBoundingClientRect().top)).size])).toEqual([true, 12]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await end();
  }, 180_000);

  it.each([['light', 1440], ['dark', 390]] as const)('have nothing serious for axe and fit the window: %s, %i px', async (theme, width) => {
    const { page, go, end } = await visit(browser, { viewport: { width, height: 844 } });
    await go(`#/import?theme=${theme}`);
    await give(page, '台账.csv', Buffer.from(`${HEAD}淮安市人民政府,2018,x,/,张三\n淮安市某某局,2018,5,无,李四\n`));
    await page.getByTestId('sheet-columns').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await settleColumns(page);
    await page.getByTestId('sheet-bodies').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await end();
  }, 120_000);
});
