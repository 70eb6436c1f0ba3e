/** Time of every rule over simulated reports in Chromium: `npx tsx test/bench/rules-browser.ts [bodies] [years] [runs]`; 25,000 bodies over 8 years make 200,000 reports. */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import { createServer, type Plugin } from 'vite';
import { buildDataset } from '../../src/cli/dataset/build';
import { DEFAULTS, simulate } from '../../src/cli/simulate/simulate';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';
import type { Timed } from './browser/rules';

const [bodies = '25000', years = '8', runs = '3'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Serves the bench's page, and the dataset beside it. */
const page: Plugin = {
  name: 'bench-page',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (path === '/bench.html') {
        response.setHeader('content-type', 'text/html');
        response.end('<!doctype html><script type="module" src="/test/bench/browser/rules.ts"></script>');
      } else if (path.startsWith('/dataset/')) {
        const file = join(directory, 'built', basename(path));
        response.setHeader('content-length', statSync(file).size);
        createReadStream(file).pipe(response);
      } else next();
    });
  },
};

try {
  const { reports } = await simulate({ ...DEFAULTS, bodies: Number(bodies), years: Number(years) }, join(directory, 'package'));
  await buildDataset(join(directory, 'package'), join(directory, 'built'));
  const server = await createServer({ plugins: [page], server: { port: 0, host: '127.0.0.1', hmr: false, watch: null }, logLevel: 'error' });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The bench server has no port.');
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
  const seen: Timed[] = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const tab = await browser.newPage();
    tab.setDefaultTimeout(600_000);
    await tab.goto(`http://127.0.0.1:${String(address.port)}/bench.html`);
    await tab.waitForFunction(() => 'timed' in window);
    seen.push(await tab.evaluate(() => (window as unknown as { timed: () => Promise<Timed> }).timed()));
    await tab.close();
  }
  for (const [index, { id }] of (seen[0]?.rules ?? []).entries()) console.log(`${id.padEnd(14)} ${seconds(median(seen.map(({ rules }) => rules[index]?.milliseconds ?? NaN)))}`);
  console.log(`all rules over ${String(reports)} reports in Chromium: median ${seconds(median(seen.map(({ all }) => all)))} of ${runs}, dataset opened in ${seconds(median(seen.map(({ opened }) => opened)))}`);
  await browser.close();
  await server.close();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
