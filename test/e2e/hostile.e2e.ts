import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeFiles } from '../support/node-files';
import { htmlReports } from '../support/clean-reports';
import { hostileDatabases } from '../support/hostile-databases';
import { hostileFiles, type HostileFile } from '../support/hostile-files';
import { makeNodeDatabase } from '@/engine/node-make-database';
import { changed } from '@/query/own/change';
import { held } from '../query/own/cases';
import { launch, visit } from './visit';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const kept = (page: Page) => page.getByTestId('own-reports').locator('li');

function lay({ name, content }: Pick<HostileFile, 'name' | 'content'>): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'number' ? '' : content);
  if (typeof content === 'number') truncateSync(path, content);
  return path;
}

/** Drops files that lie on the disk, all at once; one is deleted before the page comes to read it. */
async function drop(page: Page, paths: readonly string[], gone: string): Promise<void> {
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'gathering', hidden: true })));
  await page.setInputFiles('#gathering', [...paths, gone]);
  rmSync(gone);
  await page.evaluate(() => {
    const gathering = document.querySelector<HTMLInputElement>('#gathering');
    const dataTransfer = new DataTransfer();
    for (const file of gathering?.files ?? []) dataTransfer.items.add(file);
    gathering?.remove();
    document.querySelector('[data-testid=drop]')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return readFileSync(await file.path());
}

async function acceptClean(page: Page, from: number, count: number): Promise<void> {
  const before = await kept(page).count();
  const files = htmlReports(from + count).slice(from).map(({ name, text }) => ({ name: `clean-${name}`, mimeType: 'text/html', buffer: Buffer.from(text) }));
  await page.getByTestId('choose-files').setInputFiles(files);
  await expect.poll(() => page.getByTestId('accept-clean').innerText(), { timeout: 45_000 }).toContain(`（${String(count)}）`);
  await page.getByTestId('accept-clean').click();
  await expect.poll(() => kept(page).count(), { timeout: 60_000 }).toBe(before + count);
}

/** The reports of a database of own data. */
async function reportsOf(database: Uint8Array): Promise<readonly string[]> {
  const engine = await openNodeFiles();
  await engine.put('all.duckdb', database);
  await engine.execute(`ATTACH '${engine.path('all.duckdb')}' AS whole (READ_ONLY)`);
  const reports = await engine.run({ name: 'ids', sql: 'SELECT report_id FROM whole.report', params: [], shape: { report_id: 'text' } });
  await engine.close();
  return reports.map(({ report_id }) => report_id);
}

/** What a database holds of some reports. */
async function checksums(database: Uint8Array, of: readonly string[]): Promise<string> {
  const make = () => makeNodeDatabase('own.duckdb');
  const others = (await reportsOf(database)).filter((report) => !of.includes(report));
  const rest = await changed(make, database, [{ kind: 'remove', reports: others }]);
  return (await held({ make, open: openNodeFiles }, rest.database)).checksums;
}

/** Latin words that a Chinese text may hold: names of kinds of files and their endings. */
const NAMES = /\b(?:PDF|Word|Excel|WPS|Office|DuckDB|Parquet|RTF|OFD|OpenDocument|UTF|MB|CSV|zip|docx?|xlsx?|wps|et|mht|rar|gz|datapackage|json|parquet|duckdb|csv|html?|true|false)\b/gu;

describe('a hundred hostile files, dropped at once', () => {
  it('each end in words that name them and say what to do, or in harmless text; nothing is run, nothing is lost', async () => {
    const files = [...(await hostileFiles()), ...(await hostileDatabases())];
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(100);
    const { page, go, end } = await visit(browser);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await go('#/import');
    await acceptClean(page, 0, 2);
    const before = await download(page, 'take-away');

    await drop(page, files.map(lay), lay({ name: 'gone.html', content: new TextEncoder().encode('<p>无</p>') }));
    await expect.poll(() => page.getByTestId('sorting').count(), { timeout: 20_000 }).toBe(1);
    await expect.poll(() => page.getByTestId('sorting').count(), { timeout: 150_000 }).toBe(0);
    await expect.poll(() => page.locator('[data-testid=sheet][data-state=reading]').count(), { timeout: 60_000 }).toBe(0);

    await page.getByTestId('refused').locator('summary').click();
    const { data } = Papa.parse<string[]>((await download(page, 'refused-download')).toString('utf8').replace(/^\uFEFF/u, ''), { skipEmptyLines: true });
    const refused = data.slice(1).map(([path = '', what = '', remedy = '']) => ({ path: path.replace(/^'(?=[=+\-@'\t])/u, ''), what, remedy }));
    const sheets = await page.getByTestId('sheet').evaluateAll((cards) => cards.map((card) => ({ name: card.querySelector('h2')?.textContent ?? '', text: (card as HTMLElement).innerText })));
    const brought = await page.getByTestId('brought').locator('.one').evaluateAll((ones) => ones.map((one) => ({ name: one.querySelector('strong')?.textContent ?? '', text: (one as HTMLElement).innerText })));
    const said = (file: HostileFile): readonly string[] => {
      switch (file.end) {
        case 'refused': return refused.filter(({ path }) => path === file.name || path.startsWith(`${file.name} › `)).map(({ what, remedy }) => `${what}。${remedy}`);
        case 'sheet': return sheets.filter(({ name }) => name.startsWith(file.name)).map(({ text }) => text);
        case 'brought': return brought.filter(({ name }) => name === file.name).map(({ text }) => text);
        case 'report': return ['read'];
      }
    };
    const wrong = files.filter((file) => said(file).length === 0 || (file.says && !said(file).some((text) => file.says?.test(text)))).map((file) => ({ name: file.name, end: file.end, said: said(file).map((text) => text.slice(0, 200)) }));
    expect(wrong).toEqual([]);
    expect(refused.find(({ path }) => path === 'gone.html')?.what).toMatch(/文件打不开/u);
    expect(refused.filter(({ what, remedy }) => what === '' || remedy === '')).toEqual([]);
    // Quoted are the file's own words and the names of its parts.
    const foreign = refused.map(({ what, remedy }) => `${what}。${remedy}`.replace(/“[^”]*”|\S*\.(?:xml|txt|rels|html)\S*/gsu, '').replace(NAMES, '')).filter((text) => /[A-Za-z]{2}/u.test(text));
    expect(foreign).toEqual([]);
    expect(await page.getByTestId('import-progress').innerText()).toContain(`读出 ${String(files.filter(({ end: where }) => where === 'report').length + 2)} 份报告`);

    // What was read is looked at, one after the other, with its source beside it.
    await page.getByTestId('candidates').focus();
    await page.keyboard.press('ArrowDown');
    for (let left = files.filter(({ end: where }) => where === 'report').length; left > 0; left -= 1) {
      await page.keyboard.press('ArrowDown');
      await page.getByTestId('review').waitFor();
    }
    await acceptClean(page, 2, 1);
    const after = await download(page, 'take-away');
    const reports = await reportsOf(before);
    expect(reports).toHaveLength(2);
    expect(await checksums(after, reports)).toBe(await checksums(before, reports));

    await go('#/compare?data=own&scope=agency&year=2018');
    await page.getByTestId('comparison').waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(dialogs).toEqual([]);
    await end();
  }, 300_000);
});
