/** Kills the tab amid imports at random moments and counts what was lost: `npx tsx test/bench/import-kills.ts [kills] [first seed]`. */
import { loadavg } from 'node:os';
import { preview } from 'vite';
import { killedImport } from '../support/import-kill';

const [kills = '30', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const REPORTS = 200;
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const address = server.httpServer.address();
if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
let faulty = 0;
for (let at = 0; at < Number(kills); at += 1) {
  const { steps, after, confirmed, kept, faults, seed: used } = await killedImport(`http://127.0.0.1:${String(address.port)}/`, Number(seed) + at, REPORTS);
  console.log(`seed ${String(used)}: killed ${String(after)} ms after ${String(steps)} confirmed steps, ${String(confirmed.length)} confirmed, ${String(kept.length)} kept${faults.length > 0 ? `; ${faults.slice(0, 5).join('; ')}` : ''}`);
  if (faults.length > 0) faulty += 1;
}
console.log(`${kills} kills, ${String(faulty)} with anything lost, half or twice; load ${loadavg().map((one) => one.toFixed(1)).join(' ')}`);
await server.close();
process.exit(faulty > 0 ? 1 : 0);
