/**
 * Reads many HTML reports on the import page of the built site and accepts them all: how long it takes, how long the
 * page's thread is ever busy, and whether memory comes back. Usage: `npx tsx test/bench/import.ts [reports]`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';
import { htmlReports, type CleanReport } from '../support/clean-reports';

const count = Number(process.argv[2] ?? 500);
/** Reports that are looked at one after the other. */
const LOOKED_AT = 20;
/** Milliseconds of one task that are felt. */
const FELT = 100;

declare global {
  interface Window {
    longTasks: { readonly at: number; readonly milliseconds: number }[];
  }
}

/** What the long tasks since the last question were. */
async function felt(page: Page): Promise<string> {
  const tasks = await page.evaluate(() => window.longTasks.splice(0));
  const over = tasks.filter(({ milliseconds }) => milliseconds > FELT);
  const longest = Math.max(0, ...tasks.map(({ milliseconds }) => milliseconds));
  return `longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms, ${String(over.length)} over ${String(FELT)} ms, ${String(tasks.length)} over 50 ms`;
}

/** Megabytes of the page's own JavaScript, after its garbage is collected, and of its whole process with all workers. */
async function memory(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await page.evaluate(() => (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN);
  const whole = await processMemory(page);
  await session.detach();
  return `heap ${(heap / 1e6).toFixed(0)} MB${whole === null ? '' : `, process with workers ${(whole / 1e6).toFixed(0)} MB`}`;
}

/** Resident memory of the renderers; null where the system does not tell. */
async function processMemory(page: Page): Promise<number | null> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  try {
    return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1] ?? 0), 0);
  } catch {
    return null;
  }
}

/** Drops files on the page, all at once, as a person would. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const gathering = document.createElement('input');
    Object.assign(gathering, { type: 'file', multiple: true, id: 'gathering', hidden: true });
    document.body.append(gathering);
  });
  await page.setInputFiles('#gathering', [...files]);
  await felt(page);
  await page.evaluate(() => {
    const gathering = document.querySelector<HTMLInputElement>('#gathering');
    const transfer = new DataTransfer();
    for (const file of gathering?.files ?? []) transfer.items.add(file);
    gathering?.remove();
    document.querySelector('[data-testid=drop]')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}

/** Writes files out, as they lie on a visitor's disk. */
function writeOut(files: readonly CleanReport[]): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const paths = files.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  return { folder, paths };
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const files = htmlReports(count);
const { folder, paths } = writeOut(files);
console.log(`${String(count)} HTML reports, ${(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1)} MB`);
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'] });
try {
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => { console.log(`page error: ${error.message}`); });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ at: startTime, milliseconds: duration })))).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`http://127.0.0.1:${String(address.port)}/#/import`);
  await page.getByTestId('own-reports').locator('p', { hasText: '还没有存入报告' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  console.log(`opening the page: ${await felt(page)}; before: ${await memory(page)}`);
  await felt(page);

  let started = performance.now();
  await drop(page, paths);
  await page.waitForFunction((all) => document.querySelector('[data-testid=import-progress]')?.textContent?.includes(`${String(all)} / ${String(all)}`), count, { timeout: 600_000 });
  const read = seconds(started);
  await page.waitForTimeout(1000);
  console.log(`reading: ${read}, ${await felt(page)}`);
  console.log(`read: ${await memory(page)}`);
  await felt(page);

  await page.getByTestId('candidates').focus();
  for (let at = 0; at < LOOKED_AT; at += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(250);
  }
  console.log(`looking at ${String(LOOKED_AT)}: ${await felt(page)}`);
  await page.keyboard.press('Home');
  await page.waitForTimeout(1000);
  await felt(page);

  started = performance.now();
  const accept = page.getByTestId('accept-clean');
  const clean = await accept.innerText();
  await accept.click();
  await page.waitForFunction((all) => [...document.querySelectorAll('[data-testid=own-reports] p')].some(({ textContent }) => textContent?.includes(`${String(all)} 份`)), Number(/\d+/.exec(clean)?.[0]), { timeout: 600_000 });
  const kept = seconds(started);
  await page.waitForTimeout(1000);
  console.log(`${clean}: ${kept}, ${await felt(page)}`);
  console.log(`accepted: ${await memory(page)}`);
  await page.waitForTimeout(15_000);
  console.log(`15 s later: ${await memory(page)}`);
  console.log(`load of the machine ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
