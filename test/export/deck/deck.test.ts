import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@/chart/registry';
import { CHART_KINDS } from '@/chart/model';
import { edited, inserted, moved, removed } from '@/export/deck/change';
import { FileProblem } from '@/export/deck/check';
import { differences } from '@/export/deck/differences';
import { readDeck, writeDeck } from '@/export/deck/read-deck';
import { readTheme } from '@/export/deck/read-theme';
import { pagesOf } from '@/export/slide/layout';
import { THEMES } from '@/export/slide/theme';
import { countHistory, known, rateRanking, reasonTree, requestFlow } from '../../support/models';
import { wordsOf } from '../../support/words';
import { chartSlide, deckOf, PIXEL } from '../support/decks';

const t = wordsOf('zh-CN');
beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

const problemOf = (read: () => unknown): [string, string] => {
  try {
    read();
  } catch (error) {
    if (error instanceof FileProblem) return [error.code, error.path];
    throw error;
  }
  throw new Error('nothing was refused');
};

const section = (id: string) => ({ kind: 'section', id, title: id, note: '' }) as const;
const ids = (deck: { slides: readonly { id: string }[] }): string => deck.slides.map(({ id }) => id).join('');

describe('a deck as a file', () => {
  const deck = deckOf([section('s'), chartSlide('a', rateRanking()), chartSlide('b', countHistory('heat_map')), chartSlide('c', requestFlow()), chartSlide('d', reasonTree())], { template: 'own', own: { ...THEMES.red, logo: PIXEL } });
  const broken = (change: (copy: any) => void): string => { /* eslint-disable-line @typescript-eslint/no-explicit-any -- a file may hold anything */
    const copy = JSON.parse(writeDeck(deck)) as unknown;
    change(copy);
    return JSON.stringify(copy);
  };

  it('is read back as it was written', () => {
    expect(readDeck(writeDeck(deck))).toEqual(deck);
  });
  it.each([
    ['{', 'not_json', ''],
    ['[]', 'not_deck', ''],
    ['{"version":2}', 'newer', ''],
    [broken((copy) => (copy.slides[1].model.series[0].points[0].value = 'many')), 'value', 'slides[1].model.series[0].points[0].value'],
    [broken((copy) => copy.slides[1].model.series[0].points.pop()), 'value', 'slides[1].model.series[0].points'],
    [broken((copy) => (copy.slides[1].model.kind = 'sankey')), 'value', 'slides[1].model.kind'],
    [broken((copy) => (copy.slides[3].model.shape = 'cube')), 'value', 'slides[3].model.shape'],
    [broken((copy) => (copy.slides[1].pin.address = 'javascript:alert(1)')), 'value', 'slides[1].pin.address'],
    [broken((copy) => (copy.slides[1].pin.address = '//evil.example" onload=')), 'value', 'slides[1].pin.address'],
    [broken((copy) => (copy.own.logo = 'https://evil.example/logo.png')), 'logo', 'own.logo'],
    [broken((copy) => (copy.own.logo = 'data:image/svg+xml;base64,PHN2Zy8+')), 'logo', 'own.logo'],
    [broken((copy) => (copy.template = 'neon')), 'value', 'template'],
    [broken((copy) => (copy.slides = Array.from({ length: 301 }, () => copy.slides[0]))), 'value', 'slides'],
  ])('that is wrong is refused with its place: %#', (content, code, path) => {
    expect(problemOf(() => readDeck(content))).toEqual([code, path]);
  });
  it('drops what it does not know, and gives slides of the same id their own', () => {
    const read = readDeck(broken((copy) => { copy.slides[1].spy = 'x'; copy.slides[1].model.script = 'x'; copy.slides[2].id = 'a'; }));
    expect(JSON.stringify(read)).not.toMatch(/spy|script/);
    expect(new Set(read.slides.map(({ id }) => id)).size).toBe(5);
  });
});

describe('a theme of one’s own', () => {
  const theme = { ...THEMES.red, name: '本局', logo: PIXEL };
  it('is read with its colours, face and logo', () => {
    expect(readTheme(JSON.stringify(theme))).toEqual(theme);
  });
  it.each([
    [{ ...theme, accent: 'red' }, 'colour', 'accent'],
    [{ ...theme, text: '#eeeeee' }, 'contrast', 'text'],
    [{ ...theme, cover: { background: '#9e1b1e', text: '#a02020' } }, 'contrast', 'cover.text'],
    [{ ...theme, face: '"><script>' }, 'value', 'face'],
    [{ ...theme, logo: `data:image/png;base64,${btoa('not a picture')}` }, 'logo', 'logo'],
  ])('that cannot be read is refused: %#', (content, code, path) => {
    expect(problemOf(() => readTheme(JSON.stringify(content)))).toEqual([code, path]);
  });
});

describe('changing a deck', () => {
  const deck = deckOf([section('a'), section('b'), section('c')]);
  it('moves, puts in and takes out', () => {
    expect(ids(moved(deck, 'a', 2))).toBe('bca');
    expect(ids(moved(deck, 'c', -5))).toBe('cab');
    expect(ids(moved(deck, 'x', 0))).toBe('abc');
    expect(ids(inserted(deck, section('n'), 1))).toBe('anbc');
    expect(ids(removed(deck, 'b'))).toBe('ac');
  });
  it('edits titles and notes; an emptied title of a chart is the chart’s own again', () => {
    const charts = edited(deckOf([chartSlide('a', rateRanking(), { title: '改过' })]), 'a', { title: null, note: '附注' });
    expect(charts.slides[0]).toMatchObject({ title: null, note: '附注' });
  });
});

describe('pages of a deck', () => {
  const laidOut = () => pagesOf(deckOf([section('s'), chartSlide('a', rateRanking()), chartSlide('b', countHistory('heat_map'))]), { locale: 'zh-CN', t, site: 'http://x/' });
  it('are the title, then every slide, and a table after a chart that goes out as a picture', () => {
    expect(laidOut().map(({ id }) => id)).toEqual(['cover', 's', 'a', 'b', 'b-table-1']);
  });
  it('keep everything on the slide', () => {
    for (const { elements } of laidOut()) {
      for (const { box } of elements) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.w).toBeLessThanOrEqual(13.334);
        expect(box.y + box.h).toBeLessThanOrEqual(7.5);
      }
    }
  });
});

describe('the differences of two states of a chart', () => {
  it('are the figures that changed, as the table writes them, with those that are new or gone', () => {
    const before = countHistory('heat_map');
    const after = {
      ...before,
      categories: before.categories.slice(0, 2),
      series: before.series.map((series, index) => ({ ...series, points: index === 0 ? [known(11), known(0)] : series.points.slice(0, 2) })),
    };
    expect(differences(before, after, t)).toEqual([
      { row: '测试市甲区人民政府', column: '2022', before: '10', after: '11' },
      ...['2022', '2023', '2024'].map((column) => ({ row: '测试市丙区人民政府', column, before: '未收录报告', after: null })),
    ]);
    expect(differences(before, before, t)).toEqual([]);
  });
});
