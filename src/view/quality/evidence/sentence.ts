import type { ReportCells } from '@/model/official/cells';
import type { Translate } from '@/chart/model';
import type { FindingDetailRow } from '@/query/finding-detail';
import type { FindingPlace } from '@/query/findings';
import { placeName, plainNumber } from '../finding-words';

/** The figures that a sentence is made of: of the report and of the one it is held against. */
export interface Figures {
  readonly own: ReportCells;
  readonly other: ReportCells;
}

/** Rules whose places are sums that can be written out. */
const SUMS: readonly string[] = ['T3-BALANCE', 'T3-OUTCOMES', 'T3-APPLICANTS', 'T4-TOTAL', 'XY-CARRY', 'XY-IN-FORCE'];

/** What was found at one place, with all its figures. */
export function placeSentence(finding: FindingDetailRow, place: FindingPlace, figures: Figures, t: Translate): string {
  const { rule } = finding;
  return t(`quality.why.${SUMS.includes(rule) && rule !== 'T3-BALANCE' ? 'sum' : rule}`, {
    place: placeName(rule, place.cells.join(' '), t),
    sum: SUMS.includes(rule) ? sumOf(place.against, rule, figures, t) : '',
    other_sum: rule === 'T3-BALANCE' ? sumOf(place.cells, rule, figures, t) : '',
    expected: rule === 'LAYOUT' ? place.expected : plainNumber(place.expected),
    reported: rule === 'LAYOUT' ? place.reported : plainNumber(place.reported),
    difference: differenceOf(place, finding),
    words: finding.words ?? '',
    name: finding.name,
    year: finding.year,
    other: finding.other_name === null ? '' : t('quality.evidence.report_of', { name: finding.other_name, year: finding.other_year ?? '' }),
  });
}

function differenceOf(place: FindingPlace, finding: FindingDetailRow): string {
  const difference = Math.abs(Number(place.reported) - Number(place.expected));
  if (place.expected !== '' && Number.isFinite(difference)) return plainNumber(String(Number(difference.toPrecision(12))));
  return finding.difference === null ? '' : plainNumber(String(finding.difference));
}

/** The cells as a sum, each with its figure. Of a long one only what is not zero, with a word on the rest. */
function sumOf(cells: readonly string[], rule: string, figures: Figures, t: Translate): string {
  const terms = cells.map((cell) => ({ cell, value: valueOf(cell, figures) }));
  const shown = terms.length > 6 ? terms.filter(({ value }) => value !== 0) : terms;
  const text = shown
    .map(({ cell, value }, index) => {
      const term = t('quality.why.term', { cell: shortName(cell, rule, t), value: value === null ? t('missing.not_stated') : plainNumber(String(value)) });
      return index === 0 ? term : `${cell.endsWith('_repealed') ? ' − ' : ' + '}${term}`;
    })
    .join('');
  if (shown.length === terms.length) return text;
  return shown.length === 0 ? t('quality.why.all_zero') : t('quality.why.rest_zero', { sum: text });
}

function valueOf(cell: string, { own, other }: Figures): number | null {
  return (cell.startsWith('other:') ? other.get(cell.slice('other:'.length)) : own.get(cell))?.value ?? null;
}

/** What tells a term of a sum from the others: its row where the sum runs down, its column where it runs across. */
function shortName(cell: string, rule: string, t: Translate): string {
  const before = cell.startsWith('other:');
  const [table, row = '', column = ''] = cell.replace(/^other:/, '').split('.');
  const name =
    table === 'appeal' ? t(`official.result.${column}`)
    : table === 'disclosure' ? t(`official.field.${row}`)
    : rule === 'T3-APPLICANTS' ? t(`official.column.${column}`)
    : row === 'other' ? t('official.group.other')
    : t(`official.row.${row}`);
  return before ? t('quality.why.year_before', { cell: name }) : name;
}
