import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../support/report-file';
import { launch, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const docx = (name: string, year: number, received: number) => ({
  name: `${String(year)}.docx`,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(reportFile(name, year, received)),
});
const give = (page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> => page.getByTestId('choose-files').setInputFiles(files);
const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const kept = (page: Page) => page.getByTestId('own-reports').locator('li');

async function correct(page: Page, id: string, value: string): Promise<void> {
  await cell(page, id).click();
  await page.getByTestId('cell-value').fill(value);
  await page.getByTestId('cell-value').press('Enter');
}

describe('reports of one’s own', () => {
  it('are read, corrected, kept over a reload, analysed, taken away, deleted and brought back from the file', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, [docx('淮安市人民政府', 2018, 12), docx('淮安市某某局', 2018, 5)]);
    await expect.poll(() => page.getByTestId('candidates').getByRole('option').count(), { timeout: 30_000 }).toBe(2);
    await page.getByRole('option', { name: /淮安市人民政府/ }).click();
    await page.getByTestId('scope').selectOption('region');
    await expect.poll(() => cell(page, 'request.received.total').innerText()).toBe('12');
    await correct(page, 'request.received.total', '13');
    await expect.poll(() => page.getByTestId('review').getByRole('status').innerText()).toContain('合计不符');
    await correct(page, 'request.received.total', '12');
    await correct(page, 'appeal.review.upheld', '1');
    await correct(page, 'appeal.review.total', '1');
    await expect.poll(() => page.getByTestId('review').getByRole('status').innerText()).not.toContain('合计不符');
    await page.getByTestId('accept').click();
    await page.getByRole('option', { name: /某某局/ }).click();
    await page.getByTestId('body-new').check();
    await page.getByTestId('scope').selectOption('agency');
    await page.getByTestId('accept').click();
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(2);

    await page.reload();
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(2);
    const before = (await kept(page).allInnerTexts()).sort();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('take-away').click()]);
    const database = await readFile(await file.path());
    expect(database.subarray(8, 12).toString('latin1')).toBe('DUCK');

    await go('#/body?data=own&body=320800&year=2018');
    await expect.poll(() => cell(page, 'appeal.review.upheld').first().innerText(), { timeout: 45_000 }).toMatch(/1/);
    await go('#/compare?data=own&scope=region&year=2018&levels=prefecture');
    await expect.poll(() => page.getByTestId('comparison').innerText(), { timeout: 45_000 }).toMatch(/淮安市人民政府\s*12/);

    await go('#/import');
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(2);
    for (const box of await kept(page).getByRole('checkbox').all()) await box.check();
    await page.getByTestId('remove').click();
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(0);
    await give(page, { name: 'own.duckdb', mimeType: 'application/octet-stream', buffer: database });
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(2);
    expect((await kept(page).allInnerTexts()).sort()).toEqual(before);
    await end();
  }, 240_000);

  it('are written by one tab at a time: the second reads, and says why', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await page.getByTestId('drop').waitFor();
    await page.waitForTimeout(500);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await expect.poll(() => second.getByTestId('elsewhere').innerText()).toContain('另一个标签页');
    expect(await second.getByTestId('choose-files').isDisabled()).toBe(true);
    expect(await page.getByTestId('elsewhere').count()).toBe(0);
    await end();
  }, 60_000);

  it('say of files that are none what they are and what to do, and go on with the rest', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, [
      { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing follows') },
      { name: 'empty.html', mimeType: 'text/html', buffer: Buffer.alloc(0) },
      { name: '"><img src=x onerror=window.hit=1>.html', mimeType: 'text/html', buffer: Buffer.from('<script>window.hit=1</script><h1>关于采购的公告</h1>') },
      docx('淮安市人民政府', 2017, 3),
    ]);
    await expect.poll(() => page.getByTestId('candidates').getByRole('option').count(), { timeout: 30_000 }).toBe(1);
    await page.getByTestId('refused').locator('summary').click();
    const refused = await page.getByTestId('refused').innerText();
    expect(refused).toContain('report.pdf');
    expect(refused).toContain('文件是空的');
    expect(refused).toContain('"><img src=x onerror=window.hit=1>.html');
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    await end();
  }, 60_000);

  it.each(['light', 'dark'])('have nothing serious for axe: %s', async (theme) => {
    const { page, go, end } = await visit(browser);
    await go(`#/import?theme=${theme}`);
    await give(page, docx('淮安市人民政府', 2018, 12));
    await cell(page, 'request.received.total').waitFor();
    await cell(page, 'request.received.total').click();
    expect(await seriousFindings(page)).toEqual([]);
    await end();
  }, 60_000);

  it('fit a phone without scrolling sideways', async () => {
    const { page, go, end } = await visit(browser, { viewport: { width: 390, height: 844 } });
    await go('#/import');
    await give(page, docx('淮安市人民政府', 2018, 12));
    await cell(page, 'request.received.total').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await end();
  }, 60_000);
});
