import { TABLES, type TableId } from '@/model/tables';
import type { Value } from '@/model/check';
import { initialsOf, pinyinOf } from '../regions/pinyin';

const places = new Map(
  (['region', 'agency'] as const).map((table) => {
    const at = (id: string): number => TABLES[table].columns.findIndex((column) => column.id === id);
    return [table as TableId, { name: at('name'), pinyin: at('pinyin'), initials: at('initials') }];
  }),
);

/** Adds the search keys that a package does not carry: the pinyin of a name and its initials. */
export function fillNames(table: TableId, values: Value[]): Value[] {
  const place = places.get(table);
  const name = place && values[place.name];
  if (!place || typeof name !== 'string') return values;
  values[place.pinyin] ??= pinyinOf(name);
  values[place.initials] ??= initialsOf(name);
  return values;
}
