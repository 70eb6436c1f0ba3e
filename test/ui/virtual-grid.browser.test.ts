import { defineComponent, h } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import VirtualGrid from '@/ui/VirtualGrid.vue';
import { mount, type Mounted } from '../support/mount';

interface Row {
  readonly id: string;
  readonly value: number;
}
const ROWS: readonly Row[] = Array.from({ length: 5000 }, (_, index) => ({ id: `b${String(index)}`, value: index }));
const COLUMNS = [
  { id: 'name', label: '机关', width: '160px', sortable: true },
  ...Array.from({ length: 12 }, (_, index) => ({ id: `c${String(index)}`, label: `第 ${String(index)} 列`, width: '120px', mid: true })),
];

let mounted: Mounted;
const opened: string[] = [];
const sorted: string[] = [];
afterEach(() => {
  mounted.unmount();
});

const Grid = defineComponent(() => () =>
  h(
    VirtualGrid as unknown as ReturnType<typeof defineComponent>,
    {
      columns: COLUMNS, rows: ROWS, label: '网格', style: 'height: 400px',
      cellLabel: ({ id }: Row, column: string) => (column === 'name' ? undefined : `${id} ${column}`),
      opens: ({ value }: Row, column: string) => column !== 'name' && value % 2 === 1,
      onOpen: ({ id }: Row, column: string) => opened.push(`${id} ${column}`),
      onSort: (column: string) => sorted.push(column),
    },
    { cell: ({ row, column }: { row: Row; column: { id: string } }) => (column.id === 'name' ? row.id : '✓') },
  ),
);
const grid = (): HTMLElement => page.getByRole('grid').element() as HTMLElement;
const active = (): HTMLElement | null => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');

describe('a grid of five thousand rows', () => {
  it('keeps few of them, and walks to any cell by keyboard, which comes into sight beside head and first column', async () => {
    mounted = await mount(Grid);
    await expect.poll(() => mounted.element.querySelectorAll('[role=row]').length).toBeGreaterThan(5);
    expect(mounted.element.querySelectorAll('[role=row]').length).toBeLessThan(60);
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    grid().focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(() => active()?.textContent).toBe('b4999 c11✓');
    const box = grid().getBoundingClientRect();
    await expect.poll(() => (active()?.getBoundingClientRect().right ?? Infinity) <= box.right + 1).toBe(true);
    await expect.poll(() => (active()?.getBoundingClientRect().bottom ?? Infinity) <= box.bottom + 1).toBe(true);
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.poll(() => active()?.textContent).toBe('b4999 c0✓');
    // The first column stays where it is, and the cell stands beside it, not below it.
    await expect.poll(() => (active()?.getBoundingClientRect().left ?? 0) >= box.left + 160).toBe(true);
    const below = mounted.element.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
    await userEvent.keyboard('{PageUp}{PageUp}{PageUp}');
    await expect.poll(() => (active()?.getBoundingClientRect().top ?? 0) >= below - 1).toBe(true);
  });

  it('opens only the cells that have something to open', async () => {
    mounted = await mount(Grid);
    grid().focus();
    await userEvent.keyboard('{ArrowRight}{Enter}{ArrowDown}{Enter}');
    expect(opened).toEqual(['b1 c0']);
    await page.getByRole('button', { name: '机关' }).click();
    expect(sorted).toEqual(['name']);
  });

  it('gives a cell’s words in place of its sign', async () => {
    mounted = await mount(Grid);
    await expect.poll(() => mounted.element.querySelector('[role=gridcell] .visually-hidden')?.textContent).toBe('b0 c0');
    expect(mounted.element.querySelector('[role=gridcell] .content')?.getAttribute('aria-hidden')).toBe('true');
    expect(mounted.element.querySelector('[role=rowheader] .content')?.hasAttribute('aria-hidden')).toBe(false);
  });
});
