import { disclosureFields, type DisclosureFigure } from '../disclosure';
import type { Layout } from '../layout';
import { itemOf } from './item';
import { headOver, labelOf, valueOf, type GridCell, type OfficialGrid } from './grid';

/** The paragraphs of article 20 that table 2 is divided by, each with its items; an item's cells are its fields in order. */
const PARTS: Readonly<Record<Layout, readonly { readonly paragraph: string; readonly items: readonly string[] }[]>> = {
  '2021': [
    { paragraph: '1', items: ['regulations', 'normative_documents'] },
    { paragraph: '5', items: ['licences'] },
    { paragraph: '6', items: ['penalties', 'coercion'] },
    { paragraph: '8', items: ['fees'] },
  ],
  '2019': [
    { paragraph: '1', items: ['regulations', 'normative_documents'] },
    { paragraph: '5', items: ['licences', 'other_services'] },
    { paragraph: '6', items: ['penalties', 'coercion'] },
    { paragraph: '8', items: ['fees'] },
    { paragraph: '9', items: ['procurement'] },
  ],
};

const FIGURES = 3;

/** Table 2, 主动公开政府信息情况: a label and three columns, with a head for each paragraph of article 20. */
export function table2(layout: Layout): OfficialGrid {
  const fields = disclosureFields(layout).map(({ id }) => id);
  const cellsOf = (item: string): readonly DisclosureFigure[] => fields.filter((field) => itemOf(field) === item);
  const rows = PARTS[layout].flatMap(({ paragraph, items }): GridCell[][] => {
    const heads = cellsOf(items[0] ?? '');
    return [
      [headOver(`paragraph.${paragraph}`, { columns: FIGURES + 1 })],
      [headOver('head.item'), ...heads.map((field, index) => headOver(`field.${field}`, { columns: widthOf(index, heads.length) }))],
      ...items.map((item) => {
        const cells = cellsOf(item);
        return [labelOf(`item.${layout}.${item}`), ...cells.map((field, index) => valueOf(`disclosure.${field}`, widthOf(index, cells.length)))];
      }),
    ];
  });
  return { columns: FIGURES + 1, labels: 1, headRows: 0, rows };
}

/** The last of fewer than three cells reaches to the edge. */
const widthOf = (index: number, count: number): number => (index === count - 1 ? FIGURES - index : 1);
