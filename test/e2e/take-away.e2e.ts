import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../support/report-file';
import { launch, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const OPAQUE = 'application/octet-stream';
const give = (page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> => page.getByTestId('choose-files').setInputFiles(files);
const kept = (page: Page) => page.getByTestId('own-reports').locator('li');
const brought = (page: Page) => page.getByTestId('brought').locator('.one').last();

async function takeAway(page: Page, dataset: string, format: string): Promise<{ name: string; buffer: Buffer }> {
  await page.getByTestId('take-dataset').selectOption(dataset);
  await page.getByTestId('take-format').selectOption(format);
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByTestId('take-away').click()]);
  return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

async function removeAll(page: Page): Promise<void> {
  for (const box of await kept(page).getByRole('checkbox').all()) await box.check();
  await page.getByTestId('remove').click();
  await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(0);
}

describe('own data taken away', () => {
  it('come back from a data package, a workbook and Parquet as they were, and with what is published', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, { name: '2018.docx', mimeType: OPAQUE, buffer: Buffer.from(reportFile('淮安市人民政府', 2018, 12)) });
    await page.getByRole('option', { name: /淮安市人民政府/ }).waitFor({ timeout: 30_000 });
    await page.getByTestId('scope').selectOption('region');
    await page.getByTestId('accept').click();
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(1);
    const before = await kept(page).allInnerTexts();

    const files = [await takeAway(page, 'own', 'csv'), await takeAway(page, 'own', 'xlsx'), await takeAway(page, 'own', 'parquet')];
    expect(files.map(({ name }) => name)).toEqual(['自有数据.zip', '自有数据.xlsx', '自有数据.zip']);
    const all = await takeAway(page, 'with-own', 'csv');
    for (const [at, { buffer }] of files.entries()) {
      await removeAll(page);
      // What a file is, is seen from what it holds.
      await give(page, { name: 'export.bin', mimeType: OPAQUE, buffer });
      await expect.poll(() => page.getByTestId('brought').getByText('已存入 1 份报告').count(), { timeout: 45_000 }).toBe(at + 1);
      await expect.poll(() => kept(page).allInnerTexts(), { timeout: 45_000 }).toEqual(before);
    }
    await give(page, { name: 'all.zip', mimeType: 'application/zip', buffer: all.buffer });
    await expect.poll(() => brought(page).innerText(), { timeout: 60_000 }).toMatch(/已存入 5\d\d 份报告/);
    await end();
  }, 240_000);

  it('do not come in where anything is wrong: every place is named, and nothing is stored', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    const descriptor = JSON.stringify({ name: 'x', resources: [{ name: 'agencies', path: 'agencies.csv' }, { name: 'reports', path: 'reports.csv' }] });
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const zip = zipSync({
      'datapackage.json': bytes(descriptor),
      'agencies.csv': bytes('agency_id,name,short_name,level,kind\na,"""><img src=x onerror=window.hit=1>",甲,county,government\nb,乙,乙,village,government\n'),
      'reports.csv': bytes('report_id,agency_id,year,basis,simulated\nr1,a,99999,table,false\nr2,a,2024.5,table,false\n'),
    });
    await give(page, { name: '包.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
    await expect.poll(() => brought(page).getAttribute('data-state'), { timeout: 45_000 }).toBe('refused');
    const words = await brought(page).innerText();
    expect(words).toContain('共 3 处有误');
    expect(words).toMatch(/agencies\.csv\s*3\s*level\s*village\s*不在可填的范围内/);
    expect(words).toMatch(/reports\.csv\s*2\s*year\s*99999\s*数值过大/);
    expect(words).toMatch(/reports\.csv\s*3\s*year\s*2024\.5\s*不是整数/);
    expect(await kept(page).count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    await end();
  }, 90_000);
});
