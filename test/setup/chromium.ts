import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags for a Chromium that reaches nothing but the pages under test. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * The path of a Chromium: the environment variable ATLAS_CHROMIUM, an installed browser, Playwright's own,
 * or, on Debian as root, a freshly installed `chromium` package.
 *
 * @throws Error naming what to install, where no browser can be had.
 */
export function findChromium(): string {
  const named = process.env['ATLAS_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`ATLAS_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const found = presentChromium() ?? installOnDebian();
  if (found) return found;
  throw new Error(
    'The tests need a Chromium. Install one (Debian/Ubuntu: sudo apt-get install chromium; elsewhere: Chrome, Edge, or ' +
      '"npx playwright install chromium"), or set ATLAS_CHROMIUM to the path of its executable.',
  );
}

/** A Chromium that is on the machine already, or null. */
export function presentChromium(): string | null {
  return process.env['ATLAS_CHROMIUM'] ?? installed() ?? playwrightsOwn();
}

function installed(): string | null {
  for (const name of NAMES) {
    const path = which(name);
    if (path) return path;
  }
  return MAC_APPS.find((path) => existsSync(path)) ?? null;
}

function which(name: string): string | null {
  try {
    return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0]?.trim() || null;
  } catch {
    return null;
  }
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function installOnDebian(): string | null {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.log('No Chromium found: installing the Debian packages chromium and fonts-noto-cjk.');
  execFileSync('apt-get', ['update'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit' });
  return which('chromium');
}
