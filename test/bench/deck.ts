/**
 * How long a deck of thirty slides takes from the click on "export" to the file, in Chromium on the built site:
 * twenty-four native charts and six heat maps as pictures with their tables. Prints medians with minimum and maximum.
 */
import { readFile, stat } from 'node:fs/promises';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';

const EXPORTS = 7;
const SLIDES = 30;
const VIEWS = ['kind=ranked_bars&metric=granted_rate&year=2024', 'kind=grouped_bars', 'kind=lines', 'kind=ranked_bars&metric=received', 'kind=heat_map'];

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
const site = `http://127.0.0.1:${String(address.port)}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage();
for (const view of VIEWS) {
  await page.goto('about:blank');
  await page.goto(`${site}#/compare?${view}`);
  await page.getByTestId('pin').click();
  await page.getByTestId('pin-save').click();
  await page.getByRole('button', { name: '打开汇报' }).click();
  await page.getByTestId('save-deck').waitFor();
}
const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-deck').click()]);
const pinned = JSON.parse(await readFile(await saved.path(), 'utf8')) as { slides: { id: string }[] };
const deck = { ...pinned, slides: Array.from({ length: SLIDES }, (_, index) => ({ ...pinned.slides[index % VIEWS.length], id: `s${String(index)}` })) };
await page.locator('[data-testid=open-deck] input').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(deck)) });
await page.locator('[data-slide]').nth(SLIDES - 1).waitFor();

const times: number[] = [];
let bytes = 0;
for (let index = 0; index < EXPORTS; index += 1) {
  const started = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-deck').click()]);
  times.push(performance.now() - started);
  bytes = (await stat(await download.path())).size;
}
const [first = NaN] = times;
const sorted = [...times].sort((a, b) => a - b);
console.log(`thirty slides, first time (libraries fetched): ${first.toFixed(0)} ms`);
console.log(`thirty slides: median ${(sorted[Math.floor(EXPORTS / 2)] ?? NaN).toFixed(0)} ms (min ${(sorted[0] ?? NaN).toFixed(0)}, max ${(sorted.at(-1) ?? NaN).toFixed(0)}, ${String(EXPORTS)} exports), ${(bytes / 1000).toFixed(0)} kB`);
await browser.close();
await server.close();
