import { describe, expect, it } from 'vitest';
import { checkValue, LARGEST_INTEGER } from '@/model/check';
import { TABLES, TABLE_IDS } from '@/model/tables';
import { columnTitles, tableTitles } from '@/model/titles';

describe('one value of a table', () => {
  it('is unknown where nothing stands, never zero', () => {
    expect(checkValue({ id: 'x', type: 'integer' }, '')).toEqual({ ok: true, value: null });
    expect(checkValue({ id: 'x', type: 'integer' }, '0')).toEqual({ ok: true, value: 0 });
    expect(checkValue({ id: 'x', type: 'text', required: true }, '')).toEqual({ ok: false, fault: 'missing_value' });
  });

  it.each([
    ['integer', '12', 12],
    ['integer', '-8', -8],
    ['integer', String(LARGEST_INTEGER), LARGEST_INTEGER],
    ['number', '96171.6', 96171.6],
    ['date', '2024-02-29', '2024-02-29'],
    ['boolean', 'false', false],
    ['text', ' a ', ' a '],
  ] as const)('%s %s is read', (type, text, value) => {
    expect(checkValue({ id: 'x', type }, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['integer', '1,234', 'not_integer'],
    ['integer', '１２', 'not_integer'],
    ['integer', '3件', 'not_integer'],
    ['integer', '1e3', 'not_integer'],
    ['integer', '2.0', 'not_integer'],
    ['integer', '2147483648', 'above_maximum'],
    ['number', '.5', 'not_number'],
    ['number', 'NaN', 'not_number'],
    ['date', '2023-02-29', 'not_date'],
    ['date', '2023/01/02', 'not_date'],
    ['boolean', 'TRUE', 'not_boolean'],
  ] as const)('%s %s is refused as %s', (type, text, fault) => {
    expect(checkValue({ id: 'x', type }, text)).toEqual({ ok: false, fault });
  });

  it('stays within the bounds and the list of its column', () => {
    expect(checkValue({ id: 'x', type: 'integer', minimum: 0 }, '-1')).toEqual({ ok: false, fault: 'below_minimum' });
    expect(checkValue({ id: 'x', type: 'integer', maximum: 5 }, '6')).toEqual({ ok: false, fault: 'above_maximum' });
    expect(checkValue({ id: 'x', type: 'text', oneOf: ['a'] }, 'b')).toEqual({ ok: false, fault: 'not_listed' });
  });
});

describe('titles', () => {
  it('name every table and every column in both languages, apart from each other within a table', () => {
    for (const table of TABLE_IDS) {
      expect(tableTitles(table).en).not.toBe('');
      const titles = TABLES[table].columns.map(({ id }) => columnTitles(table, id));
      expect(new Set(titles.map((title) => title['zh-CN'])).size).toBe(titles.length);
      expect(new Set(titles.map(({ en }) => en)).size).toBe(titles.length);
    }
  });

  it('call the rows of table 3 what the decree prints, with their group', () => {
    expect(columnTitles('request', 'unavailable_not_held')['zh-CN']).toBe('无法提供：本机关不掌握相关政府信息');
    expect(columnTitles('request', 'carried_out')['zh-CN']).toBe('结转下年度继续办理');
  });
});
