import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@/chart/registry';
import { CHART_KINDS, type ChartModel } from '@/chart/model';
import { DARK, LIGHT } from '@/chart/theme';
import { captionOf } from '@/export/caption';
import { FRAMES } from '@/export/picture-layout';
import { toSvg } from '@/export/svg';
import { countHistory, MARKUP, rateRanking, reasonTree, requestFlow } from '../support/models';
import { wordsOf } from '../support/words';
import { manyBodies } from './support/decks';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const svgOf = (model: ChartModel, frame: keyof typeof FRAMES = 'whole', theme = LIGHT): Promise<string> =>
  toSvg({ model, caption: captionOf(model, new Date(2026, 0, 5), t, 'http://10.0.0.1/#/compare'), theme, locale: 'zh-CN', t, frame: FRAMES[frame] });

describe.each([
  ['a ranking', rateRanking()],
  ['lines', countHistory('lines')],
  ['a heat map', countHistory('heat_map')],
  ['a flow', requestFlow()],
  ['a tree', reasonTree()],
])('%s as SVG', (_, model) => {
  it.each([LIGHT, DARK])('is well-formed, holds no script and asks for nothing ($name)', async (theme) => {
    const svg = await svgOf(model, 'whole', theme);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/<script|<style|<foreignObject|<image|<img|<a |\son\w+=|javascript:|@import|url\((?!#)/i);
    expect(svg.match(/(?:href|src)="(?!#)[^"]*"/g)).toBeNull();
    expect(svg).toContain('Microsoft YaHei');
  });
  it('carries title, unit, source, date and the way back', async () => {
    const svg = await svgOf(model);
    for (const part of [model.title, '来源：', '导出日期 2026-01-05', 'http://10.0.0.1/#/compare']) expect(svg).toContain(part);
  });
});

describe('pictures of fixed shape', () => {
  it.each([['wide', 1280, 720], ['classic', 1152, 864], ['square', 1080, 1080]] as const)('keep it: %s', async (frame, width, height) => {
    expect(await svgOf(rateRanking(), frame)).toContain(`viewBox="0 0 ${String(width)} ${String(height)}"`);
  });
  it('say what they leave out of a long ranking', async () => {
    const svg = await svgOf({ ...manyBodies(400), title: '新收申请' }, 'wide');
    expect(svg).toContain('其余 380 个中，有数字的 380 个合计 7,239,000 件');
    expect(await svgOf({ ...manyBodies(40), title: '新收申请' }, 'whole')).not.toContain('未画出');
  });
  it('are marked where the figures are simulated', async () => {
    expect((await svgOf(rateRanking('zh-CN', true))).match(/模拟数据，非真实统计/g)?.length).toBeGreaterThan(2);
  });
  it('hold markup as text', async () => {
    expect(await svgOf({ ...rateRanking(), title: MARKUP })).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  });
});
