import { rowsOf, OUTCOME_GROUPS } from '../measures';
import { SECTIONS } from '../report';
import { DISCLOSURE_FIELDS } from '../disclosure';
import { itemOf } from './item';

/** Texts by key, as the locale files have them. */
type Words = (key: string, named?: Readonly<Record<string, string>>) => string;

const GROUP_OF: ReadonlyMap<string, string> = new Map(OUTCOME_GROUPS.flatMap((group) => rowsOf(group).filter((row) => row !== group).map((row) => [row, group] as const)));
const FIELDS: ReadonlyMap<string, (typeof DISCLOSURE_FIELDS)[number]> = new Map(DISCLOSURE_FIELDS.map((field) => [field.id, field]));

/**
 * A cell in words: 表三 （三）不予公开 1.属于国家秘密 · 自然人. Understands the ids of findings too: `other:` and
 * `below:` before a cell, and sections of the narrative. What it does not know it gives back as it is.
 */
export function cellName(cell: string, t: Words): string {
  if (cell.startsWith('other:')) return t('official.cell.other', { cell: cellName(cell.slice('other:'.length), t) });
  if (cell.startsWith('below:')) return t('official.cell.below', { cell: cellName(cell.slice('below:'.length), t) });
  const [table, row = '', column = ''] = cell.split('.');
  if (table === 'request') return t('official.cell.requests', { row: requestRow(row, t), column: t(`official.column.${column}`) });
  if (table === 'appeal') return t('official.cell.appeals', { row: t(`official.kind.${row}`), column: t(`official.result.${column}`) });
  if (table === 'narrative' && SECTIONS.some((section) => section === row)) return t(`official.narrative.${row}`);
  const field = FIELDS.get(row);
  return table === 'disclosure' && field ? t('official.cell.disclosure', { row: t(`official.item.${field.layout}.${itemOf(field.id)}`), column: t(`official.field.${field.id}`) }) : cell;
}

function requestRow(row: string, t: Words): string {
  if (row === 'refused' || row === 'unavailable' || row === 'unprocessed' || row === 'other') return t(`official.group.${row}`);
  const group = GROUP_OF.get(row);
  return group === undefined ? t(`official.row.${row}`) : `${t(`official.group.${group}`)} ${t(`official.row.${row}`)}`;
}
