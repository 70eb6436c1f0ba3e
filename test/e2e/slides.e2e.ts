import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { buildPackage } from '@/cli/dataset/shipped';
import { openPackage, packageFaults } from '../export/support/package';
import { writeSmallPackage } from '../support/small-package';
import { launch, seriousFindings, visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const RANKING = '#/compare?bodies=320800,320813&year=2024&metric=granted_rate';
const HEAT = '#/compare?bodies=320800,320813&kind=heat_map&metric=received';

async function pin(page: Page, note: string): Promise<void> {
  await page.getByTestId('pin').first().click();
  await page.getByTestId('pin-note').fill(note);
  await page.getByTestId('pin-save').click();
  await page.getByRole('button', { name: '打开汇报' }).waitFor();
  await page.keyboard.press('Escape');
}

async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const names = (page: Page): Promise<string[]> => page.locator('[data-slide] .name').allInnerTexts();

describe('slides', () => {
  it('are pinned from charts with a comment, kept over a reload, ordered by keyboard, deleted and put back', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/slides');
    await page.getByText('还没有钉任何图').waitFor();
    await go(RANKING);
    await page.locator('[data-testid=comparison] tbody tr').first().waitFor();
    await pin(page, '淮安市公开率偏低');
    await go(HEAT);
    await expect.poll(() => page.locator('[data-testid=comparison] h2').innerText()).toContain('新收申请');
    await pin(page, '');
    await go('#/slides');
    await page.reload();
    await expect.poll(() => names(page)).toEqual(['2024 年予以公开率', '2019—2025 年新收申请']);
    await expect.poll(() => page.getByTestId('preview').first().innerText()).toContain('淮安市公开率偏低');

    await page.locator('[data-slide] .open').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => names(page)).toEqual(['2019—2025 年新收申请', '2024 年予以公开率']);
    expect(await page.getByRole('status').allInnerTexts()).toContain('“2024 年予以公开率”已移到第 2 页。');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('2024 年予以公开率');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => names(page)).toEqual(['2024 年予以公开率', '2019—2025 年新收申请']);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => names(page)).toEqual(['2019—2025 年新收申请', '2024 年予以公开率']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('2024 年予以公开率');
    await page.keyboard.press('Delete');
    await expect.poll(() => names(page)).toEqual(['2019—2025 年新收申请']);
    await page.getByTestId('undo-remove').click();
    await expect.poll(() => names(page)).toEqual(['2019—2025 年新收申请', '2024 年予以公开率']);

    await page.getByTestId('add-section').click();
    await page.getByLabel('章节标题').fill('一、总体情况');
    await page.keyboard.press('Tab');
    await expect.poll(() => names(page)).toContain('一、总体情况');
    await page.getByTestId('clear-deck').click();
    await page.getByText('还没有钉任何图').waitFor();
    await page.getByTestId('bring-back').click();
    await expect.poll(() => names(page)).toHaveLength(3);
    await end();
  });

  it('are ordered by dragging with the mouse, past the edge of a long list too, and stay so', async () => {
    const { page, go, end } = await visit(browser, { viewport: { width: 1440, height: 900 } });
    await go('#/slides');
    const sections = Array.from({ length: 14 }, (_, index) => ({ kind: 'section', id: `s${String(index)}`, title: String(index + 1), note: '' }));
    const file = { version: 1, cover: { shown: false, title: '', office: '', period: '', date: '' }, template: 'plain', own: null, slides: sections };
    await page.locator('[data-testid=open-deck] input').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    await expect.poll(() => names(page)).toHaveLength(14);
    const middleOf = async (title: string) => {
      const box = await page.locator('[data-slide]').filter({ has: page.locator(`.name:text-is("${title}")`) }).boundingBox();
      if (!box) throw new Error(`no slide ${title}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const drag = async (title: string, to: { x: number; y: number }, arrived: (slides: readonly string[]) => boolean): Promise<void> => {
      // Slides glide to their places.
      await page.waitForTimeout(400);
      const from = await middleOf(title);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 3, from.y + 8, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 12 });
      // The list follows the pointer, and scrolls, at its own pace.
      let trembling = 0;
      await expect.poll(async () => {
        // A hand is never quite still, and a list that scrolls under a still pointer looks for no new place.
        await page.mouse.move(to.x + (trembling = 1 - trembling), to.y);
        return arrived(await page.locator('[data-slide]:not(.sortable-fallback) .name').allInnerTexts());
      }).toBe(true);
      await page.mouse.up();
    };
    const first = (...titles: readonly string[]) => (slides: readonly string[]): boolean => titles.every((title, index) => slides[index] === title);
    await drag('1', await middleOf('3'), first('2', '3', '1'));
    await expect.poll(() => names(page)).toEqual(['2', '3', '1', ...sections.slice(3).map(({ title }) => title)]);
    await drag('4', await middleOf('2'), first('4', '2', '3'));
    await expect.poll(() => names(page)).toEqual(['4', '2', '3', '1', ...sections.slice(4).map(({ title }) => title)]);
    // The last slides are out of sight: the list scrolls while the pointer waits at its edge.
    const list = (await page.locator('.list').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await drag('2', { x: list.x + 150, y: list.y + list.height - 12 }, (slides) => slides.slice(-3).includes('2'));
    await expect.poll(() => names(page).then((all) => all.slice(-3))).toContain('2');
    await expect.poll(() => names(page)).toHaveLength(14);
    const order = await names(page);
    // Let go beside the list, nothing moves.
    await drag(order.at(-1) ?? '', { x: 1300, y: 400 }, () => true);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(order);
    await end();
  });

  it('become a file whose charts hold the figures of the screen, and a deck file that is read back', async () => {
    const { page, go, end } = await visit(browser);
    await go(RANKING);
    await page.locator('[data-testid=comparison] tbody tr').first().waitFor();
    await pin(page, '');
    await go(HEAT);
    await expect.poll(() => page.locator('[data-testid=comparison] h2').innerText()).toContain('新收申请');
    await pin(page, '');
    await go('#/slides');
    await page.getByTestId('cover-title').fill('年度工作情况');
    await page.keyboard.press('Tab');
    await page.getByTestId('template-red').check();
    await expect.poll(() => names(page)).toHaveLength(2);
    const pptx = await save(page, 'export-deck');
    expect(pptx.name).toBe('年度工作情况.pptx');
    const opened = openPackage(pptx.bytes);
    expect(packageFaults(opened)).toEqual([]);
    const chart = opened.paths.find((path) => /charts\/chart\d+\.xml$/.test(path)) ?? '';
    // 50 of 95 and 1,362 of 3,050, as printed in the reports.
    expect([...opened.text(chart).matchAll(/<c:val>.*?<\/c:val>/g)].flatMap(([values]) => [...values.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => Number(value)))).toEqual([50 / 95, 1362 / 3050]);
    const picture = opened.paths.find((path) => path.endsWith('.png')) ?? '';
    expect(Buffer.from(opened.bytes(picture)).readUInt32BE(16)).toBeGreaterThan(2300);
    expect(opened.text('ppt/slides/slide4.xml')).toContain('3,119');

    const file = await save(page, 'save-deck');
    await page.getByTestId('clear-deck').click();
    await page.locator('[data-testid=open-deck] input').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: file.bytes });
    await expect.poll(() => names(page)).toEqual(['2024 年予以公开率', '2019—2025 年新收申请']);
    await page.locator('[data-testid=open-deck] input').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1}') });
    await expect.poll(() => page.getByTestId('problem').innerText()).toContain('出错位置：cover');
    expect(await names(page)).toHaveLength(2);
    await end();
  });

  it('are asked anew, and say which figures changed or that a chart is gone', async () => {
    const { page, go, end } = await visit(browser);
    await go(RANKING);
    await page.locator('[data-testid=comparison] tbody tr').first().waitFor();
    await pin(page, '');
    await go('#/slides');
    await expect.poll(() => names(page)).toHaveLength(1);
    const deck = JSON.parse((await save(page, 'save-deck')).bytes.toString('utf8')) as { slides: { id: string; pin: { chart: string }; model: { series: { points: { value: number; numerator: number }[] }[] } }[] };
    const [slide] = deck.slides;
    const point = slide?.model.series[0]?.points[0];
    if (!slide || !point) throw new Error('nothing was pinned');
    point.numerator = 49;
    point.value = 49 / 95;
    deck.slides.push({ ...structuredClone(slide), id: 'lost', pin: { ...slide.pin, chart: 'ranked_bars-7' } });
    await page.locator('[data-testid=open-deck] input').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(deck)) });
    await page.getByTestId('refresh').click();
    await page.getByTestId('apply-refresh').waitFor({ timeout: 60_000 });
    const said = await page.getByTestId('refresh-panel').innerText();
    expect(said).toContain('淮安市洪泽区人民政府，予以公开率 (%)：51.6% → 52.6%');
    expect(said).toContain('淮安市洪泽区人民政府，分子：49 → 50');
    expect(said).toContain('原来的视图里已没有这张图');
    await page.getByTestId('apply-refresh').click();
    await page.getByText('已替换 1 张图的数字').waitFor();
    const after = JSON.parse((await save(page, 'save-deck')).bytes.toString('utf8')) as typeof deck;
    expect(after.slides[0]?.model.series[0]?.points[0]?.value).toBe(50 / 95);
    await end();
  });

  it('are presented over the whole window, by keys, with live charts', async () => {
    const { page, go, end } = await visit(browser);
    await go(RANKING);
    await page.locator('[data-testid=comparison] tbody tr').first().waitFor();
    await pin(page, '');
    await go('#/slides');
    await expect.poll(() => names(page)).toHaveLength(1);
    await page.getByTestId('present').click();
    const stage = page.getByTestId('presentation');
    await stage.waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => stage.innerText()).toContain('2 / 2');
    await expect.poll(() => stage.getByRole('application').locator('svg').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Home');
    await expect.poll(() => stage.innerText()).toContain('1 / 2');
    await page.keyboard.press('Escape');
    await stage.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('present');
    await end();
  });

  it.each(['light', 'dark'])('have nothing that axe finds serious, on a phone too (%s)', async (theme) => {
    const { page, go, end } = await visit(browser);
    await go(`${RANKING}&theme=${theme}`);
    await page.locator('[data-testid=comparison] tbody tr').first().waitFor();
    await page.locator('[data-testid=comparison] summary').click();
    await page.getByTestId('download-pptx').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('pin').first().click();
    await page.getByTestId('pin-note').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('pin-save').click();
    await page.getByRole('button', { name: '打开汇报' }).click();
    await expect.poll(() => names(page)).toHaveLength(1);
    await page.getByTestId('preview').locator('svg').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });
});

describe('an embedded chart', () => {
  it('stands alone with its source and the way back, and says when the data are no longer those it was made from', async () => {
    const { page, go, end } = await visit(browser, { viewport: { width: 600, height: 500 } });
    await go(`${RANKING}&embed=1&chart=ranked_bars-1&version=0000000000000000`);
    const frame = page.getByTestId('embed');
    await frame.locator('svg').waitFor();
    const said = await frame.innerText();
    for (const part of ['2024 年予以公开率', '来源：', '数据版本 00000000 网站没有保留']) expect(said).toContain(part);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await frame.getByRole('link').getAttribute('href')).toMatch(/#\/compare\?(?!.*embed).*metric=granted_rate/);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
    await end();
  });
});

describe('a stated version of the data', () => {
  const directory = mkdtempSync(join(tmpdir(), 'atlas-versions-'));
  const VIEW = '#/compare?data=our-city&bodies=320813,320826&year=2024&metric=received&scope=region';
  let versions: readonly [string, string] = ['', ''];

  beforeAll(async () => {
    const built: string[] = [];
    for (const [received, day] of [[21, '2026-01-05'], [22, '2026-02-05']] as const) {
      writeSmallPackage(join(directory, 'package'), received);
      built.push((await buildDataset(join(directory, 'package'), join(directory, 'datasets', 'our-city'), day)).version);
    }
    await buildPackage(join(directory, 'package'), join(directory, 'datasets'), () => undefined);
    versions = [built[0] ?? '', built[1] ?? ''];
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  /** A page of the site as it would be with the datasets of `directory`; the answer lists what was asked of them. */
  async function versioned() {
    const opened = await visit(browser, { viewport: { width: 700, height: 600 } });
    const asked: string[] = [];
    await opened.page.route('**/datasets/**', async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      asked.push(path);
      await route.fulfill({ path: join(directory, path) });
    });
    return { ...opened, asked };
  }

  it('is answered from what the site has kept, says so, and leads to the data of today', async () => {
    const { page, go, end, asked } = await versioned();
    await go(`${VIEW}&embed=1&chart=ranked_bars-1&version=${versions[0]}`);
    const frame = page.getByTestId('embed');
    await frame.locator('svg').waitFor();
    await expect.poll(() => frame.innerText()).toContain(`版本 ${versions[0].slice(0, 8)}，2026-01-05 生成`);
    await frame.getByRole('button', { name: '表' }).click();
    expect(await frame.getByRole('row').allInnerTexts()).toContainEqual(expect.stringMatching(/洪泽区.*21/s));
    expect(await seriousFindings(page)).toEqual([]);
    const whole = (await frame.getByRole('link', { name: '在公开图鉴中查看' }).getAttribute('href')) ?? '';
    expect(whole).toContain(`version=${versions[0]}`);
    await page.goto(whole);
    const rows = page.locator('[data-testid=comparison] tbody tr');
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringMatching(/洪泽区.*21/s));
    // A question that no first view holds: the engine answers it from the same version.
    await page.goto(whole.replace('metric=received', 'metric=granted_rate'));
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringMatching(/洪泽区.*47\.6%/s));
    expect(asked.filter((path) => path.endsWith('.duckdb'))).toEqual([`/datasets/our-city@${versions[0]}/our-city.duckdb`]);
    await page.getByRole('link', { name: '看现行数据' }).click();
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringMatching(/洪泽区.*45\.5%/s));
    expect(await page.getByTestId('version').count()).toBe(0);
    await end();
  });

  it('that the site has not is never asked for as a file, whatever it looks like', async () => {
    const { page, go, end, asked } = await versioned();
    for (const version of ['../../our-city', '..%2F..%2Fsecret', 'constructor', '<img src=x onerror=alert(1)>', '0'.repeat(5000)]) {
      await page.goto('about:blank');
      await go(`${VIEW}&version=${encodeURIComponent(version)}`);
      await expect.poll(() => page.getByTestId('version').innerText()).toContain(`版本 ${version.slice(0, 8)} 网站没有保留`);
    }
    expect(await page.getByTestId('version').locator('img').count()).toBe(0);
    expect(asked.filter((path) => !/^\/datasets\/(index\.json|our-city\/[\w.-]+)$/.test(path))).toEqual([]);
    await end();
  });

  it('whose file is not what was built is refused, not shown', async () => {
    const { page, go, end } = await versioned();
    await page.route('**/our-city.duckdb', (route) => route.fulfill({ body: readFileSync(join(directory, 'datasets', `our-city@${versions[0]}`, 'our-city.duckdb')).fill(7, 5000, 5010) }));
    await go(`${VIEW.replace('received', 'granted_rate')}&version=${versions[0]}`);
    await expect.poll(() => page.getByRole('alert').first().innerText()).toContain('数据文件与清单不符，已拒绝使用');
    await end();
  });
});

describe('the yearly brief of a body', () => {
  it('is a document with its printed figures, its charts and the address of its report', async () => {
    const { page, go, end } = await visit(browser);
    await go('#/?body=320800&scope=region&year=2024');
    await page.getByTestId('brief').waitFor();
    const brief = await save(page, 'brief');
    expect(brief.name).toBe('淮安市人民政府 2024 年政府信息公开工作简报.docx');
    const opened = openPackage(brief.bytes);
    expect(packageFaults(opened)).toEqual([]);
    const text = opened.text('word/document.xml').replace(/<[^>]+>/g, ' ');
    for (const part of ['3,119', '3,050', '59.5%（1,816 ÷ 3,050）', '勾稽关系']) expect(text).toContain(part);
    expect(opened.paths.filter((path) => path.endsWith('.png'))).toHaveLength(3);
    await end();
  });
});
