import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFile, reportPdf } from '../support/report-file';
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

/** How far the middle of what is drawn within a cell's frame on the page lies from the frame's own middle, in shares of its size. */
function inkIn(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((cellId) => {
    const frame = document.querySelector<HTMLElement>(`[data-testid=source-pages] [data-link="${cellId}"]`);
    const canvas = frame?.closest('[data-page]')?.querySelector('canvas');
    const copy = canvas && new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    if (!frame || !copy) throw new Error('The page is not drawn.');
    copy.drawImage(canvas, 0, 0);
    const [sheet, box] = [canvas.getBoundingClientRect(), frame.getBoundingClientRect()];
    const scale = canvas.width / sheet.width;
    const margin = 2 * scale;
    const [left = 0, top = 0, width = 0, height = 0] = [(box.left - sheet.left) * scale + margin, (box.top - sheet.top) * scale + margin, box.width * scale - 2 * margin, box.height * scale - 2 * margin].map(Math.round);
    const { data } = copy.getImageData(left, top, width, height);
    let [sum, x, y] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const ink = 255 - (data[at] ?? 255);
      sum += ink;
      x += ink * ((at / 4) % width);
      y += ink * Math.floor(at / 4 / width);
    }
    return { x: x / sum / width - 0.5, y: y / sum / height - 0.5 };
  }, id);
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
    // Over all years too, which own data have no ranking made beforehand for.
    await go('#/compare?data=own&scope=region&levels=prefecture&kind=heat_map');
    await expect.poll(() => page.getByTestId('comparison').getByRole('table').innerText()).toMatch(/淮安市人民政府/);

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

  it('lie beside the pages of their PDF, each cell marked where it stands, both ways', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(reportPdf('淮安市人民政府', 2018, 12)) });
    const pages = page.getByTestId('source-pages');
    const box = (id: string) => pages.locator(`[data-link="${id}"]`);
    await box('request.received.natural_person').waitFor({ timeout: 30_000 });
    await cell(page, 'request.received.natural_person').hover();
    await expect.poll(() => box('request.received.natural_person').getAttribute('class')).toContain('pointed');
    await cell(page, 'request.received.natural_person').click();
    await expect.poll(() => box('request.received.natural_person').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => pages.locator('canvas').count(), { timeout: 30_000 }).toBeGreaterThan(0);
    // The frame of the picked cell lies in the view of the source, and the figure in the middle of the frame.
    const seen = async () => {
      const [outer, inner] = [await pages.boundingBox(), await box('request.received.natural_person').boundingBox()];
      return outer !== null && inner !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
    };
    await expect.poll(seen).toBe(true);
    for (const id of ['request.received.natural_person', 'request.received.business', 'request.granted.total']) {
      // Pages come one after the other; that of the figure may be the last.
      await pages.locator(`[data-page]:has([data-link="${id}"]) canvas`).waitFor({ timeout: 30_000 });
      const { x, y } = await inkIn(page, id);
      expect(Math.abs(x), id).toBeLessThan(0.15);
      expect(Math.abs(y), id).toBeLessThan(0.15);
    }

    await box('appeal.review.total').focus();
    await expect.poll(() => cell(page, 'appeal.review.total').getAttribute('class')).toContain('pointed');
    await box('appeal.review.total').press('Enter');
    await expect.poll(() => page.getByTestId('cell-editor').innerText()).toContain('表四');
    await page.getByTestId('cell-value').press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('appeal.review.total');

    await page.getByRole('button', { name: '文字表格' }).click();
    const grid = page.getByTestId('source-grid');
    await grid.locator('[data-link="request.received.total"]').click();
    await expect.poll(() => cell(page, 'request.received.total').getAttribute('aria-selected')).toBe('true');
    expect(await seriousFindings(page)).toEqual([]);
    await end();
  }, 120_000);

  it('need one key where nothing is in doubt, and no way to it', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await give(page, docx('北京市东城区人民政府崇文门外街道办事处', 2018, 12));
    await expect.poll(() => page.getByTestId('candidates').innerText(), { timeout: 30_000 }).toContain('无存疑');
    await page.keyboard.press('Enter');
    await expect.poll(() => kept(page).count(), { timeout: 45_000 }).toBe(1);
    await end();
  }, 90_000);

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
