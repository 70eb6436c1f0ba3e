import { cellName } from '@/model/official/cell-name';
import type { RuleId } from '@/model/rules';
import type { FindingIndexRow } from '@/query/finding-index';
import type { Translate } from '@/chart/model';

/** Rules with words of their own in the list; of the others it is the reported against the expected value. */
const OWN_WORDS: readonly string[] = ['LATE', 'MISSING', 'LAYOUT', 'COPY', 'JUMP', 'TEXT-TABLE', 'T3-BALANCE', 'ROLLUP'] satisfies readonly RuleId[];

type Row = Pick<FindingIndexRow, 'rule' | 'year' | 'cells' | 'places' | 'expected' | 'reported' | 'difference'>;

/** A finding in one line: where, what is printed, what was to be expected, and how many places more there are. */
export function findingLine(row: Row, t: Translate): string {
  const [expected = ''] = row.expected.split(';');
  const [reported = ''] = row.reported.split(';');
  const line = t(`quality.line.${OWN_WORDS.includes(row.rule) ? row.rule : 'sum'}`, {
    place: placeName(row.rule, row.cells, t),
    expected: row.rule === 'LAYOUT' ? expected : plainNumber(expected),
    reported: row.rule === 'LAYOUT' ? reported : plainNumber(reported),
    difference: String(row.difference ?? ''),
    year: row.year,
  });
  return row.places > 1 ? t('quality.line.more', { line, n: row.places - 1 }) : line;
}

/** Where a place is: the cell, or the column that a balance is about. */
export function placeName(rule: string, cells: string, t: Translate): string {
  const [first = ''] = cells.split(' ');
  if (first === '') return '';
  const words = (key: string, named?: Readonly<Record<string, string>>): string => t(key, named);
  if (rule === 'T3-BALANCE') return t('quality.line.column', { column: t(`official.column.${first.split('.').at(-1) ?? ''}`) });
  return cells
    .split(' ')
    .map((cell) => cellName(cell, words))
    .join(t('quality.line.and'));
}

/** A count with its thousands apart; dates, ranges and shares as they are. */
export const plainNumber = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text).toLocaleString('en-US', { maximumFractionDigits: 6 }) : text);

/** Of whom a report speaks, in words. */
export const scopeName = (scope: string | null, t: Translate): string => t(`scope.${scope ?? 'unstated'}`);
