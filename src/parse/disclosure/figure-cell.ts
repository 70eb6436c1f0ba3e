import { DISCLOSURE_FIELDS, type DisclosureFigure } from '@/model/disclosure';
import type { CellId, ReadCell } from '@/model/cell';
import type { Findings } from '../findings';
import type { Place } from '../source';
import { readValue, type PrintedValue } from '../value';

const TEN_THOUSAND = 10_000;
const LARGEST_COUNT = 2_000_000_000;
/** No body has more rules in force than this; a larger figure is two run together. */
const MOST_DOCUMENTS = 100_000;

type Field = (typeof DISCLOSURE_FIELDS)[number] & { readonly decimal?: true; readonly signed?: true };

/** Reads one cell of table 2: a count, a change, or money brought to 万元 where the report names another unit. */
export function readFigure(figure: DisclosureFigure, printed: { readonly text: string; readonly place: Place }, headUnit: 'yuan' | '10k_yuan' | null, findings: Findings): ReadCell {
  const id: CellId = `disclosure.${figure}`;
  const raw = printed.text.trim();
  const { place } = printed;
  const field: Field | undefined = DISCLOSURE_FIELDS.find((entry) => entry.id === figure);
  const value = readValue(raw);
  if (value.state === 'blank' || value.state === 'na') return { state: value.state, raw, place, inferred: null };
  if (value.state === 'split') {
    findings.doubt('cell_split', [id], raw, place);
    return { state: 'unreadable', raw, place };
  }
  const money = field?.decimal === true;
  const amount = value.state === 'number' ? inFieldUnit(value, money, headUnit) : null;
  if (value.state === 'unreadable' || amount === null) {
    findings.doubt('cell_unreadable', [id], raw, place);
    return { state: 'unreadable', raw, place };
  }
  if (value.unit !== null) findings.odd('unit_in_cell', [id], raw, place);
  if (money && value.unit === null && amount !== 0 && (headUnit === 'yuan' || (headUnit === null && figure === 'procurement_10k_yuan'))) findings.doubt('unit_unsure', [id], raw, place);
  if (value.signInWords) findings.odd('sign_in_words', [id], raw, place);
  if (amount < 0 && field?.signed !== true) findings.odd('negative_count', [id], raw, place);
  if (Math.abs(amount) > (/^(?:regulations|normative_documents)_/u.test(figure) ? MOST_DOCUMENTS : LARGEST_COUNT)) findings.doubt('value_out_of_range', [id], raw, place);
  return { state: 'number', value: amount, raw, place };
}

function inFieldUnit(value: Extract<PrintedValue, { state: 'number' }>, money: boolean, headUnit: 'yuan' | '10k_yuan' | null): number | null {
  if (!money) return (value.unit === null || value.unit === 'count') && Number.isInteger(value.value) ? value.value : null;
  const unit = value.unit ?? headUnit ?? '10k_yuan';
  if (unit === 'yuan') return Number((value.value / TEN_THOUSAND).toFixed(8));
  if (unit === '100m_yuan') return Number((value.value * TEN_THOUSAND).toFixed(4));
  return unit === 'count' ? null : value.value;
}
