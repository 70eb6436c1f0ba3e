/** `npm run bench [name…]`: runs the named benches, or all of them, on the built site and prints their numbers. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = 'test/bench';
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .map((name) => basename(name, '.ts'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}
const onBuiltSite = ['startup', 'interaction', 'import', 'import-kills'];
if (wanted.length === 0 || wanted.some((name) => onBuiltSite.includes(name))) spawnSync('npm', ['run', 'build'], { stdio: 'ignore', shell: process.platform === 'win32' });
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['tsx', join(folder, `${name}.ts`)], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
