/**
 * How long it takes from a change of what is chosen until everything in the window is painted, and until the last of the
 * page is, page by page, on the built site over a simulated dataset: `npx tsx test/bench/interaction.ts [bodies] [years] [pages,…]`. ATLAS_BENCH_DATASETS names a folder
 * in which the dataset is kept for the next run. Prints median and 95th percentile, the share that questions take, the
 * processor time of the page's main thread and of its workers, the load of the machine, and what the page holds in memory.
 * Every change is one that was not asked before, made once the engine has answered the usual questions (`src/store/warm-up.ts`).
 */
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { preview, type Plugin } from 'vite';
import { buildPackage } from '../../src/cli/dataset/shipped';
import { DEFAULTS, simulate } from '../../src/cli/simulate/simulate';
import { openNodeEngine } from '../../src/engine/node';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';
import { changesOf, type Places } from './interaction/changes';
import { browserCpu, type BrowserCpu } from './interaction/cpu';
import { renamePackage } from './interaction/package';

const [bodies = '20000', years = '8', only = ''] = process.argv.slice(2);
const NAME = 'bench';
const kept = process.env['ATLAS_BENCH_DATASETS'];
const directory = kept ?? mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const database = join(directory, NAME, `${NAME}.duckdb`);
const MARK = `--interaction-bench=${String(process.pid)}`;

async function makeDataset(): Promise<void> {
  if (existsSync(database)) return;
  const started = performance.now();
  const source = join(directory, 'package');
  const { reports } = await simulate({ ...DEFAULTS, bodies: Number(bodies), years: Number(years) }, source);
  await renamePackage(source, NAME);
  await buildPackage(source, directory, () => undefined);
  console.log(`dataset of ${String(reports)} reports made and built in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

/** Bodies, regions and reports to choose among, as a visitor would find them. */
async function places(): Promise<Places> {
  const engine = await openNodeEngine(database);
  const ask = async (sql: string): Promise<string[]> => (await engine.run({ name: 'places', sql, params: [], shape: { id: 'text' } })).map(({ id }) => id);
  try {
    return {
      years: Number((await ask('SELECT count(DISTINCT year)::VARCHAR AS id FROM fact'))[0]),
      lastYear: Number((await ask('SELECT max(year)::VARCHAR AS id FROM fact'))[0]),
      departments: await ask("SELECT agency_id AS id FROM agency WHERE level = 'department' ORDER BY md5(agency_id) LIMIT 40"),
      governments: await ask("SELECT agency_id AS id FROM agency WHERE kind = 'government' AND level = 'county' ORDER BY md5(agency_id) LIMIT 40"),
      cities: await ask("SELECT region_code AS id FROM region WHERE level = 'prefecture' AND region_code LIKE '99%' ORDER BY region_code LIMIT 40"),
      province: (await ask("SELECT region_code AS id FROM region WHERE level = 'province' AND region_code LIKE '99%'"))[0] ?? '',
      reports: await ask('SELECT report_id AS id FROM fact WHERE preferred ORDER BY md5(report_id) LIMIT 40'),
    };
  } finally {
    await engine.close();
  }
}

/** Serves the dataset where the site looks for it. */
const datasets: Plugin = {
  name: 'bench-datasets',
  configurePreviewServer(server) {
    server.middlewares.use('/datasets', (request, response, next) => {
      const file = join(directory, decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
      if (!existsSync(file)) {
        next();
        return;
      }
      response.setHeader('content-type', file.endsWith('.json') ? 'application/json' : 'application/octet-stream');
      response.setHeader('content-length', statSync(file).size);
      createReadStream(file).pipe(response);
    });
  },
};

interface Change {
  /** Milliseconds from the change until the last thing in the window is painted. */
  readonly inSight: number;
  /** Milliseconds from the change until the last thing is painted, in the window or not. */
  readonly drawn: number;
  /** Of these, with a question under way. */
  readonly asking: number;
}

/** Goes to an address within the page, and waits until nothing moves any more. */
function change(page: Page, address: string): Promise<Change> {
  return page.evaluate(async (hash) => {
    const main = document.querySelector('main') ?? document.body;
    const started = performance.now();
    let last = started;
    let inSight = started;
    const observer = new MutationObserver((records) => {
      const touched = new Set(records.flatMap(({ target, addedNodes }) => (addedNodes.length > 0 ? [...addedNodes] : [target])));
      requestAnimationFrame(() => {
        // A message comes after the frame has been painted.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          last = performance.now();
          const seen = [...touched].some((node) => {
            const { top, bottom } = (node instanceof Element ? node : node.parentElement)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
            return top < innerHeight && bottom > 0;
          });
          if (seen) inSight = last;
        };
        painted.port2.postMessage(null);
      });
    });
    observer.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    location.hash = hash;
    while (performance.now() - last < 700 || main.querySelector('[aria-busy=true], .skeleton')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (performance.now() - started > 30_000) break;
    }
    observer.disconnect();
    const asked = performance.getEntriesByType('measure').filter(({ name, startTime }) => name.startsWith('atlas:query:') && startTime >= started);
    const ends = asked.map(({ startTime, duration }) => startTime + duration);
    return { inSight: inSight - started, drawn: last - started, asking: ends.length > 0 ? Math.max(...ends) - Math.min(...asked.map(({ startTime }) => startTime)) : 0 };
  }, address.slice(1));
}

/** A quantile by nearest rank: the least value that so large a share of them does not exceed. */
const at = (values: readonly number[], share: number): string => ([...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN).toFixed(0);

await makeDataset();
const server = await preview({ plugins: [datasets], preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info', MARK] });
try {
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => {
    console.log(`page error: ${error.message}`);
  });
  const origin = `http://127.0.0.1:${String(address.port)}/`;
  await page.goto(`${origin}#/?data=${NAME}`);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:engine-ready').length > 0, undefined, { timeout: 180_000 });
  await page.waitForFunction(() => performance.getEntriesByName('atlas:engine-warm').length > 0, undefined, { timeout: 60_000 });
  const first = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, Math.round(startTime)])));
  console.log(`first chart after ${String(first['atlas:first-chart'])} ms, engine with ${(statSync(database).size / 1e6).toFixed(0)} MB of data after ${String(first['atlas:engine-ready'])} ms, warm after ${String(first['atlas:engine-warm'])} ms`);
  for (const [name, addresses] of Object.entries(changesOf(await places()))) {
    if (only !== '' && !only.split(',').includes(name)) continue;
    const [opening = '', ...changes] = addresses.map((each) => `${each}${each.includes('?') ? '&' : '?'}data=${NAME}`);
    await change(page, opening);
    const seen: Change[] = [];
    const before = browserCpu(MARK);
    for (const each of changes) seen.push(await change(page, each));
    const after = browserCpu(MARK);
    const cpu = (part: keyof BrowserCpu): string => ((after[part] - before[part]) / seen.length).toFixed(0).padStart(4);
    const both = (values: readonly number[]): string => `median ${at(values, 0.5).padStart(5)} ms, p95 ${at(values, 0.95).padStart(5)} ms`;
    console.log(
      `${name.padEnd(22)} in sight ${both(seen.map(({ inSight }) => inSight))}; all ${both(seen.map(({ drawn }) => drawn))}; questions median ${at(seen.map(({ asking }) => asking), 0.5).padStart(5)} ms; processor main ${cpu('main')}, workers ${cpu('workers')} ms a change (${String(seen.length)} changes, load ${(loadavg()[0] ?? 0).toFixed(1)})`,
    );
  }
  const memory = await page.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN);
  console.log(`JavaScript heap at the end ${(memory / 1e6).toFixed(0)} MB; load of the machine ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
} finally {
  await browser.close();
  await server.close();
  if (kept === undefined) rmSync(directory, { recursive: true, force: true });
}
