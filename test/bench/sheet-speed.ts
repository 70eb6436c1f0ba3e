/** Time of reading a table of request rows against DuckDB's own read_csv, in Chromium and in Node, rounds interleaved: `npx tsx test/bench/sheet-speed.ts [rows] [rounds] [careful]`. */
import { chromium } from 'playwright';
import { createServer, type Plugin } from 'vite';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeEngine } from '../../src/engine/node';
import type { FileEngine } from '../../src/engine/files';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';
import { measure, type SheetTimes } from './sheet-speed/measure';
import { requestTable } from './sheet-speed/table';

const [rows = '1000000', rounds = '5', way = 'plain'] = process.argv.slice(2);
const careful = way === 'careful';
const bytes = requestTable(Number(rows));
const folder = await mkdtemp(join(tmpdir(), 'atlas-sheet-'));
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

async function openNode(): Promise<FileEngine> {
  const path = (name: string): string => join(folder, name);
  return { ...(await openNodeEngine()), path, put: (name, content) => writeFile(path(name), content), drop: (name) => rm(path(name), { force: true }), take: async (name) => new Uint8Array(await readFile(path(name))) };
}

function tell(where: string, times: readonly SheetTimes[]): void {
  const ratio = (part: 'check' | 'load'): string => median(times.map((one) => one[part] / one.duckdb)).toFixed(2);
  const at = (part: 'duckdb' | 'check' | 'load'): string => seconds(median(times.map((one) => one[part])));
  console.log(`${where}: read_csv ${at('duckdb')}; read and checked ${at('check')} (x ${ratio('check')}); into own tables ${at('load')} (x ${ratio('load')}); ${String(times[0]?.rows)} rows, ${String(times[0]?.reports)} reports, medians of ${String(times.length)}, load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`);
}

/** Serves the bench's page, and the table beside it. */
const page: Plugin = {
  name: 'bench-page',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (path === '/bench.html') {
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><script type="module" src="/test/bench/browser/sheet.ts"></script>');
      } else if (path === '/sheet.csv') response.end(bytes);
      else next();
    });
  },
};

const server = await createServer({ plugins: [page], server: { port: 0, host: '127.0.0.1', hmr: false, watch: null }, logLevel: 'error' });
try {
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The bench server has no port.');
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  const seen: { node: SheetTimes; chromium: SheetTimes }[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const tab = await browser.newPage();
    tab.setDefaultTimeout(600_000);
    await tab.goto(`http://127.0.0.1:${String(address.port)}/bench.html`);
    await tab.waitForFunction(() => 'timed' in window);
    const inChromium = await tab.evaluate((slow) => (window as unknown as { timed: (careful: boolean) => Promise<SheetTimes> }).timed(slow), careful);
    await tab.close();
    seen.push({ chromium: inChromium, node: await measure(bytes, openNode, careful) });
  }
  console.log(`${(bytes.length / 1e6).toFixed(0)} MB, ${way}`);
  tell('Chromium', seen.map((one) => one.chromium));
  tell('Node', seen.map((one) => one.node));
  await browser.close();
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
