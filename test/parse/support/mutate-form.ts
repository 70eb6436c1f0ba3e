import type { CellId } from '@/model/cell';
import type { Mutation } from './mutate';
import type { Random } from './random';
import { place } from './render';
import type { Sheet, SheetCell, SheetRow } from './sheets';

const plain = (text: string): SheetCell => ({ kind: 'plain', text, rowSpan: 1, colSpan: 1 });
const dataRows = (sheet: Sheet): SheetRow[] => sheet.rows.filter(({ row }) => row !== undefined);
const headRows = (sheet: Sheet): SheetRow[] => sheet.rows.slice(0, sheet.rows.findIndex(({ row }) => row !== undefined));
const valuesOf = (row: SheetRow): SheetCell[] => row.cells.filter(({ kind }) => kind === 'value');
const one = <T>(items: readonly T[], random: Random): T | null => (items.length === 0 ? null : random.pick(items));
const columnOf = ({ id, head }: SheetCell): string | undefined => head ?? id?.split('.').slice(id.startsWith('appeal') ? 1 : 2).join('.');

/** A cell whose figure is no longer where its id says: nobody can read the id's value there. */
function nameless({ id: _, head: __, ...cell }: SheetCell): SheetCell {
  return { ...cell };
}

/** The values of a column, or those and its head, leave the table. */
function dropColumn(sheet: Sheet, random: Random, what: 'all' | 'cells' | 'head'): string | null {
  if (sheet.table === 2) return null;
  const column = one(headRows(sheet).flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'head' ? [columnOf(cell) ?? ''] : []))), random);
  if (column === null) return null;
  for (const row of sheet.rows) row.cells = row.cells.filter((cell) => columnOf(cell) !== column || (what === 'cells' && cell.kind === 'head') || (what === 'head' && cell.kind !== 'head'));
  const over = sheet.rows.flatMap(({ cells }) => cells).find(({ text, colSpan }) => text === '法人或其他组织' && colSpan > 1);
  if (what !== 'cells' && over && !['natural_person', 'total'].includes(column) && random.chance(0.5)) over.colSpan -= 1;
  return column;
}

/** Every position gets a cell of its own, as programs write that know no merged cells. */
function unmerge(sheet: Sheet, repeated: boolean): string {
  const placed = place(sheet.rows);
  sheet.rows.forEach((row, index) => {
    const covering = placed.filter(({ cell, row: at }) => at <= index && at + cell.rowSpan > index).sort((a, b) => a.column - b.column);
    row.cells = covering.flatMap(({ cell, row: at }) => Array.from({ length: cell.colSpan }, (_, i): SheetCell => {
      const own = at === index && i === 0;
      return { ...(own ? cell : nameless(cell)), rowSpan: 1, colSpan: 1, text: own || repeated ? cell.text : '' };
    }));
  });
  return '';
}

function surplusColumn(rows: readonly SheetRow[], random: Random, head: string): string {
  const text = random.pick(['', '', '0', '/', '12']);
  const front = random.chance(0.3);
  for (const row of rows) row.cells.splice(front ? 0 : row.cells.length, 0, plain(row.row === undefined ? head : text));
  return `${front ? 'before' : 'after'} ${text}`;
}

/** Another table of the same kind with other figures, beside one that has its own. */
function otherTable(sheet: Sheet, random: Random): Sheet[] {
  if (dataRows(sheet).length === 0) return [];
  const rows = sheet.rows.map(({ cells }): SheetRow => ({
    cells: cells.map((cell) => {
      const figure = cell.kind === 'value' && /^\d+$/u.test(cell.text);
      return { ...nameless(cell), text: figure ? String(Number(cell.text) + random.below(3)) : cell.text };
    }),
  }));
  return [{ ...sheet, caption: random.pick([sheet.caption, '附：上年度情况', '2019年度', '']), rows }];
}

/** Harms to the form of a table: columns, heads, spans, figures that contradict each other, tables beside tables. */
export const FORM_MUTATIONS: Readonly<Record<string, Mutation>> = {
  drop_column: (sheet, random) => dropColumn(sheet, random, 'all'),
  drop_column_cells: (sheet, random) => dropColumn(sheet, random, 'cells'),
  drop_head: (sheet, random) => dropColumn(sheet, random, 'head'),
  unmerge_repeated: (sheet) => unmerge(sheet, true),
  unmerge_blank: (sheet) => unmerge(sheet, false),
  surplus_column: (sheet, random) => surplusColumn(sheet.rows, random, random.pick(['', '备注', '同比', '合计'])),
  surplus_column_in_body: (sheet, random) => surplusColumn(dataRows(sheet), random, ''),
  surplus_column_in_heads: (sheet, random) => surplusColumn(headRows(sheet), random, random.pick(['', '备注'])),
  wide_value(sheet, random) {
    const cell = one(dataRows(sheet).flatMap(valuesOf), random);
    if (!cell) return null;
    cell.colSpan += 1;
    return cell.id ?? '';
  },
  wide_column(sheet, random) {
    const column = columnOf(one(dataRows(sheet).flatMap(valuesOf), random) ?? plain(''));
    if (column === undefined || sheet.table === 2) return null;
    const withHead = random.chance(0.5);
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) if (columnOf(cell) === column && (withHead || cell.kind === 'value')) cell.colSpan += 1;
    return `${column} ${withHead ? 'with its head' : ''}`;
  },
  narrow_label(sheet, random) {
    const label = one(dataRows(sheet).flatMap(({ cells }) => cells.filter(({ kind, colSpan }) => kind === 'label' && colSpan > 1)), random);
    if (!label) return null;
    label.colSpan -= 1;
    return label.text;
  },
  total_first(sheet) {
    if (sheet.table !== 3) return null;
    for (const { cells } of sheet.rows) {
      const [to, from] = ['natural_person', 'total'].map((name) => cells.findIndex((cell) => columnOf(cell) === name));
      const [total] = to === undefined || from === undefined || to < 0 || from < 0 ? [] : cells.splice(from, 1);
      if (total) cells.splice(to ?? 0, 0, total);
    }
    return '';
  },
  swap_routes(sheet, random) {
    if (sheet.table !== 4) return null;
    const [a, b] = random.pick([['review', 'suit_direct'], ['suit_direct', 'suit_after_review']] as const);
    const last = sheet.rows.at(-1);
    const heads = sheet.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'head');
    const rename = (name: string): string => (name.startsWith(`${a}.`) ? name.replace(a, b) : name.startsWith(`${b}.`) ? name.replace(b, a) : name);
    if (a === 'review' || last === undefined) return null;
    for (const cell of heads) cell.head = rename(cell.head ?? '');
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) cell.text = cell.text === '未经复议直接起诉' ? '复议后起诉' : cell.text === '复议后起诉' ? '未经复议直接起诉' : cell.text;
    const from = last.cells.findIndex((cell) => columnOf(cell)?.startsWith(`${a}.`));
    last.cells = [...last.cells.slice(0, from), ...last.cells.slice(from + 5, from + 10), ...last.cells.slice(from, from + 5), ...last.cells.slice(from + 10)];
    return `${a} ${b}`;
  },
  wrong_label(sheet, random) {
    const rows = dataRows(sheet);
    const [a, b] = [one(rows, random), one(rows, random)];
    const [label, other] = [a, b].map((row) => row?.cells.find(({ kind }) => kind === 'label'));
    if (!a || !b || a === b || !label || !other) return null;
    label.text = other.text;
    for (const cell of valuesOf(a)) if (cell.id) cell.also = cell.id.replace(a.row ?? '', b.row ?? '') as CellId;
    return `${a.row ?? ''} as ${b.row ?? ''}`;
  },
  figure_in_label(sheet, random) {
    const row = one(dataRows(sheet), random);
    const label = row?.cells.find(({ kind }) => kind === 'label');
    if (!label) return null;
    label.text = `${label.text}${random.pick([' ', ''])}${String(random.below(30))}`;
    return label.text;
  },
  cancel_out(sheet, random) {
    const row = one(dataRows(sheet), random);
    const [a, b] = row ? [one(valuesOf(row), random), one(valuesOf(row), random)] : [];
    if (!a || !b || a === b || !/^\d+$/u.test(a.text) || !/^[1-9]\d*$/u.test(b.text)) return null;
    a.text = String(Number(a.text) + 1);
    b.text = String(Number(b.text) - 1);
    return `${a.id ?? ''} ${b.id ?? ''}`;
  },
  only_totals(sheet, random) {
    if (sheet.table === 2) return null;
    const text = random.pick(['', '/', '-']);
    for (const cell of dataRows(sheet).flatMap(valuesOf)) if (!columnOf(cell)?.endsWith('total')) cell.text = text;
    return text;
  },
  all_empty(sheet, random) {
    const text = random.pick(['', '/', '无', '-']);
    for (const cell of dataRows(sheet).flatMap(valuesOf)) cell.text = text;
    return text;
  },
  odd_value(sheet, random) {
    const cell = one(dataRows(sheet).flatMap(valuesOf), random);
    if (!cell) return null;
    cell.text = random.pick([`+${cell.text}`, `-${cell.text}`, `${cell.text} 73802895.90元`, `${cell.text}/${cell.text}`, `${cell.text}*`, `${cell.text}（含上年）`, `约${cell.text}`, `${cell.text}%`]);
    return `${cell.id ?? ''} ${cell.text}`;
  },
  local_row(sheet, random) {
    if (sheet.table === 4) return null;
    const row = one(dataRows(sheet), random);
    if (!row) return null;
    const label = random.pick(['9.其他不予公开情形', '其他主动公开文件', '4.其他', '合计', '小计', '其中：网络申请', '（八）其他']);
    sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, { cells: row.cells.map((cell) => ({ ...nameless(cell), rowSpan: 1, text: cell.kind === 'label' ? label : cell.id === undefined ? cell.text : String(random.below(9)) })) });
    return label;
  },
  heads_again(sheet, random) {
    const row = one(dataRows(sheet).slice(1), random);
    if (!row) return null;
    const copies = headRows(sheet).map(({ cells }): SheetRow => ({ cells: cells.map((cell) => ({ ...cell })) }));
    sheet.rows.splice(sheet.rows.indexOf(row), 0, ...copies);
    return row.row ?? '';
  },
  drop_group(sheet, random) {
    const group = random.pick(['refused', 'unavailable', 'unprocessed', 'other']);
    const before = sheet.rows.length;
    sheet.rows = sheet.rows.filter(({ row }) => row?.startsWith(`request.${group}`) !== true);
    return before === sheet.rows.length ? null : group;
  },
  appeals_by_route(sheet) {
    const last = sheet.rows.at(-1);
    if (sheet.table !== 4 || last?.cells.length !== 15 || last.cells.some(({ id }) => id === undefined)) return null;
    const routes = [['review', '行政复议'], ['suit_direct', '未经复议直接起诉'], ['suit_after_review', '复议后起诉']] as const;
    const heads = sheet.rows.flatMap(({ cells }) => cells).filter(({ head }) => head?.startsWith('review.') === true).map((cell) => ({ ...plain(cell.text), kind: 'head' as const }));
    sheet.rows = [{ cells: [plain(''), ...heads] }, ...routes.map(([kind, route]): SheetRow => ({ row: 'appeal', cells: [{ ...plain(route), kind: 'label' }, ...last.cells.filter(({ id }) => id?.startsWith(`appeal.${kind}.`))] }))];
    return '';
  },
  other_table_after(sheet, random, sheets) {
    sheets.splice(sheets.indexOf(sheet) + 1, 0, ...otherTable(sheet, random));
    return '';
  },
  other_table_before(sheet, random, sheets) {
    sheets.splice(sheets.indexOf(sheet), 0, ...otherTable(sheet, random));
    return '';
  },
  same_table_again(sheet, _, sheets) {
    sheets.splice(sheets.indexOf(sheet) + 1, 0, { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell })) })) });
    return '';
  },
};
