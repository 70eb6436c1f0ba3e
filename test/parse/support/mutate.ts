import { FORM_MUTATIONS } from './mutate-form';
import type { Random } from './random';
import type { Sheet, SheetCell, SheetRow } from './sheets';

/** A harm done to a sheet. Says what it did, or null where it found nothing to harm. */
export type Mutation = (sheet: Sheet, random: Random, sheets: Sheet[]) => string | null;

const NOISE = '的一是在不了有和人这中大为上个国我以要他时来用公开申请其他处理总计信息政府规章行政12０。、（';

const dataRows = (sheet: Sheet): SheetRow[] => sheet.rows.filter(({ row }) => row !== undefined);
const valuesOf = (row: SheetRow): SheetCell[] => row.cells.filter(({ kind }) => kind === 'value');
const anyRow = (sheet: Sheet, random: Random): SheetRow | null => (dataRows(sheet).length === 0 ? null : random.pick(dataRows(sheet)));

function garble(text: string, random: Random): string {
  const characters = [...text];
  const times = 1 + random.below(Math.max(1, Math.floor(characters.length / 4)));
  for (let i = 0; i < times && characters.length > 1; i += 1) {
    const at = random.below(characters.length);
    if (random.chance(0.5)) characters.splice(at, 1);
    else characters[at] = random.pick([...NOISE]);
  }
  return characters.join('');
}

/** Every harm, by name. Each keeps the ids on the cells that hold the figures, so that the truth stays known. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...FORM_MUTATIONS,
  drop_cell(sheet, random) {
    const row = anyRow(sheet, random);
    const cell = row ? random.pick(valuesOf(row)) : null;
    if (!row || !cell) return null;
    row.cells.splice(row.cells.indexOf(cell), 1);
    return cell.id ?? '';
  },
  drop_label(sheet, random) {
    const row = anyRow(sheet, random);
    const at = row?.cells.findIndex(({ kind }) => kind === 'label') ?? -1;
    if (!row || at < 0) return null;
    row.cells.splice(at, 1);
    return row.row ?? '';
  },
  lose_label(sheet, random) {
    const row = anyRow(sheet, random);
    const label = row?.cells.find(({ kind }) => kind === 'label');
    if (!row || !label) return null;
    label.text = random.pick(['0', '', '/']);
    return row.row ?? '';
  },
  lose_group_labels(sheet, random) {
    const group = random.pick(['refused', 'unavailable', 'unprocessed']);
    const rows = dataRows(sheet).filter(({ row }) => row?.startsWith(`request.${group}`));
    const text = random.pick(['0', '']);
    for (const row of rows) for (const cell of row.cells) if (cell.kind === 'label') cell.text = text;
    return rows.length === 0 ? null : group;
  },
  garble_label(sheet, random) {
    const row = anyRow(sheet, random);
    const label = row?.cells.find(({ kind }) => kind === 'label');
    if (!row || !label) return null;
    label.text = garble(label.text, random);
    return `${row.row ?? ''} ${label.text}`;
  },
  garble_head(sheet, random) {
    const heads = sheet.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'head'));
    const head = heads.length === 0 ? null : random.pick(heads);
    if (!head) return null;
    head.text = random.chance(0.3) ? '' : garble(head.text, random);
    return `${head.head ?? ''} ${head.text}`;
  },
  garble_group(sheet, random) {
    const groups = sheet.rows.filter(({ row }) => row !== undefined).flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'plain'));
    const group = groups.length === 0 ? null : random.pick(groups);
    if (!group) return null;
    group.text = random.chance(0.3) ? '' : garble(group.text, random);
    return group.text;
  },
  split_digits(sheet, random) {
    const cells = dataRows(sheet).flatMap(valuesOf).filter(({ text }) => /^\d{2,}$/u.test(text));
    const cell = cells.length === 0 ? null : random.pick(cells);
    if (!cell) return null;
    const at = 1 + random.below(cell.text.length - 1);
    cell.text = `${cell.text.slice(0, at)}${random.pick([' ', '\n'])}${cell.text.slice(at)}`;
    return `${cell.id ?? ''} ${cell.text}`;
  },
  split_into_cells(sheet, random) {
    const rows = dataRows(sheet).filter((row) => valuesOf(row).some(({ text }) => /^\d{2,}$/u.test(text)));
    const row = rows.length === 0 ? null : random.pick(rows);
    const cell = row ? random.pick(valuesOf(row).filter(({ text }) => /^\d{2,}$/u.test(text))) : null;
    if (!row || !cell) return null;
    const at = 1 + random.below(cell.text.length - 1);
    const { id, ...rest } = cell;
    row.cells.splice(row.cells.indexOf(cell), 1, { ...rest, text: cell.text.slice(0, at) }, { ...rest, text: cell.text.slice(at) });
    return id ?? '';
  },
  surplus_cell(sheet, random) {
    const row = anyRow(sheet, random);
    if (!row) return null;
    const at = random.below(row.cells.length + 1);
    row.cells.splice(at, 0, { kind: 'plain', text: random.pick(['', '0', '/']), rowSpan: 1, colSpan: 1 });
    return `${row.row ?? ''} at ${String(at)}`;
  },
  swap_rows(sheet, random) {
    const plain = sheet.rows.filter(({ row, cells }) => row !== undefined && cells.every(({ rowSpan, kind, text }) => rowSpan === 1 && (kind !== 'label' || /\p{Script=Han}/u.test(text))));
    const a = plain.length === 0 ? null : random.pick(plain);
    const b = plain.length === 0 ? null : random.pick(plain.filter(({ cells }) => cells[0]?.colSpan === a?.cells[0]?.colSpan));
    if (!a || !b || a === b) return null;
    const [i, j] = [sheet.rows.indexOf(a), sheet.rows.indexOf(b)];
    [sheet.rows[i], sheet.rows[j]] = [b, a];
    return `${a.row ?? ''} ${b.row ?? ''}`;
  },
  remove_row(sheet, random, sheets) {
    const row = anyRow(sheet, random);
    if (!row || (sheet.table === 4 && sheets.filter(({ table }) => table === 4).length > 1)) return null;
    sheet.rows.splice(sheet.rows.indexOf(row), 1);
    return row.row ?? '';
  },
  duplicate_row(sheet, random) {
    const row = anyRow(sheet, random);
    if (!row) return null;
    sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, { ...row, cells: row.cells.map((cell) => ({ ...cell })) });
    return row.row ?? '';
  },
  foreign_row(sheet, random) {
    if (sheet.table === 4) return null;
    const row = anyRow(sheet, random);
    if (!row) return null;
    const cells = row.cells.map((cell): SheetCell => {
      const { id, ...rest } = cell;
      return { ...rest, text: cell.kind === 'label' ? '本地增加的事项' : id === undefined ? cell.text : String(random.below(9)) };
    });
    sheet.rows.splice(sheet.rows.indexOf(row) + 1, 0, { cells });
    return row.row ?? '';
  },
  swap_columns(sheet, random) {
    if (sheet.table !== 3) return null;
    const names = ['business', 'research', 'nonprofit', 'legal_service', 'other_org'];
    const [a, b] = [random.pick(names), random.pick(names)];
    if (a === b) return null;
    for (const { cells } of sheet.rows) {
      const named = (name: string): number => cells.findIndex(({ id, head }) => head === name || id?.endsWith(`.${name}`) === true);
      const [i, j] = [named(a), named(b)];
      const [x, y] = [cells[i], cells[j]];
      if (x && y) [cells[i], cells[j]] = [y, x];
    }
    return `${a} ${b}`;
  },
  shift_values(sheet, random) {
    const row = anyRow(sheet, random);
    const values = row ? valuesOf(row) : [];
    if (!row || values.length < 2 || values.some(({ text }) => !/\d/u.test(text))) return null;
    const from = random.below(values.length - 1);
    const texts = values.map(({ text }) => text);
    for (let i = from + 1; i < values.length; i += 1) {
      const value = values[i];
      if (value) value.text = texts[i - 1] ?? '';
    }
    const first = values[from];
    if (first) first.text = random.pick(['*', '0']);
    return row.row ?? '';
  },
  blank_value(sheet, random) {
    const row = anyRow(sheet, random);
    const cell = row ? random.pick(valuesOf(row)) : null;
    if (!cell) return null;
    cell.text = random.pick(['', '/', '—', '无', '*', '见附件', '#DIV/0!']);
    return `${cell.id ?? ''} ${cell.text}`;
  },
  break_page(sheet, random) {
    const row = anyRow(sheet, random);
    if (!row) return null;
    row.breakBefore = true;
    return row.row ?? '';
  },
  wrong_span(sheet, random) {
    const cells = sheet.rows.flatMap((row) => row.cells).filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1);
    const cell = cells.length === 0 ? null : random.pick(cells);
    if (!cell) return null;
    if (cell.rowSpan > 1) cell.rowSpan += random.chance(0.5) ? 1 : -1;
    else cell.colSpan += random.chance(0.5) ? 1 : -1;
    return `${cell.text} ${String(cell.rowSpan)}×${String(cell.colSpan)}`;
  },
  merge_values(sheet, random) {
    const row = anyRow(sheet, random);
    const values = row ? valuesOf(row) : [];
    if (!row || values.length < 2) return null;
    const i = random.below(values.length - 1);
    const [a, b] = [values[i], values[i + 1]];
    if (!a || !b) return null;
    a.colSpan += b.colSpan;
    if (random.chance(0.5)) a.text = `${a.text} ${b.text}`;
    row.cells.splice(row.cells.indexOf(b), 1);
    return a.id ?? '';
  },
};
