import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engineReady, launch, revisit } from './visit';

/** What a page has of its questions while they are held back: how each is sent on, in the order in which they came. */
interface Held {
  __held: (() => void)[] | null;
}

/** Questions to the engine wait on their way to it as long as `__held` is a list. */
function holdBack(): void {
  const page = globalThis as unknown as Held;
  page.__held = null;
  const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (this: Worker, ...told: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...told: unknown[]) {
    const [message] = told;
    const question = typeof message === 'object' && message !== null && 'type' in message && String(message.type).includes('QUERY');
    const send = (): void => {
      post.apply(this, told);
    };
    if (page.__held && question) page.__held.push(send);
    else send();
  };
}

const waiting = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Held).__held?.length ?? 0);
const hold = (page: Page): Promise<void> => page.evaluate(() => {
  (globalThis as unknown as Held).__held = [];
});
/** Sends the next question on. @returns whether there was one. */
const sendOne = (page: Page): Promise<boolean> => page.evaluate(() => {
  const next = (globalThis as unknown as Held).__held?.shift();
  next?.();
  return next !== undefined;
});
const letGo = (page: Page): Promise<void> => page.evaluate(() => {
  const given = globalThis as unknown as Held;
  for (const send of given.__held ?? []) send();
  given.__held = null;
});

/** The parts of a page that say something of one choice and then of another, and words that only the one and only the other has. */
const CHANGES: readonly { readonly name: string; readonly from: string; readonly to: string; readonly says: string; readonly before: string; readonly after: string }[] = [
  { name: 'the answer about a body', from: '#/trends?body=320800&q=refused&year=2024', to: '#/trends?body=320813&q=refused&year=2024', says: '[data-testid=sentences]', before: '淮安市人民政府', after: '淮安市洪泽区人民政府' },
  { name: 'the answer about a year', from: '#/trends?body=all&q=refused&year=2024', to: '#/trends?body=all&q=refused&year=2022', says: '[data-testid=sentences]', before: '2024', after: '2022' },
  { name: 'what stands out', from: '#/?body=all&year=2024', to: '#/?body=all&year=2022', says: '[data-testid=standouts]', before: '2024 年', after: '2022 年' },
  { name: 'the overview of a body', from: '#/?body=320800&year=2024', to: '#/?body=320813&year=2024', says: '.overview > .lead, .overview > .tiles, .overview > .charts header', before: '淮安市人民政府', after: '淮安市洪泽区人民政府' },
  { name: 'the tables of a body', from: '#/body?body=320800&year=2024', to: '#/body?body=320813&year=2024', says: '[data-testid=table-requests]', before: '3119', after: '95' },
  { name: 'two reports', from: '#/diff?base=320813.2023.region.table&compared=320813.2024.region.table', to: '#/diff?base=320813.2023.region.table&compared=320800.2024.region.table', says: '.diff .chooser .name, .diff [data-cell] small, .diff [data-testid^=text-]', before: '+74', after: '+3098' },
  { name: 'the outcomes of a year', from: '#/outcomes?bodies=320800,320813&year=2024', to: '#/outcomes?bodies=320800,320813&year=2023', says: 'section.card > header, section.card > footer', before: '2024', after: '2023' },
  { name: 'whose reports the outcomes of a year are', from: '#/outcomes?year=2024', to: '#/outcomes?year=2022', says: '.page > .lead', before: '2024', after: '2022' },
  { name: 'the appeals of a body', from: '#/appeals?bodies=320800&year=2024', to: `#/appeals?bodies=320813&year=2024`, says: 'section.card > header, section.card > footer', before: '淮安市人民政府', after: '淮安市洪泽区人民政府' },
  { name: 'a comparison', from: '#/compare?bodies=320800,320813&metric=processed&year=2024', to: '#/compare?bodies=320800,320813&metric=processed&year=2023', says: '[data-testid=comparison] > header, [data-testid=comparison] table', before: '3,050', after: '2023' },
];

describe('while the figures of another choice are on their way', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    await (await revisit(browser)).page.addInitScript(holdBack);
  });
  afterEach(async () => letGo((await revisit(browser)).page));
  afterAll(() => browser.close());

  it.each(CHANGES)('$name stays as it was, and changes once', async ({ from, to, says, before, after }) => {
    const { page, go, end } = await revisit(browser);
    const said = (): Promise<string[]> => page.locator(says).allInnerTexts();
    const text = async (): Promise<string> => (await said()).join('\n');
    const settled = (): Promise<unknown> => page.waitForFunction(() => document.querySelector('main [aria-busy=true], main .skeleton') === null);
    await go(from);
    await engineReady(page);
    await expect.poll(text).toContain(before);
    await settled();
    const kept = await said();
    expect(kept.join()).not.toContain(after);

    await hold(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, to);
    await expect.poll(() => waiting(page)).toBeGreaterThan(0);
    const seen = await said();
    // A question now and then, each with time to be answered and to ask for others.
    while (await sendOne(page)) {
      await page.waitForTimeout(60);
      seen.push(...(await said()));
    }
    await letGo(page);
    await expect.poll(text).toContain(after);
    await settled();
    const whole = new Set([...kept, ...(await said())]);
    expect(seen.filter((part) => !whole.has(part))).toEqual([]);
    await end();
  });

  it('words in sight are not shown under the heading of another report', async () => {
    const { page, go, end } = await revisit(browser);
    const of = (year: number): string => `#/body?data=simulated&body=990101&year=${String(year)}`;
    const heading = page.getByTestId('report-facts').locator('.what');
    const words = page.locator('.report .sections');
    await go(of(2024));
    await engineReady(page);
    await expect.poll(() => heading.innerText()).toContain('2024');
    await expect.poll(() => words.innerText()).toContain('2024');
    await words.scrollIntoViewIfNeeded();
    const before = await words.innerText();

    await hold(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, of(2023));
    await expect.poll(() => waiting(page)).toBeGreaterThan(0);
    const seen: { readonly heading: string; readonly words: string }[] = [];
    while (await sendOne(page)) {
      await page.waitForTimeout(60);
      seen.push({ heading: await heading.innerText(), words: await words.innerText() });
    }
    await letGo(page);
    await expect.poll(() => words.innerText()).not.toBe(before);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.filter((each) => each.heading.includes('2023') && each.words === before)).toEqual([]);
    await end();
  });
});
