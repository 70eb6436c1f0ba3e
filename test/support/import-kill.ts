import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { Random } from '../parse/support/random';
import { CHROMIUM_FLAGS, findChromium } from '../setup/chromium';
import { htmlReports } from './clean-reports';
import { openNodeFiles } from './node-files';

/** What a tab that died amid an import had confirmed, and what was there when the page was opened again. */
export interface Killed {
  readonly seed: number;
  /** Acceptances that the page had to confirm before the tab was to die, and the milliseconds from then on. */
  readonly steps: number;
  readonly after: number;
  readonly confirmed: readonly string[];
  readonly kept: readonly string[];
  /** All that is not as it ought to be. */
  readonly faults: readonly string[];
}

/** A tab dies within so many milliseconds: about as long as a step of keeping takes. */
const SPAN = 4_000;
/** So many steps are confirmed before it dies, at most. */
const MOST_STEPS = 2;
const TIMEOUT = 240_000;

const launch = (profile: string): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: [...CHROMIUM_FLAGS], acceptDownloads: true, viewport: { width: 1440, height: 900 } });

/** Names and years of the reports that the page says are kept. */
const confirmedOn = (page: Page): Promise<string[]> => page.evaluate(() => {
  const list = document.querySelector<HTMLElement>('[data-testid=candidates]');
  // All lines are drawn where nothing scrolls.
  if (list) list.style.maxHeight = 'none';
  return [...document.querySelectorAll('[data-testid=candidates] .accepted .name')].map((name) => (name.textContent ?? '').replace('✓', '').trim());
});

/**
 * Presses "accept all without doubts" again and again, as reports come in, until the tab is gone; tells what was confirmed last.
 * @param die begins when so many steps have been confirmed.
 */
async function acceptUntil(page: Page, steps: number, die: () => Promise<unknown>): Promise<readonly string[]> {
  let confirmed: readonly string[] = [];
  let over = false;
  let taken = 0;
  let begin: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => { begin = resolve; }).then(die);
  if (steps === 0) begin();
  void gone.then(() => { over = true; });
  const button = page.getByTestId('accept-clean');
  while (!over) {
    const step = (async () => {
      const now = await confirmedOn(page);
      if (now.length > confirmed.length) {
        confirmed = now;
        taken += 1;
        if (taken >= steps) begin();
      }
      if (await button.isEnabled()) await button.click({ timeout: 500 });
      await page.waitForTimeout(20);
    })().catch(() => undefined);
    await Promise.race([step, gone]);
  }
  await gone;
  return confirmed;
}

/** Ends the tab's process: from within, or from without as a system short of memory does. */
async function kill(context: BrowserContext, page: Page, within: boolean): Promise<void> {
  const crashed = page.waitForEvent('crash', { timeout: TIMEOUT });
  if (within) void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
  else {
    const devtools = await context.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
    for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  }
  await crashed;
}

/** Imports clean reports in a profile of its own, kills the tab at a moment that the seed chooses, and opens the page again. */
export async function killedImport(site: string, seed: number, count: number): Promise<Killed> {
  const random = new Random(seed);
  const steps = random.below(MOST_STEPS + 1);
  const after = random.below(SPAN);
  const folder = mkdtempSync(join(tmpdir(), 'atlas-kill-'));
  const paths = htmlReports(count).map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const profile = join(folder, 'profile');
  try {
    const first = await launch(profile);
    const page = first.pages()[0] ?? (await first.newPage());
    await page.goto(`${site}#/import`);
    await page.getByTestId('choose-files').setInputFiles(paths);
    await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('[data-testid=accept-clean]')?.disabled === false, undefined, { timeout: TIMEOUT });
    const confirmed = await acceptUntil(page, steps, async () => {
      await new Promise((resolve) => setTimeout(resolve, after));
      await kill(first, page, seed % 2 === 0);
    });
    await first.close();
    const again = await launch(profile);
    const found = await keptIn(again, site);
    await again.close();
    return { seed, steps, after, confirmed, kept: found.kept, faults: [...found.faults, ...confirmed.filter((name) => !found.kept.includes(name)).map((name) => `lost: ${name}`)] };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What a page that is opened again shows and gives away. */
async function keptIn(context: BrowserContext, site: string): Promise<Pick<Killed, 'kept' | 'faults'>> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site}#/import`);
  const reports = page.getByTestId('own-reports');
  await reports.locator('p', { hasText: /还没有存入报告|\d+ 份/u }).first().waitFor({ timeout: TIMEOUT });
  const words = await reports.innerText();
  const faults = (await page.locator('[role=alert], .caution').allInnerTexts()).map((text) => `said: ${text}`);
  const shown = Number(/(\d+) 份/u.exec(words)?.[1] ?? 0);
  if (shown === 0) return { kept: [], faults };
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: TIMEOUT }), page.getByTestId('take-away').click()]);
  const held = await reportsIn(readFileSync(await file.path()));
  return { kept: held.kept, faults: [...faults, ...held.faults, ...(shown === held.kept.length ? [] : [`shown ${String(shown)}, held ${String(held.kept.length)}`])] };
}

/** Rows of a clean report, none of which may be missing. */
const WHOLE = { requests: 7, appeals: 3, disclosures: 1, narratives: 3, facts: 1 } as const;
const HELD = { name: 'text', year: 'number', requests: 'number', appeals: 'number', disclosures: 'number', narratives: 'number', facts: 'number' } as const;

/** The reports of a database, and which of them are not whole. */
async function reportsIn(database: Uint8Array): Promise<Pick<Killed, 'kept' | 'faults'>> {
  const engine = await openNodeFiles();
  try {
    await engine.put('own.duckdb', database);
    await engine.execute(`ATTACH '${engine.path('own.duckdb')}' AS own (READ_ONLY)`);
    await engine.execute('USE own');
    const rows = (table: string): string => `(SELECT count(*) FROM ${table} t WHERE t.report_id = r.report_id)::DOUBLE`;
    const sql = `SELECT a.name, r.year::DOUBLE AS year, ${rows('request')} AS requests, ${rows('appeal')} AS appeals, ${rows('disclosure')} AS disclosures, ${rows('narrative')} AS narratives, ${rows('fact')} AS facts FROM report r JOIN agency a USING (agency_id) ORDER BY ALL`;
    const held = await engine.run({ name: 'held', sql, params: [], shape: HELD });
    const kept = held.map(({ name, year }) => `${name} ${String(year)}`);
    const half = held.filter((one) => Object.entries(WHOLE).some(([part, rows]) => one[part as keyof typeof WHOLE] !== rows));
    return { kept, faults: [...half.map((one) => `half: ${JSON.stringify(one)}`), ...kept.filter((name, at) => kept.indexOf(name) !== at).map((name) => `twice: ${name}`)] };
  } finally {
    await engine.close();
  }
}
