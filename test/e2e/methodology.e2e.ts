import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '@/model/metrics';
import { RULES } from '@/model/rules';
import { engineReady, launch, revisit, seriousFindings } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('the methodology page', () => {
  it('has every metric and rule of the registries, with formula, cells and basis', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/methodology');
    await page.locator('[data-metric]').first().waitFor();
    expect(await page.locator('[data-metric]').evaluateAll((all) => all.map((each) => each.getAttribute('data-metric')))).toEqual(METRICS.map(({ id }) => id));
    expect(await page.locator('[data-rule]').evaluateAll((all) => all.map((each) => each.getAttribute('data-rule')))).toEqual(RULES.map(({ id }) => id));
    const entry = page.locator('[data-metric=granted_or_in_part_rate]');
    await entry.locator('summary').click();
    const text = await entry.innerText();
    for (const words of ['予以公开+部分公开', '(granted + granted_in_part) / processed', '表三　三、（一）予以公开　〔总计〕', '第三十七条', '不足 30']) {
      expect(text.replaceAll('\u2003', '')).toContain(words);
    }
    await end();
  });

  it('is reached from a metric where it is used, and leads back to its ranking', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/compare?metric=review_corrected_rate&lang=en');
    await page.getByRole('link', { name: 'How it is computed' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-anchor'))).toBe('metric-review_corrected_rate');
    await expect.poll(() => page.locator('[data-anchor=metric-review_corrected_rate]').evaluate((each) => Math.round(each.getBoundingClientRect().top))).toBeLessThan(60);
    await page.locator('[data-metric=review_corrected_rate]').getByRole('link', { name: 'See the ranking' }).click();
    await expect.poll(() => page.getByTestId('metric').inputValue()).toBe('review_corrected_rate');
    await end();
  });

  it('shows which reports are held, found by pinyin, and terms in both languages', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/methodology?at=coverage');
    await engineReady(page);
    await page.getByTestId('coverage-search').fill('huaianshi hongze');
    const row = page.locator('[data-testid=coverage] tbody tr', { has: page.getByRole('rowheader', { name: '淮安市洪泽区人民政府', exact: true }) });
    await expect.poll(() => row.locator('.mark').count()).toBe(2);
    expect(await row.locator('.mark').first().getAttribute('title')).toBe('全地区汇总 · 收录原表');
    await page.getByTestId('glossary-search').fill('third party');
    await expect.poll(() => page.locator('[data-testid=glossary]').innerText()).toContain('保护第三方合法权益');
    await end();
  });

  it('keeps the links of its contents in the address, and says so where one leads nowhere', async () => {
    const { page, go, end } = await revisit(browser);
    await go('#/methodology?at=metric-gone');
    await expect.poll(() => page.locator('.notice').innerText()).toContain('at=metric-gone');
    await page.getByRole('navigation', { name: '本页目录' }).getByRole('link', { name: '表三收支平衡' }).click();
    expect(page.url()).toContain('at=rule-T3-BALANCE');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-anchor'))).toBe('rule-T3-BALANCE');
    await end();
  });

  for (const [theme, lang] of [['light', 'zh-CN'], ['dark', 'en']] as const) {
    it(`has nothing serious for axe: ${theme} ${lang}`, async () => {
      const { page, go, end } = await revisit(browser);
      await go(`#/methodology?theme=${theme}&lang=${lang}`);
      await engineReady(page);
      await page.locator('[data-testid=coverage] .mark').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await end();
    });
  }

  it('fits a phone without scrolling sideways, its contents folded', async () => {
    const { page, go, end } = await revisit(browser, { width: 390, height: 844 });
    await go('#/methodology');
    await page.locator('[data-metric]').first().waitFor();
    expect(await page.locator('.contents nav').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await end();
  });
});
