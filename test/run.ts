/** The one test command: finds a browser, builds data and app, then runs every Vitest project. Arguments go to Vitest. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './setup/chromium';

function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

let executable: string;
try {
  executable = findChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
run('npm', ['run', 'build']);
run('npx', ['vitest', 'run', ...process.argv.slice(2)], { ...process.env, ATLAS_CHROMIUM: executable });
