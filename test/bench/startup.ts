/**
 * How long the built site takes to its first chart and to its engine, and what it weighs until then.
 * Each visit has an empty cache. Prints medians; the machine's noise is in the minimum and maximum.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';

const VISITS = 7;

interface Seen {
  readonly firstChart: number;
  readonly engineReady: number;
  readonly scripts: readonly string[];
}

async function visit(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:engine-ready').length > 0, undefined, { timeout: 120_000 });
  const entries = await page.evaluate(() => performance.getEntries().map(({ name, startTime }) => ({ name, startTime })));
  await context.close();
  const at = (name: string): number => entries.find((entry) => entry.name === name)?.startTime ?? NaN;
  const firstChart = at('atlas:first-chart');
  const scripts = entries.filter(({ name, startTime }) => name.endsWith('.js') && startTime < firstChart).map(({ name }) => new URL(name).pathname);
  return { firstChart, engineReady: at('atlas:engine-ready'), scripts };
}

const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(0);
  return `median ${at(0.5)} ms (min ${at(0)}, max ${at(1)}, ${String(values.length)} visits)`;
};

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
for (const [name, path] of [
  ['overview', ''],
  ['compare', '#/compare'],
  ['overview, simulated', '#/?data=simulated'],
] as const) {
  const seen: Seen[] = [];
  for (let index = 0; index < VISITS; index += 1) seen.push(await visit(browser, `http://127.0.0.1:${String(address.port)}/${path}`));
  const scripts = seen[0]?.scripts ?? [];
  const weight = scripts.reduce((sum, script) => sum + brotliCompressSync(readFileSync(join('dist', script))).length, 0);
  console.log(`${name}: first chart ${spread(seen.map(({ firstChart }) => firstChart))}`);
  console.log(`${name}: engine ready ${spread(seen.map(({ engineReady }) => engineReady))}`);
  console.log(`${name}: JavaScript before the first chart ${(weight / 1000).toFixed(1)} kB brotli in ${String(scripts.length)} files (limit 250)`);
}
await browser.close();
await server.close();
