import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReports } from '../support/clean-reports';
import { launch, site, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const kept = (page: Page) => page.getByTestId('own-reports').locator('li');

async function accept(page: Page, from: number, count: number): Promise<void> {
  const files = htmlReports(from + count).slice(from).map(({ name, text }) => ({ name, mimeType: 'text/html', buffer: Buffer.from(text) }));
  await page.getByTestId('choose-files').setInputFiles(files);
  await expect.poll(() => page.getByTestId('accept-clean').innerText(), { timeout: 45_000 }).toContain(`（${String(count)}）`);
  await page.getByTestId('accept-clean').click();
}

/** Closes the page as a person would, and tells whether it asked first. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const [dialog] = await Promise.all([page.waitForEvent('dialog', { timeout: 10_000 }).catch(() => null), page.close({ runBeforeUnload: true })]);
  await dialog?.accept();
  return dialog?.type() === 'beforeunload';
}

describe('storage of the browser', () => {
  it('that is full loses nothing: the session goes on in memory, says so, warns before it is left, and is kept once there is room', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/import');
    await accept(page, 0, 1);
    await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(1);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site()).origin, quotaSize: 1000 });
    await accept(page, 1, 1);
    await expect.poll(() => page.getByTestId('unkept').innerText(), { timeout: 60_000 }).toMatch(/存储空间已满.*关闭页面即丢失.*请先导出/u);
    await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(2);

    const second = await page.context().newPage();
    await second.goto(`${site()}#/import`);
    await expect.poll(() => kept(second).count(), { timeout: 60_000 }).toBe(1);
    await second.close();

    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site()).origin });
    await accept(page, 2, 1);
    await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(3);
    await expect.poll(() => page.getByTestId('unkept').count()).toBe(0);
    await page.reload();
    await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(3);
    await end();
  }, 240_000);

  it('that a private window does not give is said at once; reports hold for the session, and leaving asks first', async () => {
    const { page, go, end } = await visit(browser);
    await page.addInitScript(() => {
      navigator.storage.getDirectory = () => Promise.reject(new DOMException('It was determined that certain files are unsafe for access.', 'SecurityError'));
    });
    await go('#/import');
    await expect.poll(() => page.getByTestId('unkept').innerText()).toMatch(/没有给本页存储空间/u);
    await accept(page, 0, 1);
    await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(1);
    await go('#/compare?data=own');
    await page.getByTestId('comparison').waitFor({ timeout: 60_000 });
    expect(await asksBeforeLeaving(page)).toBe(true);
    await end();
  }, 120_000);
});
