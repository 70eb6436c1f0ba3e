import { describe, expect, it } from 'vitest';
import { cellsOf, officialGrid, OFFICIAL_TABLES, type OfficialGrid } from '@/model/official';
import { layoutsOf, ownMarks, type ReportCells } from '@/model/official/cells';
import { cellName } from '@/model/official/cell-name';
import { LAYOUTS } from '@/model/layout';
import zh from '@/locale/zh-CN/pages/official';
import en from '@/locale/en/pages/official';

/** How often each place of the table is covered when its cells are laid out as a browser does. */
function covered({ columns, rows }: OfficialGrid): readonly number[][] {
  const places = rows.map(() => Array.from({ length: columns }, () => 0));
  for (const [top, row] of rows.entries()) {
    for (const cell of row) {
      const left = places[top]?.indexOf(0) ?? -1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let across = 0; across < cell.columns; across += 1) {
          const line = places[top + down];
          if (line) line[left + across] = (line[left + across] ?? 99) + 1;
        }
      }
    }
  }
  return places;
}

const textOf = (texts: object, key: string): unknown => key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts);
const words = (key: string, named: Readonly<Record<string, string>> = {}): string => {
  const text = textOf(zh, key.replace('official.', ''));
  if (typeof text !== 'string') throw new Error(key);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => named[name] ?? name);
};
const content = (value: number | null, state: string | null = null) => ({ value, state, raw: null, note: null });

describe.each(OFFICIAL_TABLES.flatMap((table) => LAYOUTS.map((layout) => ({ table, layout }))))('the printed table $table of $layout', ({ table, layout }) => {
  const grid = officialGrid(table, layout);
  it('is a full rectangle: every place is covered once', () => {
    expect(covered(grid).flat().filter((times) => times !== 1)).toEqual([]);
  });
  it('has each cell once', () => {
    const cells = cellsOf(grid);
    expect(new Set(cells).size).toBe(cells.length);
    // Table 2: 2×3 + 1 + 2 + 1, and 2×3 + 2×3 + 2×3 + 2 + 2. Table 3: 25 rows or, with one row for (六), 23. Table 4: 3 × 5.
    expect(cells).toHaveLength({ disclosure: { '2021': 10, '2019': 22 }, requests: { '2021': 25 * 7, '2019': 23 * 7 }, appeals: { '2021': 15, '2019': 15 } }[table][layout]);
  });
  it('has a text for every head in both languages', () => {
    const keys = grid.rows.flat().flatMap((cell) => (cell.kind === 'head' ? [cell.key] : []));
    expect(keys.filter((key) => typeof textOf(zh, key) !== 'string' || typeof textOf(en, key) !== 'string')).toEqual([]);
  });
});

describe('the layout of a table', () => {
  const of = (cells: readonly string[], layout: '2019' | '2021' | null = null): unknown => layoutsOf(new Map(cells.map((cell) => [cell, content(0)])), { layout, year: 2023 });
  it('is told by the table itself, one table apart from another', () => {
    expect(of(['request.other.total', 'disclosure.licences'], '2019')).toMatchObject({ requests: '2019', disclosure: '2021' });
    expect(of(['request.other_misc.total', 'disclosure.licences_decisions'])).toMatchObject({ requests: '2021', disclosure: '2019' });
  });
  it('is that of the report, then that of the year, where the figures do not tell', () => {
    expect(of(['request.received.total'], '2019')).toMatchObject({ requests: '2019' });
    expect(of([])).toMatchObject({ requests: '2021', disclosure: '2021' });
  });
});

describe('marks that a cell has by itself', () => {
  it('are an inferred value and a doubtful reading', () => {
    const cells: ReportCells = new Map([['a', content(0, 'blank')], ['b', content(null, 'na')], ['c', content(null, 'doubtful')], ['d', content(5)]]);
    expect(['a', 'b', 'c', 'd', 'e'].map((cell) => ownMarks(cells.get(cell)))).toEqual([['inferred'], [], ['doubt'], [], []]);
  });
});

describe('a cell in words', () => {
  it.each([
    ['request.refused_state_secret.natural_person', '表三 （三）不予公开 1.属于国家秘密 · 自然人'],
    ['request.granted.total', '表三 （一）予以公开 · 总计'],
    ['request.other.total', '表三 （六）其他处理 · 总计'],
    ['request.received.organisations', '表三 一、本年新收政府信息公开申请数量 · 法人或其他组织'],
    ['appeal.suit_after_review.total', '表四 复议后起诉 · 总计'],
    ['appeal.suits_together.pending', '表四 行政诉讼（未分列） · 尚未审结'],
    ['disclosure.normative_documents_in_force', '表二 行政规范性文件 · 现行有效件数'],
    ['disclosure.other_services_items_change', '表二 其他对外管理服务事项 · 本年增/减'],
    ['other:request.carried_out.total', '对照报告的表三 四、结转下年度继续办理 · 总计'],
    ['below:request.received.total', '所属各机关表三 一、本年新收政府信息公开申请数量 · 总计之和'],
    ['narrative.problems', '五、存在的主要问题及改进情况'],
    ['something', 'something'],
  ])('%s', (cell, name) => {
    expect(cellName(cell, words)).toBe(name);
  });
});
